/** No spot takes more ink than the paper: what is too much dries badly and marks the next sheet. */
import { finding } from '../../model/finding.js'
import type { Check } from '../check.js'
import { totalInk } from '../colour/paint.js'
import { marksOnPage } from '../printed-file.js'

/** Percent: numbers of colours are rounded. */
const TOLERANCE = 0.5

/** Pictures and shadings have another amount at each spot, and are left to the press. */
export const checkInk: Check = function* ({ pages }, { print: { inks } }) {
  for (const page of pages) {
    const amounts = marksOnPage(page).flatMap(({ paints }) => paints.filter(({ isEven }) => isEven).map(totalInk))
    const most = amounts.reduce((one, other) => Math.max(one, other), 0)
    if (most <= inks.limit + TOLERANCE) continue
    const facts = { page: page.number, percent: Math.round(most), limit: inks.limit }
    yield finding('print/too-much-ink', facts, { page: page.number })
  }
}
