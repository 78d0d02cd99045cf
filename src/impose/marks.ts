/** Fold and crop marks and the label of a side: always outside the trim, so that none is left on the cut booklet. */
import {
  beginText,
  endText,
  lineTo,
  moveTo,
  PDFHexString,
  type PDFOperator,
  popGraphicsState,
  pushGraphicsState,
  setDashPattern,
  setFillingGrayscaleColor,
  setFontAndSize,
  setLineWidth,
  setTextMatrix,
  showText,
  stroke,
} from '@cantoo/pdf-lib'
import { mm, mmToPt } from '../model/units.js'
import { MARKS_REACH } from './choose-sheet.js'
import type { PlacedLeaf, SheetSide } from './placement.js'

/** Name of the label's font in the resources of a sheet. */
export const LABEL_FONT = 'Label'

/** Marks begin this far outside the trim: beyond the usual bleed, so that they are seen on white. */
const OFFSET = mmToPt(mm(3))
const REACH = mmToPt(MARKS_REACH)
/** A hairline that every press holds. */
const LINE_WIDTH = 0.25
const FOLD_DASHES = [2, 1.5]
const LABEL_SIZE = 6
const LABEL_FROM_CORNER = mmToPt(mm(4))

type Line = readonly [fromX: number, fromY: number, toX: number, toY: number]

export function marksOf({ leaves, side, sheet }: SheetSide): readonly PDFOperator[] {
  return [
    pushGraphicsState(),
    setLineWidth(LINE_WIDTH),
    ...leaves.flatMap(cropLines).flatMap(draw),
    ...leaves.flatMap(cutLines).flatMap(draw),
    setDashPattern(FOLD_DASHES, 0),
    ...leaves.flatMap(foldLines).flatMap(draw),
    popGraphicsState(),
    ...leaves.slice(0, 1).flatMap((leaf) => label(`${sheet} ${side}`, leaf)),
  ]
}

/** Two at each corner, along the edges. */
function cropLines({ trim: { x, y, width, height } }: PlacedLeaf): readonly Line[] {
  const across = [y, y + height].flatMap((at): Line[] => [
    [x - REACH, at, x - OFFSET, at],
    [x + width + OFFSET, at, x + width + REACH, at],
  ])
  const upright = [x, x + width].flatMap((at) => aboveAndBelow(at, y, height))
  return [...across, ...upright]
}

function foldLines({ fold, trim: { y, height } }: PlacedLeaf): readonly Line[] {
  return aboveAndBelow(fold, y, height)
}

function aboveAndBelow(x: number, y: number, height: number): readonly Line[] {
  return [
    [x, y - REACH, x, y - OFFSET],
    [x, y + height + OFFSET, x, y + height + REACH],
  ]
}

/** Where the pile is cut apart: below a leaf that has another half of the sheet under it. */
function cutLines({ trim: { x, width }, cell }: PlacedLeaf): readonly Line[] {
  if (cell.y === 0) return []
  return [
    [x - REACH, cell.y, x - OFFSET, cell.y],
    [x + width + OFFSET, cell.y, x + width + REACH, cell.y],
  ]
}

function draw([fromX, fromY, toX, toY]: Line): readonly PDFOperator[] {
  return [moveTo(fromX, fromY), lineTo(toX, toY), stroke()]
}

function label(text: string, { trim }: PlacedLeaf): readonly PDFOperator[] {
  return [
    beginText(),
    setFillingGrayscaleColor(0),
    setFontAndSize(LABEL_FONT, LABEL_SIZE),
    setTextMatrix(1, 0, 0, 1, trim.x + LABEL_FROM_CORNER, trim.y - REACH + 1),
    showText(PDFHexString.of(Buffer.from(text, 'latin1').toString('hex'))),
    endText(),
  ]
}
