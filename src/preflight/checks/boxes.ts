/** The press cuts where the boxes say: they are those that were asked for, and lie within one another (PDF 32000-1, 14.11.2). */
import { finding } from '../../model/finding.js'
import { mmToPt, pt, ptToMm } from '../../model/units.js'
import type { Check, PreflightEdition } from '../check.js'
import { type Box, clearance, grown, heightOf, widthOf } from '../geometry.js'
import type { PageBoxes } from '../printed-file.js'

/** Points. */
const TOLERANCE = 0.1

export const checkBoxes: Check = function* ({ pages }, { print }) {
  for (const { number: page, boxes } of pages) {
    const wrong = wrongBox(boxes, print)
    if (wrong === null) continue
    const { box, is, wanted } = wrong
    yield finding('print/wrong-box', { page, box, is: sizeText(is), wanted: sizeText(wanted) }, { page })
  }
}

interface WrongBox {
  readonly box: string
  readonly is: Box
  readonly wanted: Box
}

function wrongBox({ media, crop, bleed, trim }: PageBoxes, print: PreflightEdition['print']): WrongBox | null {
  const { width, height } = print.page.trim
  const paper = { ...trim, right: trim.left + mmToPt(width), top: trim.bottom + mmToPt(height) }
  if (!isSame(trim, paper)) return { box: 'TrimBox', is: trim, wanted: paper }
  const asked = grown(paper, mmToPt(print.bleed))
  if (!isSame(bleed, asked)) return { box: 'BleedBox', is: bleed, wanted: asked }
  // Marks take as much paper around the bleed as they need.
  const isRight = print.marks ? clearance(bleed, media) > TOLERANCE : isSame(media, asked)
  if (!isRight) return { box: 'MediaBox', is: media, wanted: asked }
  return isSame(crop, media) ? null : { box: 'CropBox', is: crop, wanted: media }
}

const isSame = (one: Box, other: Box): boolean =>
  clearance(one, other) > -TOLERANCE && clearance(other, one) > -TOLERANCE

const sizeText = (box: Box): string =>
  [widthOf(box), heightOf(box)].map((side) => ptToMm(pt(side)).toFixed(1)).join(' × ')
