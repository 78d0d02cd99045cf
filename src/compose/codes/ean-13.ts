/** EAN-13 barcodes (GB 12904; for ISBN GB/T 12906) at their nominal size: 37.29 × 25.93 mm with quiet zones and digits. */
import type { CodeShape, DarkBox } from './code-drawing.js'
import type { Encoder } from './encoder.js'

const MODULE_MM = 0.33
/** In modules. */
const QUIET = { left: 11, right: 7 }
const BARS = 95
/** Bars are 22.85 mm tall, guards run 5 modules further down, into the line of digits. */
const BAR_HEIGHT = 22.85 / MODULE_MM
const GUARD_HEIGHT = BAR_HEIGHT + 5
const HEIGHT = 25.93 / MODULE_MM
/** Guards stand at both ends and in the middle. */
const GUARDS: readonly (readonly [from: number, to: number])[] = [
  [0, 3],
  [45, 50],
  [92, 95],
]

export function ean13(digits: string, encoder: Encoder): CodeShape {
  const boxes: DarkBox[] = []
  let x = 0
  for (const [index, width] of encoder.bars(digits).entries()) {
    // Bars and spaces in turn, from a bar on.
    if (index % 2 === 0) {
      const height = GUARDS.some(([from, to]) => x >= from && x < to) ? GUARD_HEIGHT : BAR_HEIGHT
      boxes.push({ x: x + QUIET.left, y: 0, width, height: round(height) })
    }
    x += width
  }
  return { boxes, width: QUIET.left + BARS + QUIET.right, height: round(HEIGHT), module: MODULE_MM }
}

const round = (modules: number): number => Math.round(modules * 1000) / 1000
