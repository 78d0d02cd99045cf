/** Contents (目录): title, leader and page number of every section of the highest ranks. */
import type { Book } from '../../model/book.js'
import type { Flow } from '../../model/print.js'
import { pt } from '../../model/units.js'
import { wordsOf } from '../own-words.js'
import { articlesOf } from './articles.js'
import { type ContentsSetting, contentsFlow } from './contents-flow.js'
import type { ContentsEntry } from './page-sequence.js'

/** None when the book has no sections to list. `depth`: ranks of sections listed; the parts of a book come on top of them. */
export function composeContents(
  entries: readonly ContentsEntry[],
  { book, depth, ...setting }: ContentsSetting & { readonly book: Book; readonly depth: number },
): Flow[] {
  // The title page of a part bears no number, nor does its entry.
  const listed = withAuthors(entries, book).filter(({ folio, rank }) => rank === 0 || (folio !== null && rank <= depth))
  const title = wordsOf(book.meta.lang).contents
  return listed.length === 0 ? [] : [contentsFlow({ id: 'contents', title, entries: listed }, setting)]
}

/** An article stands in its contributor line's place and names its authors. */
function withAuthors(entries: readonly ContentsEntry[], book: Book): (ContentsEntry & { author: string | null })[] {
  const { byHeading, bylines } = articlesOf(book)
  return entries
    .filter(({ id }) => !bylines.has(id))
    .map((entry) => {
      const { author = null, belowByline = false } = byHeading.get(entry.id) ?? {}
      const raised = belowByline ? 1 : 0
      return { ...entry, author, depth: entry.depth - raised, rank: entry.rank - raised }
    })
}

/** The contents before pages are known: what they will say, but for the numbers. */
export function draftEntries(flows: readonly Flow[]): ContentsEntry[] {
  return flows.flatMap(({ headings }) => headings.map((heading) => ({ ...heading, page: 0, folio: '0', top: pt(0) })))
}
