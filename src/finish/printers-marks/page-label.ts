/** Which page of how many this is, and of which edition: what tells sheets apart on a printer's table. */
import type { PDFOperator } from '@cantoo/pdf-lib'
import { mm, mmToPt } from '../../model/units.js'
import type { Cut, Reach } from '../../pdf/crop-lines.js'
import { drawText, textWidth } from '../../pdf/stroke-text.js'

const HEIGHT = 4.8
/** From the crop marks. */
const INSET = mmToPt(mm(3))

/** Left of the middle of the foot. Pages count from 1. */
export function pageLabel(page: number, pages: number, trim: Cut, reach: Reach): readonly PDFOperator[] {
  return drawText({ text: `${page}/${pages}`, at: [trim.x + INSET, baseOf(trim, reach)], height: HEIGHT })
}

/** Right of the middle: the date as the book gives it, ISO 8601. */
export function dateLabel(date: string, trim: Cut, reach: Reach): readonly PDFOperator[] {
  const left = trim.x + trim.width - INSET - textWidth({ text: date, height: HEIGHT })
  return drawText({ text: date, at: [left, baseOf(trim, reach)], height: HEIGHT })
}

const baseOf = ({ y }: Cut, { from, to }: Reach): number => y - (from + to + HEIGHT) / 2
