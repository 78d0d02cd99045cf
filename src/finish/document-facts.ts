/** Title, authors, language and dates in the document itself; in XMP they are said again (`xmp.ts`). */
import { type PDFDict, type PDFDocument, PDFHeader, PDFName } from '@cantoo/pdf-lib'
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
  // Colours do not overlap to hide gaps between inks: that is the press's to do. PDF/X asks for a clear word (ISO 15930-7, 6.8).
  factsOf(pdf).set(PDFName.of('Trapped'), PDFName.of('False'))
  // PDF/X-4 is bound to this version (ISO 15930-7, 6.1), and nothing in the book needs a later one.
  pdf.context.header = PDFHeader.forVersion(1, 6)
}

/** The document information dictionary, which has been made by then. */
const factsOf = ({ context }: PDFDocument): PDFDict => context.lookup(context.trailerInfo.Info) as PDFDict
