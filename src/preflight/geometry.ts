/** Places on a page: points from the lower left corner of its coordinates (PDF 32000-1, 8.3). */

/** `[a b c d e f]`: x′ = ax + cy + e, y′ = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
/** Of a page where nothing is clipped. */
export const EVERYWHERE: Box = { left: -Infinity, bottom: -Infinity, right: Infinity, top: Infinity }

/** First `inner`, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [A, B, C, D, E, F] = outer
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

/** The box around a rectangle that a matrix has moved, turned or stretched. */
export function boxThrough([a, b, c, d, e, f]: Matrix, { left, bottom, right, top }: Box): Box {
  const xs = [a * left + c * bottom, a * left + c * top, a * right + c * bottom, a * right + c * top]
  const ys = [b * left + d * bottom, b * left + d * top, b * right + d * bottom, b * right + d * top]
  return {
    left: Math.min(...xs) + e,
    right: Math.max(...xs) + e,
    bottom: Math.min(...ys) + f,
    top: Math.max(...ys) + f,
  }
}

export function intersection(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  }
}

/** Grown on all sides; shrunk by a negative amount. */
export function grown({ left, bottom, right, top }: Box, by: number): Box {
  return { left: left - by, bottom: bottom - by, right: right + by, top: top + by }
}

export const touches = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.bottom < other.top && other.bottom < one.top

/** Distance of the side of `inner` that is nearest to the same side of `outer`; negative: it sticks out. */
export const clearance = (inner: Box, outer: Box): number =>
  Math.min(inner.left - outer.left, inner.bottom - outer.bottom, outer.right - inner.right, outer.top - inner.top)

export const widthOf = ({ left, right }: Box): number => right - left
export const heightOf = ({ bottom, top }: Box): number => top - bottom

/** A box that grows by what is put into it. */
export class GrowingBox {
  private left = Infinity
  private bottom = Infinity
  private right = -Infinity
  private top = -Infinity

  include(x: number, y: number): void {
    if (x < this.left) this.left = x
    if (x > this.right) this.right = x
    if (y < this.bottom) this.bottom = y
    if (y > this.top) this.top = y
  }

  /** Null: nothing was put into it. */
  box(): Box | null {
    const { left, bottom, right, top } = this
    return left > right ? null : { left, bottom, right, top }
  }
}
