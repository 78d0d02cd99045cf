import { PDFArray, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'

/** A colour of the screen (sRGB), each share from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number]

export const isNeutral = ([red, green, blue]: Rgb): boolean => red === green && green === blue

/** PDFs tell shares to four digits, style sheets in steps of 1/255: two colours are one when they are the same step. */
export const isSameColour = (one: Rgb, other: Rgb): boolean =>
  one.every((share, index) => stepOf(share) === stepOf(other[index]!))

const stepOf = (share: number): number => Math.round(share * 255)

/** The colour that an array of three numbers tells; null: it tells none. */
export function readRgb(object: PDFObject | undefined): Rgb | null {
  if (!(object instanceof PDFArray) || object.size() !== 3) return null
  const [red, green, blue] = object.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : null))
  return red == null || green == null || blue == null ? null : [red, green, blue]
}
