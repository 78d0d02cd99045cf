/** Who is named as the maker of the book, and who as having helped (EPUB 3.3, 5.5.3.2.1 and 5.5.3.2.2). */
import type { Book } from '../../model/book.js'
import { sectionsOf } from '../../model/book-text.js'
import type { Person } from '../../model/config.js'
import type { Credit } from '../../model/epub.js'
import type { SortForms } from './sort-forms.js'

export interface Credits {
  readonly creators: readonly Credit[]
  readonly contributors: readonly Credit[]
}

/** Who counts as the maker, from the first rank that the book has anybody of; a book of pictures is its photographer's. */
const RANKS: readonly (readonly Person['role'][])[] = [['author', 'compiler'], ['editor']]

/** Each name once, with all that it did; those who wrote a chapter and are not of the book itself come last. */
export function creditsOf(book: Book, sorted: SortForms): Credits {
  const { authors } = book.meta
  const rank = RANKS.find((roles) => authors.some(({ role }) => roles.includes(role)))
  const makers = new Set(authors.filter(({ role }) => rank?.includes(role) ?? true).map(({ name }) => name))
  const all = gather([...authors, ...chapterAuthors(book, new Set(authors.map(({ name }) => name)))], sorted)
  return {
    creators: all.filter(({ name }) => makers.has(name)),
    contributors: all.filter(({ name }) => !makers.has(name)),
  }
}

function gather(people: readonly Person[], sorted: SortForms): Credit[] {
  return [...new Set(people.map(({ name }) => name))].map((name) => {
    const same = people.filter((each) => each.name === name)
    const sort = same.find((each) => each.sort !== null)?.sort ?? sorted.person(name)
    return { name, roles: [...new Set(same.map(({ role }) => role))], sort }
  })
}

/** As front matter and `{author=…}` state them; a 【…】 line may be the name of a place, so it is no evidence. */
function chapterAuthors(book: Book, known: ReadonlySet<string>): Person[] {
  const stated = [...sectionsOf(book)].flatMap(({ heading }) => heading?.attributes.values.author ?? [])
  const names = stated.flatMap((each) => each.split(/[、；;]/u)).map((name) => name.trim())
  return names
    .filter((name) => name !== '' && !known.has(name))
    .map((name) => ({ name, role: 'author' as const, sort: null }))
}
