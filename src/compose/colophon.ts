/** The lines of the 版权页: each stands only when the book gives its data. */
import type { BookMeta } from '../model/book.js'
import type { Person } from '../model/config.js'
import { wordsOf, writtenDate } from './own-words.js'

export interface ColophonLine {
  readonly label: string
  readonly value: string
}

/** Empty when the book has nothing that a colophon states beyond its title and authors. */
export function colophonLines(meta: BookMeta): ColophonLine[] {
  const words = wordsOf(meta.lang)
  if ([meta.publisher, meta.isbn, meta.rights].every((value) => value === null)) return []
  const separator = /^(zh|ja)\b/i.test(meta.lang) ? '、' : ', '
  const people = credits(meta).map(({ role, names }) => ({ label: words.roles[role], value: names.join(separator) }))
  const rest: [string, string | null][] = [
    [words.publisher, meta.publisher],
    [words.date, meta.date === null ? null : writtenDate(meta.date, meta.lang)],
    [words.isbn, meta.isbn],
    [words.rights, meta.rights],
  ]
  return [...people, ...rest.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))]
}

/** The people of the book by role; roles in the order in which they are first named. */
export function credits({ authors }: BookMeta): { role: Person['role']; names: readonly string[] }[] {
  const roles = [...new Set(authors.map(({ role }) => role))]
  return roles.map((role) => ({ role, names: authors.filter((each) => each.role === role).map(({ name }) => name) }))
}
