/** The content of a page as bytes, and back. */
import { inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  type PDFDict,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  type PDFStream,
} from '@cantoo/pdf-lib'
import { zlibSync } from 'fflate'

const FILTER = PDFName.of('Filter')
const FLATE = PDFName.of('FlateDecode')
const PARAMETERS = PDFName.of('DecodeParms')

/** Streams of one page are read as if they were one, with a space between (PDF 32000-1, 7.8.2). */
export function readContent(page: PDFPage): Buffer {
  const streams = contentStreams(page).map(decodeStream)
  return Buffer.concat(streams.flatMap((stream, i) => (i === 0 ? [stream] : [Buffer.from('\n'), stream])))
}

function contentStreams(page: PDFPage): PDFStream[] {
  const contents = page.node.Contents()
  if (contents === undefined) return []
  if (contents instanceof PDFArray) return contents.asArray().map((each) => page.doc.context.lookup(each) as PDFStream)
  return [contents]
}

/** The old streams stay without a reference until they are swept up. */
export function replaceContent(page: PDFPage, content: Buffer): void {
  const { context } = page.doc
  const stream = encodeStream(context.obj({}), content)
  const place = page.node.get(PDFName.of('Contents'))
  if (place instanceof PDFRef) context.assign(place, stream)
  else page.node.set(PDFName.of('Contents'), context.register(stream))
}

/** Puts operations before all others of the page. */
export function prependContent(page: PDFPage, stream: PDFStream): void {
  const { context } = page.doc
  const contents = page.node.get(PDFName.of('Contents'))
  const streams = contents instanceof PDFArray ? contents.asArray() : contents === undefined ? [] : [contents]
  page.node.set(PDFName.of('Contents'), context.obj([context.register(stream), ...streams]))
}

/** Chromium writes `FlateDecode`, which Node unpacks faster than pdf-lib; what else there is, pdf-lib unpacks. */
export function decodeStream(stream: PDFStream): Buffer {
  if (!(stream instanceof PDFRawStream)) return Buffer.from(stream.getContents())
  const { dict, contents } = stream
  const isFlate = dict.lookup(FILTER) === FLATE && !dict.has(PARAMETERS)
  return isFlate ? inflateSync(contents) : Buffer.from(decodePDFRawStream(stream).decode())
}

/** Node's own zlib compresses differently on other processors; this does not. */
export function encodeStream(dictionary: PDFDict, content: Buffer): PDFRawStream {
  dictionary.set(FILTER, FLATE)
  dictionary.delete(PARAMETERS)
  return PDFRawStream.of(dictionary, zlibSync(content, { level: 6 }))
}
