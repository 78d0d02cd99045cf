/** Thin straight lines, as marks are drawn with. Lengths are points. */
import { lineTo, moveTo, type PDFOperator, setDashPattern, setLineWidth, stroke } from '@cantoo/pdf-lib'

export type Point = readonly [x: number, y: number]
export type Line = readonly [fromX: number, fromY: number, toX: number, toY: number]

/** A quarter of a point: every press holds it, and no knife leaves it to be seen. */
const HAIRLINE = 0.25

export const beHairline = (): PDFOperator => setLineWidth(HAIRLINE)

/** Folds are dashed: nobody shall cut along them. */
export const beDashed = (): PDFOperator => setDashPattern([2, 1.5], 0)

export function drawLines(lines: readonly Line[]): readonly PDFOperator[] {
  return lines.flatMap(([fromX, fromY, toX, toY]) =>
    drawPath([
      [fromX, fromY],
      [toX, toY],
    ]),
  )
}

/** From point to point. */
export function drawPath(points: readonly Point[]): readonly PDFOperator[] {
  const steps = points.map(([x, y], index) => (index === 0 ? moveTo : lineTo)(rounded(x), rounded(y)))
  return [...steps, stroke()]
}

/** A thousandth of a point is less than any device can show. */
export const rounded = (length: number): number => Math.round(length * 1000) / 1000
