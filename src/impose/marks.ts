/** Fold and crop marks and the label of a side: always outside the trim, so that none is left on the cut booklet. */
import { type PDFOperator, popGraphicsState, pushGraphicsState } from '@cantoo/pdf-lib'
import { type Mm, mm, mmToPt } from '../model/units.js'
import { aboveAndBelow, besideBoth, cropLines, type Reach } from '../pdf/crop-lines.js'
import { beDashed, beHairline, drawLines, type Line } from '../pdf/hairlines.js'
import { drawText } from '../pdf/stroke-text.js'
import type { PlacedLeaf, SheetSide } from './placement.js'

/** How far outside the trim marks begin and end. */
export interface MarksReach {
  readonly from: Mm
  readonly to: Mm
}

const LABEL_HEIGHT = 4.5
const LABEL_FROM_CORNER = mmToPt(mm(4))

export function marksOf({ leaves, side, sheet }: SheetSide, { from, to }: MarksReach): readonly PDFOperator[] {
  const reach: Reach = { from: mmToPt(from), to: mmToPt(to) }
  return [
    pushGraphicsState(),
    beHairline(),
    ...drawLines(leaves.flatMap(({ trim }) => cropLines(trim, reach))),
    ...drawLines(leaves.flatMap((leaf) => cutLines(leaf, reach))),
    ...leaves.slice(0, 1).flatMap((leaf) => label(`${sheet} ${side}`, leaf, reach)),
    beDashed(),
    ...drawLines(leaves.flatMap(({ fold, trim }) => aboveAndBelow(fold, trim.y, trim.height, reach))),
    popGraphicsState(),
  ]
}

/** Where the pile is cut apart: below a leaf that has another half of the sheet under it. */
function cutLines({ trim: { x, width }, cell }: PlacedLeaf, reach: Reach): readonly Line[] {
  return cell.y === 0 ? [] : besideBoth(cell.y, x, width, reach)
}

/** Below the page, between the crop marks. */
function label(text: string, { trim }: PlacedLeaf, { to }: Reach): readonly PDFOperator[] {
  const at = [trim.x + LABEL_FROM_CORNER, trim.y - to + 1] as const
  return drawText({ text: text.toUpperCase(), at, height: LABEL_HEIGHT })
}
