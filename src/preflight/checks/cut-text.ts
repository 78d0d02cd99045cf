/** No text lies where the knife goes, running heads and folios included. */
import { finding } from '../../model/finding.js'
import { mm, mmToPt, pt, ptToMm } from '../../model/units.js'
import type { Check, PreflightEdition } from '../check.js'
import { excerpt } from '../excerpt.js'
import { clearance } from '../geometry.js'
import { ofKind, type PrintedPage, type TextRun, textOf } from '../printed-file.js'

/** Millimetres: folding and cutting may be so far off. */
const SAFE = 3
/** Points: curves may touch the edge without being cut. */
const TOLERANCE = 0.5

export const checkCutText: Check = function* ({ pages }, edition) {
  for (const page of pages) {
    const nearest = nearestText(page, edition)
    if (nearest === null || nearest.clear >= mmToPt(mm(SAFE))) continue
    const { clear, run } = nearest
    const facts = { page: page.number, text: excerpt(textOf(run)) }
    if (clear < -TOLERANCE && !isPicture(page, edition)) yield finding('print/cut-away', facts, { page: page.number })
    else {
      const distance = ptToMm(pt(Math.max(clear, 0))).toFixed(1)
      yield finding('print/near-the-cut', { ...facts, distance, safe: SAFE }, { page: page.number })
    }
  }
}

interface NearText {
  readonly run: TextRun
  /** Points to the nearest edge; negative: outside. */
  readonly clear: number
}

function nearestText({ marks, boxes }: PrintedPage, { print }: PreflightEdition): NearText | null {
  let nearest: NearText | null = null
  for (const run of ofKind(marks, 'text')) {
    const clear = clearance(run.box, boxes.trim)
    const isLabel = print.marks && isOutside(run, boxes.bleed)
    if (!isLabel && (nearest === null || clear < nearest.clear)) nearest = { run, clear }
  }
  return nearest
}

/** Among printer's marks there may be words. */
const isOutside = ({ box }: TextRun, bleed: PrintedPage['boxes']['bleed']): boolean =>
  box.right < bleed.left || box.left > bleed.right || box.top < bleed.bottom || box.bottom > bleed.top

/** A drawing that covers the page may run over its edge, words and all. */
const isPicture = ({ number }: PrintedPage, { pages }: PreflightEdition): boolean =>
  pages[number - 1]?.flow?.fullPage === true
