/** The identifiers of a file (PDF 32000-1, 14.4; XMP's InstanceID), from the content: Chromium's change with the time of day. */
import { createHash } from 'node:crypto'
import { PDFArray, type PDFDocument, PDFHexString } from '@cantoo/pdf-lib'
import { writePdf } from './write-pdf.js'

/** Stands in the file while it is hashed; no other string of a PDF looks like it. */
const PLACEHOLDER = '0'.repeat(32)

/** A UUID (RFC 9562, version 8: made by our own rule) of the first half of a hash. */
export const uuidOf = (hash: string): string =>
  `uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`

/** Written into XMP where the identifier of the file itself belongs: its place is taken when the file is hashed. */
export const OWN_IDENTIFIER = uuidOf(PLACEHOLDER)

export function writeWithId(pdf: PDFDocument): Buffer {
  const id = PDFArray.withContext(pdf.context)
  for (let i = 0; i < 2; i++) id.push(PDFHexString.of(PLACEHOLDER))
  pdf.context.trailerInfo.ID = id
  const file = writePdf(pdf.context)
  const digest = createHash('sha256').update(file).digest('hex').slice(0, PLACEHOLDER.length)
  // The trailer is the last object of the file and is not compressed; neither is XMP.
  let at = file.length
  for (let i = 0; i < 2; i++) {
    at = file.lastIndexOf(`<${PLACEHOLDER}>`, at - 1)
    file.write(digest, at + 1, 'latin1')
  }
  const own = file.indexOf(`>${OWN_IDENTIFIER}<`)
  if (own !== -1) file.write(uuidOf(digest), own + 1, 'latin1')
  return file
}
