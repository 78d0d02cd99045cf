/** How much of a page the browser prints: the same for whoever prints and for whoever cuts. */
import type { PrintSheet } from './print.js'
import { type Mm, mmToPx, type Px, px } from './units.js'

/** The page with its bleed on all four sides, as it stands at the top left of the browser's paper. */
export interface PrintedArea {
  /** From its edges to the trim: the bleed or a little more. What is more, `finish/` cuts. */
  readonly bleed: Px
  readonly width: Px
  readonly height: Px
}

/**
 * The browser puts the edges of pictures and tints on whole pixels, and not always on the outer ones: so the area ends on them, and
 * so does the bleed, or the text would stand elsewhere on the trim than without one.
 */
export function printedArea({ page: { trim }, bleed }: Pick<PrintSheet, 'page' | 'bleed'>): PrintedArea {
  const around = wholePx(mmToPx(bleed))
  const across = (length: Mm): Px => px(wholePx(mmToPx(length)) + 2 * around)
  return { bleed: px(around), width: across(trim.width), height: across(trim.height) }
}

/** Lengths that are whole, but for the last binary digits, are not a pixel longer. */
const wholePx = (length: Px): number => Math.ceil(Math.round(length * 1e6) / 1e6)
