/** Pages of entries that lead to places in the book: title, leader and page number. Lengths are in em of the entries. */

import type { Spacing } from '../../model/config.js'
import type { Flow, FlowBlock } from '../../model/print.js'
import { textWidth } from '../../typography/width.js'
import { withoutTypedGaps } from '../script-spaces.js'
import type { Templates } from '../templates.js'
import { ownPages, ownUnit } from './own-pages.js'
import { turnedTitle } from './turned-title.js'

/** Advance of one leader dot with its space. */
const DOT_ADVANCE = 0.5
/** Room kept free for the number and the gaps around the leader. */
const NUMBER_ROOM = 3
/** What a title leaves free of its line; `styles/print/contents.css` sets the same. */
const FREE_OF_TITLE = 5
const INDENT_PER_DEPTH = 1

/** One place. */
export interface PageEntry {
  readonly id: string
  /** From 1; 0 for what has no rank, as figures have none. */
  readonly depth: number
  /** A two-part headline has two. */
  readonly lines: readonly string[]
  readonly author: string | null
  /** Null: the page bears no number. */
  readonly folio: string | null
}

export interface EntryPages {
  readonly id: string
  readonly title: string
  readonly entries: readonly PageEntry[]
}

export interface ContentsSetting {
  /** Characters per line of the type area. */
  readonly measure: number
  readonly templates: Templates
  readonly spacing: Spacing
}

export function contentsFlow(
  { id, title, entries }: EntryPages,
  { measure, templates, spacing }: ContentsSetting,
): Flow {
  const blocks: FlowBlock[] = []
  const words = (text: string) => ({ text, unit: ownUnit(blocks, text, null) })
  const html = templates.render('print/contents', {
    id,
    label: words(title),
    entries: entries.map((entry) => {
      const { author, depth } = entry
      const room = measure - INDENT_PER_DEPTH * Math.max(depth - 1, 0)
      const lines = entry.lines.flatMap((line) => turnedTitle(withoutTypedGaps(line, spacing), room - FREE_OF_TITLE))
      const last = lines.at(-1)!
      return {
        id: entry.id,
        depth,
        lines: lines.slice(0, -1).map(words),
        last: words(last),
        author: author === null ? null : words(withoutTypedGaps(author, spacing)),
        leader: leader(room - textWidth(author === null ? last : `${last}　${author}`)),
        folio: entry.folio,
        folioUnit: entry.folio === null ? '' : ownUnit(blocks, entry.folio, null),
      }
    }),
  })
  return ownPages('contents', html, { id, blocks, folios: 'roman' })
}

/** Dots that nearly fill the rest of the line; the style sheet spreads them over it. At least three, on a line of their own if need be. */
function leader(room: number): string {
  const dots = Math.floor((room - NUMBER_ROOM) / DOT_ADVANCE)
  return Array.from({ length: Math.max(dots, 3) }, () => '·').join(' ')
}
