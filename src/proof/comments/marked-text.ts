/** Boxes on a printed page → the text under them, and what stands before and behind. */
import type { Box } from '../../preflight/geometry.js'
import type { PrintedPage } from '../../preflight/printed-file.js'
import type { Glyph } from '../layout/page-facts.js'
import { glyphsOf } from '../layout/read-glyphs.js'
import type { Remark } from './read-remarks.js'

export interface MarkedText {
  /** Characters of the page without white space. */
  readonly before: string
  readonly marked: string
  readonly behind: string
}

/** Characters on each side by which a place is known again. */
const CONTEXT = 40
/** Of the type size above the line: where the middle of a character is. */
const MIDDLE = 0.38

/** Null: the page has no text. */
export function markedText(page: PrintedPage, { boxes, isOnWords }: Remark): MarkedText | null {
  const glyphs = glyphsOf(page)
  const first = boxes[0]
  if (first === undefined || glyphs.length === 0) return null
  const under = glyphs.flatMap((glyph, index) => (boxes.some((box) => isUnder(glyph, box)) ? [index] : []))
  if (isOnWords && under.length > 0) return around(glyphs, under[0]!, under.at(-1)! + 1)
  // A sign in the margin or between two characters means the text beside it.
  const nearest = nearestTo(glyphs, first)
  return around(glyphs, nearest, nearest)
}

function around(glyphs: readonly Glyph[], start: number, end: number): MarkedText {
  const text = (from: number, to: number) =>
    glyphs
      .slice(Math.max(0, from), to)
      .map(({ character }) => character)
      .join('')
  return { before: text(start - CONTEXT, start), marked: text(start, end), behind: text(end, end + CONTEXT) }
}

const middleOf = ({ x, end, baseline, size }: Glyph) => ({ x: (x + end) / 2, y: baseline + MIDDLE * size })

function isUnder(glyph: Glyph, { left, right, bottom, top }: Box): boolean {
  const { x, y } = middleOf(glyph)
  return x > left && x < right && y > bottom && y < top
}

/** A line counts more than a place on it. */
function nearestTo(glyphs: readonly Glyph[], { left, right, bottom, top }: Box): number {
  const [x, y] = [(left + right) / 2, (bottom + top) / 2]
  let [best, least] = [0, Infinity]
  for (const [index, glyph] of glyphs.entries()) {
    const middle = middleOf(glyph)
    const away = Math.abs(middle.y - y) * LINE + Math.abs(middle.x - x)
    if (away < least) [best, least] = [index, away]
  }
  return best
}

const LINE = 20
