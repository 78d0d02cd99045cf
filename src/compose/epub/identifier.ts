/**
 * The identifier of the e-book: its ISBN, else a UUID of what is in the book. EPUB 3.3 (5.5.3.1.1) would have it last through small
 * revisions; but two files are told apart by identifier and date, and ours has its date from the book, so that a corrected file of the
 * same date would be taken for the old one. What does not make it another book: fonts, styles, the markup of a newer program.
 */
import { createHash } from 'node:crypto'
import type { Book } from '../../model/book.js'
import { leavesOf, leavesOfBlocks } from '../../model/book-leaves.js'
import type { BookConfig } from '../../model/config.js'
import type { Assets } from '../../model/manuscript.js'
import { issueOf } from '../colophon-profiles.js'

export function identifierOf(
  book: Book,
  { isbn, writingMode, assets }: { isbn: string | null; writingMode: BookConfig['writingMode']; assets: Assets },
): string {
  return isbn === null ? `urn:uuid:${contentUuid(book, writingMode, assets)}` : `urn:isbn:${isbn}`
}

/** Digits only, as a URN has them; null: no ISBN. */
export const isbnDigits = (isbn: string | null): string | null => isbn?.replace(/[^0-9Xx]/g, '').toUpperCase() ?? null

/** A UUID of version 8 (RFC 9562, 5.8): 122 bits of a digest of what the book says of itself, its text and its pictures. */
function contentUuid(book: Book, writingMode: BookConfig['writingMode'], assets: Assets): string {
  const { title, subtitle, authors, lang, date, publisher, series, profile, cover } = book.meta
  const people = authors.map(({ name, role }) => [name, role])
  const parts = book.parts.map((part) => part.title)
  const stated = [title, subtitle, people, lang, date, publisher, series, issueOf(profile), writingMode, parts]
  const digest = createHash('sha256').update(JSON.stringify(stated))
  const add = (text: string) => digest.update(text).update('\0')
  for (const { text } of leavesOf(book)) add(text)
  for (const { blocks } of Object.values(book.notes)) for (const { text } of leavesOfBlocks(blocks)) add(text)
  for (const path of [cover, ...book.assets.map((use) => use.path)]) {
    const asset = path === null ? undefined : assets.get(path)
    digest.update(asset?.original ?? asset?.bytes ?? '')
  }
  const bytes = digest.digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
