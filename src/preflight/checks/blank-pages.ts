/** Pages with nothing in their type area: those that were meant are listed, others are warned of. */
import { finding } from '../../model/finding.js'
import { mm, mmToPt } from '../../model/units.js'
import type { Check, PreflightEdition } from '../check.js'
import { type Box, touches } from '../geometry.js'
import type { PrintedPage } from '../printed-file.js'

export const checkBlankPages: Check = function* ({ pages }, { print, pages: meant }) {
  const blank = pages.filter((page) => isBlank(page, print))
  const isMeant = ({ number }: PrintedPage): boolean => meant[number - 1]?.flow === null
  for (const page of blank) {
    if (!isMeant(page)) yield finding('print/unexpected-blank-page', { page: page.number }, { page: page.number })
  }
  const listed = blank.filter(isMeant).map(({ number }) => number)
  if (listed.length > 0) yield finding('print/blank-pages', { pages: listed.join(', '), count: listed.length })
}

/** Head and folio stand in the margins. */
function isBlank({ marks, boxes, isWhole }: PrintedPage, print: PreflightEdition['print']): boolean {
  const area = typeArea(boxes.trim, print)
  return isWhole && !marks.some(({ box, paints }) => touches(box, area) && paints.some(({ isWhite }) => !isWhite))
}

/** As wide as it would be on either side of the leaf. */
function typeArea({ left, bottom, right, top }: Box, { page: { margins } }: PreflightEdition['print']): Box {
  const side = mmToPt(mm(Math.min(margins.inner, margins.outer)))
  return {
    left: left + side,
    right: right - side,
    bottom: bottom + mmToPt(margins.bottom),
    top: top - mmToPt(margins.top),
  }
}
