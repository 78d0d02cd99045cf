/** QR codes (ISO/IEC 18004, GB/T 18284). */
import type { CodeShape, DarkBox } from './code-drawing.js'
import type { Encoder } from './encoder.js'

/** Kept white around the code, in modules. */
const QUIET = 4
/**
 * Side of the code without its quiet zone. The longest text that `config/` lets through gives 57 modules, of 0.42 mm then, which
 * phones read and offset presses print with ease.
 */
const SIDE_MM = 24

/** Error correction M: a sixth of it may be smudged. What is not ASCII goes in as UTF-8. */
export function qrCode(text: string, encoder: Encoder): CodeShape {
  const { dark, side } = encoder.matrix(text)
  const width = side + 2 * QUIET
  return { boxes: [...darkRuns(dark, side)], width, height: width, module: SIDE_MM / side }
}

/** Dark modules that stand side by side are one box. */
function* darkRuns(dark: readonly boolean[], side: number): Generator<DarkBox> {
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const from = x
      while (x < side && dark[y * side + x]) x += 1
      if (x > from) yield { x: from + QUIET, y: y + QUIET, width: x - from, height: 1 }
    }
  }
}
