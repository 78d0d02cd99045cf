/** The pixels of a PNG, four bytes each. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { decode, initSync } from '@jsquash/png/codec/pkg/squoosh_png.js'

export interface Pixels {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

export function pngPixels(file: Uint8Array): Pixels {
  initSync(readFileSync(createRequire(import.meta.url).resolve('@jsquash/png/codec/pkg/squoosh_png_bg.wasm')))
  return decode(file)
}
