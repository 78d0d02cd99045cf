/** The file identifier (PDF 32000-1, 14.4), from the content: Chromium's changes with the time of day. */
import { createHash } from 'node:crypto'
import { PDFArray, type PDFDocument, PDFHexString } from '@cantoo/pdf-lib'
import { writePdf } from './write-pdf.js'

/** Stands in the file while it is hashed; no other string of a PDF looks like it. */
const PLACEHOLDER = '0'.repeat(32)

export function writeWithId(pdf: PDFDocument): Buffer {
  const id = PDFArray.withContext(pdf.context)
  for (let i = 0; i < 2; i++) id.push(PDFHexString.of(PLACEHOLDER))
  pdf.context.trailerInfo.ID = id
  const file = writePdf(pdf.context)
  const digest = createHash('sha256').update(file).digest('hex').slice(0, PLACEHOLDER.length)
  // The trailer is the last object of the file and is not compressed.
  let at = file.length
  for (let i = 0; i < 2; i++) {
    at = file.lastIndexOf(`<${PLACEHOLDER}>`, at - 1)
    file.write(digest, at + 1, 'latin1')
  }
  return file
}
