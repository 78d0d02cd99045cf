/** Every book that validators look at, as it is and with its lines set down. */
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { builtBook } from '../built-book.js'
import { sharedScratch } from '../scratch.js'
import type { BookFiles } from './awkward-books.js'

export const WRITING_MODES = ['horizontal-tb', 'vertical-rl'] as const
export type WritingMode = (typeof WRITING_MODES)[number]

/** A folder of the project, copied, or files. */
export async function builtEdition(book: string | BookFiles, writingMode: WritingMode): Promise<Uint8Array> {
  const folder = await sharedScratch(typeof book === 'string' ? {} : book)
  if (typeof book === 'string') cpSync(book, folder, { recursive: true })
  await setLines(folder, writingMode)
  const { value } = await builtBook(folder, { formats: { pdf: false, epub: true } })
  return value.epub!
}

async function setLines(folder: string, writingMode: WritingMode): Promise<void> {
  const file = path.join(folder, 'book.yaml')
  const given = existsSync(file) ? `${readFileSync(file, 'utf8').trimEnd()}\n` : ''
  await writeFile(file, `${given}writingMode: ${writingMode}\n`)
}
