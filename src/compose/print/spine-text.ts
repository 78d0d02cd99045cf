/** What stands on the spine (书脊) of the cover sheet, and how large: the title at the head, the publisher at the foot. */
import type { BookMeta } from '../../model/book.js'
import { type Mm, mm, mmToPt, type Pt, pt } from '../../model/units.js'
import { textWidth } from '../../typography/width.js'
import { credits } from '../colophon-lines.js'
import { creditLine } from '../own-words.js'

export interface SpineText {
  readonly title: string
  /** Null: none, or no room for them. */
  readonly authors: string | null
  readonly publisher: string | null
  /** Of the title; authors and publisher are smaller by `SECOND_SIZE`. */
  readonly size: Pt
}

/** GB/T 11668 (ISO 6357) puts titles on spines; a narrower one than this carries none, for a cover is folded to a millimetre. */
export const LEAST_SPINE = mm(5)
/** Kept free at either edge of the spine: what the fold may be off. */
const CLEAR = mm(1)
/** Kept free at head and foot; `styles/print/cover-sheet.css` sets the same. */
const END_ROOM = mm(12)
/** Between the parts, in sizes of the title. */
const GAP = 1.5
/** `styles/print/cover-sheet.css` sets the same. */
const SECOND_SIZE = 0.75
/** How far descenders reach over the square of a 汉字, in sizes. */
const DESCENT = 0.15
const [LEAST_SIZE, MOST_SIZE] = [6, 18]

/** Null when the spine is too narrow for text, or too short for the title. Authors give way before the publisher does. */
export function spineText(meta: BookMeta, spine: { readonly width: Mm; readonly height: Mm }): SpineText | null {
  if (spine.width < LEAST_SPINE) return null
  const { title } = meta
  const publisher = publisherOf(meta)
  const [first] = credits(meta)
  const authors = first === undefined ? null : creditLine(first.role, first.names, meta.lang)
  const room = mmToPt(mm(spine.width - 2 * CLEAR))
  const along = mmToPt(mm(spine.height - 2 * END_ROOM))
  const choices = [
    { title, authors, publisher },
    { title, authors: null, publisher },
    { title, authors: null, publisher: null },
  ]
  for (const choice of choices) {
    const size = Math.min(room / breadthOf(choice), along / lengthOf(choice), MOST_SIZE)
    if (size >= LEAST_SIZE) return { ...choice, size: pt(Math.floor(size * 10) / 10) }
  }
  return null
}

/** Internal material has no publisher but an office that compiled it. */
function publisherOf({ publisher, profile }: BookMeta): string | null {
  return profile.kind === 'internal' ? (profile.compiledBy ?? publisher) : publisher
}

/** In sizes of the title: 汉字 are square, and letters that lie reach over the square with their descenders, on one side. */
function breadthOf({ title, authors, publisher }: Omit<SpineText, 'size'>): number {
  return /\p{Script=Latin}/u.test(`${title}${authors ?? ''}${publisher ?? ''}`) ? 1 + 2 * DESCENT : 1
}

/** In sizes of the title. */
function lengthOf({ title, authors, publisher }: Omit<SpineText, 'size'>): number {
  const others = [authors, publisher].filter((part) => part !== null)
  return others.reduce((sum, part) => sum + GAP + SECOND_SIZE * textWidth(part), textWidth(title))
}
