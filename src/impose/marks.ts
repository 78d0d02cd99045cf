/** Fold and crop marks and the label of a side: always outside the trim, so that none is left on the cut booklet. */
import { type PDFOperator, popGraphicsState, pushGraphicsState } from '@cantoo/pdf-lib'
import { mm, mmToPt } from '../model/units.js'
import { aboveAndBelow, besideBoth, cropLines, type Reach } from '../pdf/crop-lines.js'
import { beDashed, beHairline, drawLines, type Line } from '../pdf/hairlines.js'
import { drawText } from '../pdf/stroke-text.js'
import { MARKS_REACH } from './choose-sheet.js'
import type { PlacedLeaf, SheetSide } from './placement.js'

/** Marks begin this far outside the trim: beyond the usual bleed, so that they are seen on white. */
const REACH: Reach = { from: mmToPt(mm(3)), to: mmToPt(MARKS_REACH) }
const LABEL_HEIGHT = 4.5
const LABEL_FROM_CORNER = mmToPt(mm(4))

export function marksOf({ leaves, side, sheet }: SheetSide): readonly PDFOperator[] {
  return [
    pushGraphicsState(),
    beHairline(),
    ...drawLines(leaves.flatMap(({ trim }) => cropLines(trim, REACH))),
    ...drawLines(leaves.flatMap(cutLines)),
    ...leaves.slice(0, 1).flatMap((leaf) => label(`${sheet} ${side}`, leaf)),
    beDashed(),
    ...drawLines(leaves.flatMap(foldLines)),
    popGraphicsState(),
  ]
}

function foldLines({ fold, trim: { y, height } }: PlacedLeaf): readonly Line[] {
  return aboveAndBelow(fold, y, height, REACH)
}

/** Where the pile is cut apart: below a leaf that has another half of the sheet under it. */
function cutLines({ trim: { x, width }, cell }: PlacedLeaf): readonly Line[] {
  return cell.y === 0 ? [] : besideBoth(cell.y, x, width, REACH)
}

/** Below the page, between the crop marks. */
function label(text: string, { trim }: PlacedLeaf): readonly PDFOperator[] {
  const at = [trim.x + LABEL_FROM_CORNER, trim.y - REACH.to + 1] as const
  return drawText({ text: text.toUpperCase(), at, height: LABEL_HEIGHT })
}
