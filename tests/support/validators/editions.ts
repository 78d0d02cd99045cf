/** The e-book of every book that validators look at. */
import { builtBook, rememberingCache } from '../built-book.js'
import { bookInLines, type WritingMode } from '../sample-books.js'
import type { BookFiles } from './awkward-books.js'

/** In either direction a book is drawn by nearly the same fonts and pictures. */
const cache = rememberingCache()

/** Of a folder of the project, or of files. */
export async function builtEdition(book: string | BookFiles, writingMode: WritingMode): Promise<Uint8Array> {
  const folder = await bookInLines(book, writingMode)
  const { value } = await builtBook(folder, { formats: { pdf: false, epub: true }, cache })
  return value.epub!
}
