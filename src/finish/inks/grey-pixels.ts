/** Pictures of plain pixels: three bytes each, row by row. */
import { greyOfPixel } from './grey.js'

const CHANNELS = 3

export function greyPixels(pixels: Uint8Array): Buffer {
  const grey = Buffer.allocUnsafe(Math.floor(pixels.length / CHANNELS))
  for (let pixel = 0, at = 0; pixel < grey.length; pixel++, at += CHANNELS) {
    grey[pixel] = greyOfPixel(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!)
  }
  return grey
}

/** True when there is no colour in it: a scan or a drawing that was saved as a coloured picture. */
export function isGrey(pixels: Uint8Array): boolean {
  for (let at = 0; at < pixels.length; at += CHANNELS) {
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return false
  }
  return true
}
