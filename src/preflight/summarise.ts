/** What the pages are made of, for the line that says that they were looked at. */
import { PROCESS_INKS } from './colour/paint.js'
import { marksOnPage, ofKind, type PrintedFile } from './printed-file.js'

export interface PrintSummary {
  /** Fonts that draw something. */
  readonly fonts: number
  readonly pictures: number
  /** Pixels an inch of the coarsest picture; null: there is none. */
  readonly leastPpi: number | null
  /** Names of the inks, those of the press before those that are mixed. */
  readonly inks: readonly string[]
  /** There are colours that are no inks yet. */
  readonly hasScreenColours: boolean
}

export function summarise({ pages }: PrintedFile): PrintSummary {
  const marks = pages.flatMap(marksOnPage)
  const paints = new Set(marks.flatMap((mark) => mark.paints))
  const inks = new Set([...paints].flatMap((paint) => Object.keys(paint.inks)))
  const process = PROCESS_INKS.filter((ink) => inks.delete(ink))
  const pictures = ofKind(marks, 'image')
  return {
    fonts: new Set(ofKind(marks, 'text').map(({ font }) => font)).size,
    pictures: pictures.length,
    leastPpi: pictures.length === 0 ? null : Math.round(Math.min(...pictures.map(({ ppi }) => ppi))),
    inks: [...process, ...inks],
    hasScreenColours: [...paints].some(({ family, isWhite }) => family === 'rgb' && !isWhite),
  }
}
