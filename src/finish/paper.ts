/** The boxes of a page: what is cut, what bleeds, and the paper around it that the marks need. */
import type { BookConfig } from '../model/config.js'
import { type Mm, mm, mmToPt, type Pt, pt } from '../model/units.js'
import type { Reach } from '../pdf/crop-lines.js'

/** In points from the lower left corner of the paper. */
export interface Box {
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
}

export interface Paper {
  readonly media: Box
  readonly bleed: Box
  readonly trim: Box
  /** How far outside the trim marks begin and end; null: there are none. */
  readonly marks: Reach | null
}

/** Of the marks (规矩线), outwards. */
const MARK_LENGTH = mm(5)
/** Marks keep off the trim as far as the usual bleed, also when a book has less: a knife that is a little off leaves none. */
const LEAST_OFFSET = mm(3)
/** White before the marks, so that none runs into the bleed, and beyond them: printers' programs clip at the edge of the paper. */
const WHITE = mm(1)

export function paperOf({ page, bleed, marks }: Pick<BookConfig['print'], 'page' | 'bleed' | 'marks'>): Paper {
  const { width, height } = page.trim
  const from = mm(Math.max(bleed + WHITE, LEAST_OFFSET))
  const to = mm(from + MARK_LENGTH)
  const around = marks ? mm(to + WHITE) : bleed
  /** The trim and as much around it. */
  const grown = (by: Mm): Box => ({
    x: mmToPt(mm(around - by)),
    y: mmToPt(mm(around - by)),
    width: pt(mmToPt(width) + 2 * mmToPt(by)),
    height: pt(mmToPt(height) + 2 * mmToPt(by)),
  })
  return {
    media: grown(around),
    bleed: grown(bleed),
    trim: grown(mm(0)),
    marks: marks ? { from: mmToPt(from), to: mmToPt(to) } : null,
  }
}
