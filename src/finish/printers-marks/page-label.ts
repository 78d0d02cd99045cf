/** Which page of how many this is, and of which edition: what tells sheets apart on a printer's table. */
import type { PDFOperator } from '@cantoo/pdf-lib'
import { mm, mmToPt } from '../../model/units.js'
import type { Cut, Reach } from '../../pdf/crop-lines.js'
import { drawText, textWidth } from '../../pdf/stroke-text.js'

const HEIGHT = 4.8
/** From the crop marks. */
const INSET = mmToPt(mm(3))

export interface LabelledPage {
  /** From 1 over all pages. */
  readonly number: number
  readonly count: number
  /** As the book gives it, ISO 8601; null: it gives none. */
  readonly date: string | null
}

/** At the foot: the page left of the middle, the date right of it. */
export function pageLabel(
  { number, count, date }: LabelledPage,
  trim: Cut,
  { from, to }: Reach,
): readonly PDFOperator[] {
  const base = trim.y - (from + to + HEIGHT) / 2
  const page = drawText({ text: `${number}/${count}`, at: [trim.x + INSET, base], height: HEIGHT })
  if (date === null) return page
  const right = trim.x + trim.width - INSET
  const left = right - textWidth({ text: date, height: HEIGHT })
  return [...page, ...drawText({ text: date, at: [left, base], height: HEIGHT })]
}
