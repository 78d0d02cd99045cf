/** No line is so thin that it breaks off on the plate. */
import { finding } from '../../model/finding.js'
import { pt, ptToMm } from '../../model/units.js'
import type { Check } from '../check.js'
import { marksOnPage, ofKind, type PrintedPage } from '../printed-file.js'

/** Points, 0.088 mm: the thinnest line that presses promise to hold. */
const HAIRLINE = 0.25
const TOLERANCE = 0.005

export const checkHairlines: Check = function* ({ pages }) {
  const thin = pages
    .map((page) => ({ page: page.number, line: thinnestLine(page) }))
    .filter(({ line }) => line < HAIRLINE - TOLERANCE)
  const [first] = thin
  if (first === undefined) return
  const width = ptToMm(pt(Math.min(...thin.map(({ line }) => line)))).toFixed(3)
  yield finding('print/hairline', { page: first.page, pages: thin.length, width }, { page: first.page })
}

function thinnestLine(page: PrintedPage): number {
  const lines = ofKind(marksOnPage(page), 'shape').filter(({ paints }) => paints.some(({ isWhite }) => !isWhite))
  return lines.reduce((thinnest, line) => Math.min(thinnest, line.thinnest ?? Infinity), Infinity)
}
