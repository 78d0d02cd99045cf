/** Where the knife cuts: two lines at each corner, along the edges, at a distance from them. */
import type { Line } from './hairlines.js'

/** Lower left corner and size, in points. */
export interface Cut {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How far from the edge a mark begins and ends. */
export interface Reach {
  readonly from: number
  readonly to: number
}

export function cropLines({ x, y, width, height }: Cut, reach: Reach): readonly Line[] {
  const across = [y, y + height].flatMap((at) => besideBoth(at, x, width, reach))
  const upright = [x, x + width].flatMap((at) => aboveAndBelow(at, y, height, reach))
  return [...across, ...upright]
}

export function besideBoth(y: number, x: number, width: number, { from, to }: Reach): readonly Line[] {
  return [
    [x - to, y, x - from, y],
    [x + width + from, y, x + width + to, y],
  ]
}

export function aboveAndBelow(x: number, y: number, height: number, { from, to }: Reach): readonly Line[] {
  return [
    [x, y - to, x, y - from],
    [x, y + height + from, x, y + height + to],
  ]
}
