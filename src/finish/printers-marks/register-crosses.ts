/**
 * 十字线: a cross in a circle in the middle of each side, by which the printer lays one plate on the other. Where a cover is folded, the
 * middle of head and foot belongs to the fold marks.
 */
import { appendBezierCurve, moveTo, type PDFOperator, stroke } from '@cantoo/pdf-lib'
import { mm, mmToPt } from '../../model/units.js'
import type { Cut, Reach } from '../../pdf/crop-lines.js'
import { drawLines, type Line, type Point, rounded } from '../../pdf/hairlines.js'

const RADIUS = mmToPt(mm(1.5))
/** Length of the handles with which four curves make a circle, in radii. */
const HANDLE = 0.5523
/** The quarters of a circle: from the point before, by two handles, to the last of the three. */
const QUARTERS: readonly (readonly [Point, Point, Point])[] = [
  [
    [1, HANDLE],
    [HANDLE, 1],
    [0, 1],
  ],
  [
    [-HANDLE, 1],
    [-1, HANDLE],
    [-1, 0],
  ],
  [
    [-1, -HANDLE],
    [-HANDLE, -1],
    [0, -1],
  ],
  [
    [HANDLE, -1],
    [1, -HANDLE],
    [1, 0],
  ],
]

export function registerCrosses(trim: Cut, reach: Reach, sides: 'all' | 'unfolded'): readonly PDFOperator[] {
  return middles(trim, (reach.from + reach.to) / 2, sides).flatMap((middle) => [
    ...drawLines(crossed(middle, (reach.to - reach.from) / 2)),
    ...drawCircle(middle),
  ])
}

/** Of the sides, that far from the trim. */
function middles({ x, y, width, height }: Cut, off: number, sides: 'all' | 'unfolded'): readonly Point[] {
  const upright: readonly Point[] = [
    [x - off, y + height / 2],
    [x + width + off, y + height / 2],
  ]
  if (sides === 'unfolded') return upright
  return [...upright, [x + width / 2, y - off], [x + width / 2, y + height + off]]
}

function crossed([x, y]: Point, arm: number): readonly Line[] {
  return [
    [x - arm, y, x + arm, y],
    [x, y - arm, x, y + arm],
  ]
}

function drawCircle([x, y]: Point): readonly PDFOperator[] {
  const at = ([dx, dy]: Point) => [rounded(x + dx * RADIUS), rounded(y + dy * RADIUS)] as const
  const curves = QUARTERS.map(([a, b, c]) => appendBezierCurve(...at(a), ...at(b), ...at(c)))
  return [moveTo(...at([1, 0])), ...curves, stroke()]
}
