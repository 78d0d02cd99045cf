/**
 * What shines through is worked out by the press. PDF/X-4 and PDF/A say how, and who takes them can do it; of a file without a
 * standard the printer should know.
 */
import { finding } from '../../model/finding.js'
import type { Check } from '../check.js'
import { marksOnPage } from '../printed-file.js'

export const checkTransparency: Check = function* ({ pages }, { print: { standard, inks } }) {
  if (standard !== 'none' || inks.mode === 'rgb') return
  const see = pages.filter((page) => marksOnPage(page).some(({ isTransparent }) => isTransparent))
  const [first] = see
  if (first === undefined) return
  const numbers = see.map(({ number }) => number).join(', ')
  yield finding('print/transparency', { pages: numbers, count: see.length }, { page: first.number })
}
