/** The lines of the 版权页: each stands only when the book gives its data. */
import type { BookMeta } from '../model/book.js'
import { wordsOf } from './own-words.js'

export interface ColophonLine {
  readonly label: string
  readonly value: string
}

/** Empty when the book has nothing that a colophon states beyond its title and authors. */
export function colophonLines(meta: BookMeta): ColophonLine[] {
  const words = wordsOf(meta.lang)
  if ([meta.publisher, meta.isbn, meta.rights].every((value) => value === null)) return []
  const people = meta.authors.map(({ role, name }) => ({ label: words.roles[role], value: name }))
  const rest: [string, string | null][] = [
    [words.publisher, meta.publisher],
    [words.date, meta.date],
    [words.isbn, meta.isbn],
    [words.rights, meta.rights],
  ]
  return [...people, ...rest.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))]
}
