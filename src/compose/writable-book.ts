/** Characters that neither XML nor HTML may hold (XML 1.0, 2.2) become U+FFFD, so that a reader sees where one was. */
import type { Book } from '../model/book.js'
import { type Finding, finding, type Outcome, type Place } from '../model/finding.js'

/** C0 controls but tab and line ends, U+FFFE, U+FFFF, and halves of surrogate pairs. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu
/** Asked of every string of the book: only what has one of these is looked through for `FORBIDDEN`. Units, so halves of whole pairs too. */
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/
const REPLACEMENT = '\ufffd'

/** The same Book, in words that XML can carry. */
export const writableBook = (book: Book): Outcome<Book> => writable(book)

/** The same value, of which every string can stand in XML. */
export function writable<T>(original: T): Outcome<T> {
  const findings: Finding[] = []
  const clean = (value: unknown, place: Place | undefined): unknown => {
    if (typeof value === 'string') return cleanText(value, place, findings)
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return keep(value, (each) => clean(each, place))
    const nearest = 'place' in value ? (value.place as Place) : place
    let cleaned: Record<string, unknown> | null = null
    for (const key in value) {
      const each = (value as Record<string, unknown>)[key]
      const own = clean(each, nearest)
      if (own !== each) cleaned = { ...(cleaned ?? value), [key]: own }
    }
    return cleaned ?? value
  }
  return { value: clean(original, undefined) as T, findings }
}

/** The array itself when nothing in it changed: a book is large and forbidden characters are rare. */
function keep(values: readonly unknown[], change: (value: unknown) => unknown): readonly unknown[] {
  let kept: unknown[] | null = null
  for (let index = 0; index < values.length; index++) {
    const value = values[index]
    const changed = change(value)
    if (kept === null && changed !== value) kept = values.slice(0, index)
    kept?.push(changed)
  }
  return kept ?? values
}

function cleanText(text: string, place: Place | undefined, findings: Finding[]): string {
  if (!SUSPECT.test(text)) return text
  return text.replace(FORBIDDEN, (character) => {
    const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
    findings.push(finding('compose/forbidden-character', { code }, place ? { place } : {}))
    return REPLACEMENT
  })
}
