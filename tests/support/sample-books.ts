/** The books that come with the program, with their lines set across or down. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { sharedScratch } from './scratch.js'

export const SAMPLE_BOOKS = [
  'content',
  'content/cookbook/compilation',
  'content/cookbook/novel',
  'content/cookbook/textbook',
  'content/cookbook/bilingual',
  'content/cookbook/report',
  'content/cookbook/vertical',
] as const

export const WRITING_MODES = ['horizontal-tb', 'vertical-rl'] as const
export type WritingMode = (typeof WRITING_MODES)[number]

/** A copy of a book's folder, or a folder of these files, that asks for such lines. */
export async function bookInLines(
  book: string | Readonly<Record<string, string | Uint8Array>>,
  writingMode: WritingMode,
): Promise<string> {
  const folder = await sharedScratch(typeof book === 'string' ? {} : book)
  if (typeof book === 'string') {
    cpSync(book, folder, { recursive: true, filter: (file) => relative(book, file) !== 'cookbook' })
  }
  const file = join(folder, 'book.yaml')
  const given = existsSync(file)
    ? readFileSync(file, 'utf8')
        .replace(/^writingMode:.*\n?/m, '')
        .trimEnd()
    : ''
  writeFileSync(file, `${given}\nwritingMode: ${writingMode}\n`)
  return folder
}
