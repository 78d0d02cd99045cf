/** 色标: patches of each ink, solid and lighter, by which the printer measures how much of it the paper took. */
import { fill, type PDFOperator, rectangle, setFillingCmykColor, setFillingGrayscaleColor } from '@cantoo/pdf-lib'
import type { ColourMode } from '../../model/inks.js'
import { mm, mmToPt } from '../../model/units.js'
import type { Cut, Reach } from '../../pdf/crop-lines.js'
import { rounded } from '../../pdf/hairlines.js'
import { fillWithSpotInk } from './plates.js'

const PATCH = mmToPt(mm(4))
/** From the crop marks. */
const INSET = mmToPt(mm(3))

/** The colours of a row of patches. */
type Strip = readonly (readonly PDFOperator[])[]

const BLACK: Strip = [1, 0.75, 0.5, 0.25].map((share) => [setFillingGrayscaleColor(1 - share)])
const SPOT_INK: Strip = [1, 0.75, 0.5, 0.25].map(fillWithSpotInk)
const process = (share: number): Strip => [
  [setFillingCmykColor(share, 0, 0, 0)],
  [setFillingCmykColor(0, share, 0, 0)],
  [setFillingCmykColor(0, 0, share, 0)],
  [setFillingCmykColor(0, 0, 0, share)],
]

/** One strip left of the middle, and one right of it: four patches have room there on the narrowest page. */
const STRIPS: Readonly<Record<ColourMode, readonly [left: Strip, right: Strip]>> = {
  black: [BLACK, []],
  rgb: [BLACK, []],
  spot: [BLACK, SPOT_INK],
  cmyk: [process(1), process(0.5)],
}

export function colourBar(mode: ColourMode, trim: Cut, { from, to }: Reach): readonly PDFOperator[] {
  const [left, right] = STRIPS[mode]
  const y = trim.y + trim.height + (from + to - PATCH) / 2
  return [
    ...drawStrip(left, trim.x + INSET, y),
    ...drawStrip(right, trim.x + trim.width - INSET - right.length * PATCH, y),
  ]
}

function drawStrip(strip: Strip, left: number, y: number): readonly PDFOperator[] {
  return strip.flatMap((colour, index) => [
    ...colour,
    rectangle(rounded(left + index * PATCH), rounded(y), rounded(PATCH), rounded(PATCH)),
    fill(),
  ])
}
