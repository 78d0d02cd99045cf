/** Tables (PDF 32000-1, 14.8.4.3.4): Chromium drops the row groups, and says of each cell that it spans one column. */
import { PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { isElement, type Kid, newElement, type StructElement } from './element.js'

/** Rows of headers at the beginning are the head, what follows is the body; one without the other is not grouped. */
export function groupRows(table: StructElement): void {
  const isRow = (kid: Kid): kid is StructElement => isElement(kid) && kid.type === 'TR'
  const rows = table.kids.filter(isRow)
  const begin = rows.findIndex((row) => !row.kids.every((cell) => isElement(cell) && cell.type === 'TH'))
  if (begin <= 0) return
  const others = table.kids.filter((kid) => !isRow(kid))
  table.kids = [...others, newElement('THead', rows.slice(0, begin)), newElement('TBody', rows.slice(begin))]
}

const SPANS = [PDFName.of('RowSpan'), PDFName.of('ColSpan')]
const SCOPE = PDFName.of('Scope')

/** A span of one says nothing; a header that does not say whose it is stands over its column (PDF/UA-1, 7.5). */
export function settleCell(cell: StructElement): void {
  for (const attributes of cell.attributes) {
    for (const span of SPANS) {
      const value = attributes.lookup(span)
      if (value instanceof PDFNumber && value.asNumber() === 1) attributes.delete(span)
    }
    if (cell.type === 'TH' && !attributes.has(SCOPE)) attributes.set(SCOPE, PDFName.of('Column'))
  }
}
