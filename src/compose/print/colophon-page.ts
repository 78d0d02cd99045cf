/** The colophon (版权页), on the verso of the title page (GB/T 12450). */
import type { Flow, FlowBlock } from '../../model/print.js'
import { colophonGroups } from '../colophon.js'
import type { PrintContext } from './dialect.js'
import { ownPages, ownUnit } from './own-pages.js'

/** None without its data. */
export function composeColophon({ book, templates }: PrintContext): Flow[] {
  const groups = colophonGroups(book.meta)
  if (groups.length === 0) return []
  const blocks: FlowBlock[] = []
  const html = templates.render('print/colophon', {
    groups: groups.map(({ name, heading, lines }) => ({
      name,
      heading: heading === null ? null : { text: heading, unit: ownUnit(blocks, heading, null) },
      lines: lines.map(({ label, value }) => ({ label, value, unit: ownUnit(blocks, (label ?? '') + value, null) })),
    })),
  })
  return [ownPages('colophon', html, { blocks })]
}
