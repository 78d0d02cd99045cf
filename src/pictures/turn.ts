/** Pixels turned as a camera noted (Exif 2.3, 4.6.4, orientation). */
import type { Pixels } from './pixels.js'

export function turned({ data, width, height }: Pixels, orientation: number): Pixels {
  if (orientation === 1) return { data, width, height }
  const isOnItsSide = orientation >= 5
  const [across, down] = isOnItsSide ? [height, width] : [width, height]
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height)
  const to = new Uint32Array(width * height)
  const source = SOURCES[orientation]!
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const [column, row] = source(x, y, width - 1, height - 1)
      to[y * across + x] = from[row * width + column]!
    }
  }
  return { data: new Uint8ClampedArray(to.buffer), width: across, height: down }
}

/** Where the pixel at x, y of the turned picture stands in the picture as it was taken; `right` and `bottom` are its last column and row. */
type Source = (x: number, y: number, right: number, bottom: number) => readonly [column: number, row: number]

const SOURCES: Readonly<Record<number, Source>> = {
  2: (x, y, right) => [right - x, y],
  3: (x, y, right, bottom) => [right - x, bottom - y],
  4: (x, y, _right, bottom) => [x, bottom - y],
  5: (x, y) => [y, x],
  6: (x, y, _right, bottom) => [y, bottom - x],
  7: (x, y, right, bottom) => [right - y, bottom - x],
  8: (x, y, right) => [right - y, x],
}
