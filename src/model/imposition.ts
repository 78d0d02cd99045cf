/** How pages are put on sheets (拼版) that are printed on both sides, folded and bound. */
import type { Sheet } from './paper.js'
import { type Mm, mm } from './units.js'

/** The side of the spine when the front cover is looked at: right for vertical text. */
export type Binding = 'left' | 'right'
/** Where blank pages go when the pages are no multiple of four: last of all, or in front of the last page, the back cover. */
export type Padding = 'end' | 'before-cover'
/** Saddle stitch (骑马订): one nest of sheets. Perfect binding (胶装): signatures, gathered. */
export type BindingStyle = 'saddle' | 'perfect'

/** Pages of a file that follow each other, from 1, both included. */
export interface PageRange {
  readonly first: number
  readonly last: number
}

export interface ImpositionPlan {
  /** Null: all. The others are left out: a cover that is printed on a sheet of its own. */
  readonly pages: PageRange | null
  readonly style: BindingStyle
  /** Null: the smallest sheet that holds the pages. */
  readonly sheet: Sheet | null
  /** Null: as the pages are read, which the PDF may say. */
  readonly binding: Binding | null
  /** Pages of a signature, a multiple of four; null: all pages in one for saddle stitch, 16 for perfect binding. */
  readonly signature: number | null
  readonly padding: Padding
  /** Pages on a side of the sheet. Four: two leaves one above the other, cut apart before folding. */
  readonly nup: 2 | 4
  /** White between a page and the fold. */
  readonly gutter: Mm
  /** How much nearer to the spine the pages of a sheet stand than those of the sheet around it. */
  readonly creep: Mm
  /** Fold and crop marks, and a label on each side. */
  readonly marks: boolean
}

/** Pages that a signature can have: a folded sheet has four. */
export const SIGNATURE = { step: 4, most: 128 } as const

/** More is no gutter and no creep but a mistake in the unit. */
export const MOST_GUTTER = mm(50)
export const MOST_CREEP = mm(1)

export function isSignature(pages: number): boolean {
  return pages >= SIGNATURE.step && pages <= SIGNATURE.most && pages % SIGNATURE.step === 0
}
