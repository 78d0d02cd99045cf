/**
 * Labels beside the page, drawn as lines: a font that is not in the file is refused by a press (ISO 15930-7) and by archives
 * (ISO 19005-2), and none is worth embedding for some digits that are cut away.
 */
import type { PDFOperator } from '@cantoo/pdf-lib'
import { drawPath, type Point } from './hairlines.js'

/** Each glyph as strokes, each stroke as points; of a point the digits are x (0 to 4) and y (0 on the line, to 6). */
const GLYPHS: Readonly<Record<string, string>> = {
  '0': '10 30 41 45 36 16 05 01 10, 11 35',
  '1': '15 26 20',
  '2': '05 16 36 45 44 00 40',
  '3': '05 16 36 45 44 33 13, 33 42 41 30 10 01',
  '4': '30 36 02 42',
  '5': '46 06 03 33 42 41 30 10 01',
  '6': '45 36 16 05 01 10 30 41 42 33 13 02',
  '7': '06 46 10',
  '8': '13 04 05 16 36 45 44 33 13 02 01 10 30 41 42 33',
  '9': '01 10 30 41 45 36 16 05 04 13 33 44',
  '-': '13 33',
  '/': '00 46',
  A: '00 26 40, 13 33',
  B: '03 33 44 45 36 06 00 30 41 42 33',
  C: '45 36 16 05 01 10 30 41',
  F: '00 06 46, 03 33',
  K: '00 06, 46 03 40',
  N: '00 06 40 46',
  O: '10 30 41 45 36 16 05 01 10',
  R: '00 06 36 45 44 33 03, 23 40',
  T: '06 46, 26 20',
  ':': '14 24, 11 21',
  ' ': '',
}

/** Height of a glyph, and from one to the next, in steps of its grid. */
const HEIGHT = 6
const ADVANCE = 6

export interface StrokeText {
  /** Capitals, digits, hyphens, colons and slashes: what labels are made of. */
  readonly text: string
  /** Left end of the line that it stands on. */
  readonly at: Point
  /** Of its digits, in points. */
  readonly height: number
}

/** In the line width and colour that are set. */
export function drawText({ text, at: [left, base], height }: StrokeText): readonly PDFOperator[] {
  const step = height / HEIGHT
  return Array.from(text).flatMap((character, index) => {
    const place = ([x, y]: Point): Point => [left + (index * ADVANCE + x) * step, base + y * step]
    return strokesOf(character).flatMap((stroke) => drawPath(stroke.map(place)))
  })
}

export function textWidth({ text, height }: Pick<StrokeText, 'text' | 'height'>): number {
  return (text.length * ADVANCE * height) / HEIGHT
}

function strokesOf(character: string): readonly (readonly Point[])[] {
  const glyph = GLYPHS[character]
  if (glyph === undefined) throw new RangeError(`No strokes for ${character}`)
  return glyph
    .split(', ')
    .filter(Boolean)
    .map((stroke) => stroke.split(' ').map(pointOf))
}

const pointOf = (digits: string): Point => [Number(digits[0]), Number(digits[1])]
