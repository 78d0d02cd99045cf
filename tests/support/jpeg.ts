/** JPEGs of made pixels, and the pixels of a JPEG. Four bytes a pixel, the last of which says nothing. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import makeDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.js'
import makeEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js'
import { defaultOptions } from '@jsquash/jpeg/meta.js'

const { resolve } = createRequire(import.meta.url)
const machine = async (file: string) => ({ wasmBinary: await readFile(resolve(`@jsquash/jpeg/codec/${file}`)) })

/** As libjpeg numbers them. */
const COLOUR_SPACES = { grey: 1, colour: 3 } as const

export async function jpeg(
  pixels: Uint8Array,
  width: number,
  { colours = 'colour', progressive = false }: { colours?: keyof typeof COLOUR_SPACES; progressive?: boolean } = {},
): Promise<Uint8Array> {
  const encoder = await makeEncoder(await machine('enc/mozjpeg_enc.wasm'))
  const options = { ...defaultOptions, quality: 95, progressive, color_space: COLOUR_SPACES[colours] }
  return Uint8Array.from(encoder.encode(pixels, width, pixels.length / 4 / width, options))
}

export async function jpegPixels(file: Uint8Array): Promise<{ data: Uint8ClampedArray; width: number }> {
  const decoder = await makeDecoder(await machine('dec/mozjpeg_dec.wasm'))
  return decoder.decode(file, false)
}

/** The camera was held upright: a reader turns the picture by a quarter (Exif 2.3, 4.6.4, tag 0x0112). */
export function turned(file: Uint8Array): Uint8Array {
  const orientation = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
  const exif = [...Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'), 0, 1, ...orientation, 0, 0, 0, 0]
  return Buffer.concat([file.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, exif.length + 2, ...exif]), file.subarray(2)])
}

/** Of equal columns, each of one colour. */
export function columns(colours: readonly (readonly [number, number, number])[], width = 64, height = 16): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: width * height }, (_, at) => [
      ...colours[Math.floor(((at % width) * colours.length) / width)]!,
      255,
    ]).flat(),
  )
}
