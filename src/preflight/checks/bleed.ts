/** A picture at the edge runs over it as far as the book bleeds: a knife that is a little off shows no white. */
import { finding } from '../../model/finding.js'
import { mmToPt } from '../../model/units.js'
import type { Check } from '../check.js'
import type { Box } from '../geometry.js'
import { ofKind, type PrintedPage } from '../printed-file.js'

/** Points: what is nearer to the edge is meant to reach it. */
const AT_EDGE = 1

export const checkBleed: Check = function* ({ pages }, { print }) {
  if (print.bleed === 0) return
  for (const page of pages) {
    const short = ofKind(page.marks, 'image').some(({ box }) => stopsShort(box, page, mmToPt(print.bleed)))
    if (short) yield finding('print/no-bleed', { page: page.number, bleed: print.bleed }, { page: page.number })
  }
}

/** On any side where it reaches the trim. */
function stopsShort(box: Box, { boxes: { trim } }: PrintedPage, bleed: number): boolean {
  const over = [trim.left - box.left, trim.bottom - box.bottom, box.right - trim.right, box.top - trim.top]
  return over.some((length) => length > -AT_EDGE && length < bleed - AT_EDGE)
}
