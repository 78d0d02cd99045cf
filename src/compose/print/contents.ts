/** Contents (目录): title, leader and page number of every section of the highest ranks. */
import type { Book } from '../../model/book.js'
import type { Spacing } from '../../model/config.js'
import type { Flow, FlowBlock } from '../../model/print.js'
import { pt } from '../../model/units.js'
import { textWidth } from '../../typography/width.js'
import { wordsOf } from '../own-words.js'
import { withoutTypedGaps } from '../script-spaces.js'
import type { Templates } from '../templates.js'
import { articlesOf } from './articles.js'
import { ownPages, ownUnit } from './own-pages.js'
import type { ContentsEntry } from './page-sequence.js'

/** Advance of one leader dot with its space, in em of the entry. */
const DOT_ADVANCE = 0.5
/** Room kept free for the number and the gaps around the leader, in em. */
const NUMBER_ROOM = 4
const INDENT_PER_RANK = 1

interface ContentsSetting {
  readonly book: Book
  /** Ranks of sections listed; the parts of a book come on top of them. */
  readonly depth: number
  /** Characters per line of the type area. */
  readonly measure: number
  readonly templates: Templates
  readonly spacing: Spacing
}

/** Null when the book has no sections to list. */
export function composeContents(
  entries: readonly ContentsEntry[],
  { book, depth: ranks, measure, templates, spacing }: ContentsSetting,
): Flow | null {
  // The title page of a part bears no number, nor does its entry.
  const listed = withAuthors(entries, book).filter(({ folio, rank }) => rank === 0 || (folio !== null && rank <= ranks))
  if (listed.length === 0) return null
  const words = wordsOf(book.meta.lang)
  const blocks: FlowBlock[] = []
  const html = templates.render('print/contents', {
    id: 'contents',
    label: { text: words.contents, unit: ownUnit(blocks, words.contents, null) },
    entries: listed.map((entry) => {
      const { author, depth } = entry
      const last = entry.lines.at(-1)!
      const line = (words: string) => {
        const text = withoutTypedGaps(words, spacing)
        return { text, unit: ownUnit(blocks, text, null) }
      }
      return {
        id: entry.id,
        depth,
        lines: entry.lines.slice(0, -1).map(line),
        last: line(last),
        author: author === null ? null : line(author),
        leader: leader(measure - INDENT_PER_RANK * (depth - 1) - textWidth(`${last}　${author ?? ''}`)),
        folio: entry.folio,
        folioUnit: entry.folio === null ? '' : ownUnit(blocks, entry.folio, null),
      }
    }),
  })
  return ownPages('contents', html, { blocks, folios: 'roman' })
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

/** Dots that nearly fill the rest of the line; the style sheet spreads them over it. At least three, on a line of their own if need be. */
function leader(room: number): string {
  const dots = Math.floor((room - NUMBER_ROOM) / DOT_ADVANCE)
  return Array.from({ length: Math.max(dots, 3) }, () => '·').join(' ')
}

/** The contents before pages are known: what they will say, but for the numbers. */
export function draftEntries(flows: readonly Flow[]): ContentsEntry[] {
  return flows.flatMap(({ headings }) => headings.map((heading) => ({ ...heading, page: 0, folio: '0', top: pt(0) })))
}
