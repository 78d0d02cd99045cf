/** The editorial board (编委会): offices, and behind each its names in columns. */
import type { Flow, FlowBlock } from '../../model/print.js'
import { wordsOf } from '../own-words.js'
import { columnsFor, isSpreadName, isSpreadOffice, rowsOf, standsAbove } from './committee-columns.js'
import type { PrintContext } from './dialect.js'
import { ownPages, ownUnit } from './own-pages.js'

/** None without its data. On a recto: title page and colophon are one leaf. */
export function composeCommittee({ book, measure, templates }: PrintContext): Flow[] {
  const { lang, frontMatter } = book.meta
  const { committee } = frontMatter
  if (committee.length === 0) return []
  const blocks: FlowBlock[] = []
  const words = (text: string) => ({ text, unit: ownUnit(blocks, text, null) })
  const columns = columnsFor(committee, measure)
  const html = templates.render('print/committee', {
    heading: words(wordsOf(lang).committee),
    width: columns.fullWidth,
    offices: committee.map(({ office, names }) => {
      const label = office === null ? null : { ...words(office), isSpread: isSpreadOffice(office, columns, lang) }
      const isAbove = office !== null && standsAbove(office, columns)
      const rows = rowsOf(names, columns).map((row, index) => ({
        label: index === 0 && !isAbove ? label : null,
        names: row.map(({ name, width }) => ({ ...words(name), width, isSpread: isSpreadName(name, committee, lang) })),
      }))
      return { officeWidth: columns.officeWidth, above: isAbove ? label : null, rows }
    }),
  })
  return [ownPages('committee', html, { blocks, start: 'recto', folios: 'roman' })]
}
