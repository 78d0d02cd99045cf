/** In which direction the pages of a book are turned. */
import { type PDFDocument, ReadingDirection } from '@cantoo/pdf-lib'
import type { PrintFinish } from './print-finish.js'

/** Readers that show two pages side by side put the second left of the first (PDF 32000-1, 12.2, table 150). Left out, it is L2R. */
export function tellReadingDirection(pdf: PDFDocument, { print: { binding } }: PrintFinish): void {
  if (binding === 'right') pdf.catalog.getOrCreateViewerPreferences().setReadingDirection(ReadingDirection.R2L)
}
