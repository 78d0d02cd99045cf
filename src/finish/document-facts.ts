/** Title, authors, language and dates in the document itself; in XMP they are said again (`xmp.ts`). */
import type { PDFDocument } from '@cantoo/pdf-lib'
import type { PrintFinish } from './print-finish.js'

export function describeDocument(pdf: PDFDocument, { meta, dated, producer }: PrintFinish): void {
  // Chromium's own says HeadlessChrome and the time of day.
  delete pdf.context.trailerInfo.Info
  pdf.setTitle(meta.title, { showInWindowTitleBar: true })
  if (meta.authors.length > 0) pdf.setAuthor(meta.authors.map(({ name }) => name).join('; '))
  if (meta.description !== null) pdf.setSubject(meta.description)
  pdf.setCreator(producer)
  pdf.setProducer(producer)
  pdf.setCreationDate(dated)
  pdf.setModificationDate(dated)
  pdf.setLanguage(meta.lang)
}
