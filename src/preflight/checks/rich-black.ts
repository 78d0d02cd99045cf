/** Text is printed with black ink alone: four plates that are a hair off each other make small type coloured and blurred. */
import { finding } from '../../model/finding.js'
import type { Cmyk } from '../../model/inks.js'
import type { Check } from '../check.js'
import { BLACK_INK, type Paint, PROCESS_INKS } from '../colour/paint.js'
import { excerpt } from '../excerpt.js'
import { marksOnPage, ofKind, textOf } from '../printed-file.js'

/** Percent: what has as much black in it is meant to be black or grey, not a colour. */
const MOSTLY_BLACK = 50
/** Percent: numbers of colours are rounded. */
const TOLERANCE = 1

export const checkRichBlack: Check = function* ({ pages }, { print: { inks } }) {
  for (const page of pages) {
    const texts = ofKind(marksOnPage(page), 'text')
    const run = texts.find(({ paints }) => paints.some((paint) => isRichBlack(paint, inks.accent.cmyk)))
    const { number } = page
    if (run === undefined) continue
    yield finding('print/rich-black', { page: number, text: excerpt(textOf(run)) }, { page: number })
  }
}

function isRichBlack(paint: Paint, accent: Cmyk): boolean {
  const { inks, isEven } = paint
  return isEven && (inks[BLACK_INK] ?? 0) >= MOSTLY_BLACK && Object.keys(inks).length > 1 && !isAccent(paint, accent)
}

/** An accent may have black in it: that is what the book asked for. */
const isAccent = ({ inks }: Paint, accent: Cmyk): boolean =>
  PROCESS_INKS.every((ink, index) => Math.abs((inks[ink] ?? 0) - accent[index]!) < TOLERANCE)
