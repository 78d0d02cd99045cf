/** The books that come with the program, as they are and in vertical lines. */
import { appendFile, cp } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { sharedScratch } from './scratch.js'

export const SAMPLE_BOOKS = [
  'content',
  'content/cookbook/compilation',
  'content/cookbook/novel',
  'content/cookbook/textbook',
  'content/cookbook/bilingual',
  'content/cookbook/report',
] as const

/** A copy of a book's folder that asks for vertical lines. */
export async function verticalCopy(book: string): Promise<string> {
  const folder = await sharedScratch({})
  await cp(book, folder, { recursive: true, filter: (file) => relative(book, file) !== 'cookbook' })
  await appendFile(join(folder, 'book.yaml'), '\nwritingMode: vertical-rl\n')
  return folder
}
