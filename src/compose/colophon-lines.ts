/** What colophons are made of. */
import type { BookMeta } from '../model/book.js'
import type { Person } from '../model/config.js'

export interface ColophonLine {
  /** Null: the value stands alone. */
  readonly label: string | null
  readonly value: string
}

/** `rights` stands at the head of the page, `cip` in the middle, `record` at the foot. */
export interface ColophonGroup {
  readonly name: 'rights' | 'cip' | 'record'
  readonly heading: string | null
  readonly lines: readonly ColophonLine[]
}

/** The lines whose value is given. */
export function givenLines(lines: readonly (readonly [label: string | null, value: string | null])[]): ColophonLine[] {
  return lines.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))
}

/** The people of the book by role; roles in the order in which they are first named. */
export function credits({ authors }: BookMeta): { role: Person['role']; names: readonly string[] }[] {
  const roles = [...new Set(authors.map(({ role }) => role))]
  return roles.map((role) => ({ role, names: authors.filter((each) => each.role === role).map(({ name }) => name) }))
}

/** 渡口丛书 3; null: the book stands alone. */
export function seriesOf({ series }: BookMeta): string | null {
  if (series === null) return null
  return series.number === null ? series.name : `${series.name} ${series.number}`
}
