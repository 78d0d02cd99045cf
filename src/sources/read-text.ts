/** A text file of the book: read inside its root, bounded, decoded. */
import { BookError, ExitCode, finding, type Place } from '../model/finding.js'
import { type BookRoot, type FileLimits, readInside } from './book-root.js'
import { decodeText } from './decode-text.js'

/** Twice the longest novel; more is no manuscript, and the layout would run for hours. */
const TEXT_LIMITS: FileLimits = {
  mostBytes: 20_000_000,
  tooLarge: 'sources/too-large',
  notFound: 'sources/not-found',
}

export async function readText(root: BookRoot, file: string, place?: Place): Promise<string> {
  return decodeText(await readTextBytes(root, file, place), file)
}

export function readTextBytes(root: BookRoot, file: string, place?: Place): Promise<Uint8Array> {
  return readInside(root, file, TEXT_LIMITS, place)
}

/** The text of a file for the code frame of a finding; null when it cannot be had: the frame is a courtesy. */
export async function textForFrame(root: BookRoot, file: string): Promise<string | null> {
  return readText(root, file).catch(() => null)
}

/** A file of the configuration that cannot be read is wrong usage. */
export async function readConfigText(root: BookRoot, file: string): Promise<string> {
  return readText(root, file).catch((error: unknown) => {
    throw error instanceof BookError ? new BookError(error.findings, ExitCode.usage) : error
  })
}

/** Refuses a manuscript without a single visible character. */
export function refuseEmpty(text: string, file: string): void {
  if (text.trim() !== '') return
  throw new BookError(finding('sources/empty', { path: file }, { place: { file, line: 1, column: 1 } }))
}
