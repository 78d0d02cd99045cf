/** What colophons are made of. */
import type { BookMeta } from '../model/book.js'
import type { Person } from '../model/config.js'
import { wordsOf } from './own-words.js'

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

/** The ISBN of the e-book behind all that is recorded: that of the print edition stands above it. */
export function withEbookIsbn(groups: readonly ColophonGroup[], meta: BookMeta, isbn: string | null): ColophonGroup[] {
  if (isbn === null || isbn === meta.isbn) return [...groups]
  // A colophon by a profile is Chinese throughout.
  const lang = meta.profile.kind === 'none' ? meta.lang : 'zh-CN'
  const line: ColophonLine = { label: wordsOf(lang).ebookIsbn, value: isbn }
  const last = groups.at(-1)
  if (last?.name !== 'record') return [...groups, { name: 'record', heading: meta.title, lines: [line] }]
  return [...groups.slice(0, -1), { ...last, lines: [...last.lines, line] }]
}
