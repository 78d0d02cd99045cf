/** The colophon (版权页), on the verso of the title page (GB/T 12450). */
import type { Flow, FlowBlock } from '../../model/print.js'
import { colophonLines } from '../colophon.js'
import type { PrintContext } from './dialect.js'
import { ownPages, ownUnit } from './own-pages.js'

/** None without its data. */
export function composeColophon({ book, templates }: PrintContext): Flow[] {
  const lines = colophonLines(book.meta)
  if (lines.length === 0) return []
  const blocks: FlowBlock[] = []
  const html = templates.render('print/colophon', {
    title: { text: book.meta.title, unit: ownUnit(blocks, book.meta.title, null) },
    lines: lines.map(({ label, value }) => ({ label, value, unit: ownUnit(blocks, label + value, null) })),
  })
  return [ownPages('colophon', html, { blocks })]
}
