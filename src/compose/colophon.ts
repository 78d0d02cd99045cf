/** What the 版权页 says, in groups from head to foot: each line stands only when the book gives its data. */
import type { BookMeta } from '../model/book.js'
import { writtenDate } from '../typography/written-date.js'
import { type ColophonGroup, credits, givenLines, seriesOf } from './colophon-lines.js'
import { bookColophon, internalColophon, periodicalColophon } from './colophon-profiles.js'
import { wordsOf } from './own-words.js'

/** Empty when the book has nothing that a colophon states beyond its title and authors. */
export function colophonGroups(meta: BookMeta): ColophonGroup[] {
  const { profile } = meta
  switch (profile.kind) {
    case 'none':
      return plainColophon(meta)
    case 'internal':
      return internalColophon(meta, profile)
    case 'book':
      return bookColophon(meta, profile)
    case 'periodical':
      return periodicalColophon(meta, profile)
  }
}

function plainColophon(meta: BookMeta): ColophonGroup[] {
  const words = wordsOf(meta.lang)
  if ([meta.publisher, meta.isbn, meta.rights].every((value) => value === null)) return []
  const separator = /^(zh|ja)\b/i.test(meta.lang) ? '、' : ', '
  const people = credits(meta).map(({ role, names }) => ({ label: words.roles[role], value: names.join(separator) }))
  const rest = givenLines([
    [words.series, seriesOf(meta)],
    [words.publisher, meta.publisher],
    [words.date, meta.date === null ? null : writtenDate(meta.date, meta.lang)],
    [words.isbn, meta.isbn],
    [words.rights, meta.rights],
  ])
  return [{ name: 'record', heading: meta.title, lines: [...people, ...rest] }]
}
