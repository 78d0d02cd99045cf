/** The half-title (简名页): the title alone, on the recto before the title page. */
import type { Flow, FlowBlock } from '../../model/print.js'
import { withoutTypedGaps } from '../script-spaces.js'
import type { PrintContext } from './dialect.js'
import { headingWords } from './heading-words.js'
import { ownPages, ownUnit } from './own-pages.js'

export function composeHalfTitle({ book, templates, spacing }: PrintContext): Flow[] {
  const { meta, titleHeading } = book
  if (!meta.frontMatter.halfTitle) return []
  const blocks: FlowBlock[] = []
  const lines = titleHeading === null ? [meta.title] : headingWords(titleHeading).lines
  const html = templates.render('print/half-title', {
    lines: lines.map((text) => ({ text: withoutTypedGaps(text, spacing), unit: ownUnit(blocks, text, null) })),
  })
  return [ownPages('half-title', html, { blocks, start: 'recto' })]
}
