/** PNG ⇄ pixels. Written by OxiPNG, which finds the least that holds them: grey, a palette, no cover where all is covered. */
import { optimise_raw as packRaw, initSync as startPacker } from '@jsquash/oxipng/codec/pkg/squoosh_oxipng.js'
import { decode, initSync as startReader } from '@jsquash/png/codec/pkg/squoosh_png.js'
import { wasmOf } from './machines.js'
import type { Pixels } from './pixels.js'

export const PNG_PACKER = '@jsquash/oxipng/codec/pkg/squoosh_oxipng_bg.wasm'
export const PNG_READER = '@jsquash/png/codec/pkg/squoosh_png_bg.wasm'

/** Of 6: higher ones take several times as long for some hundredths. */
const LEVEL = 2

export async function packPng({ data, width, height }: Pixels): Promise<Uint8Array> {
  startPacker(await wasmOf(PNG_PACKER))
  const bytes = new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength)
  return packRaw(bytes, width, height, LEVEL, false, true)
}

/** Samples of sixteen bits become eight. Null: damaged. */
export async function unpackPng(file: Uint8Array): Promise<Pixels | null> {
  startReader(await wasmOf(PNG_READER))
  try {
    return decode(file)
  } catch {
    return null
  }
}
