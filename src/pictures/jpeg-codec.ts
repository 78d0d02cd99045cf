/** JPEG ⇄ pixels, by MozJPEG: baseline, which every press and every reader takes. */
import makeDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.js'
import makeEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js'
import { defaultOptions } from '@jsquash/jpeg/meta.js'
import { decode as decodeInks } from 'jpeg-js'
import { emscriptenMachine } from './machines.js'
import type { Pixels } from './pixels.js'

export const JPEG_READER = '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'
export const JPEG_PACKER = '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'

/** As libjpeg numbers them. */
const COLOUR_SPACES = { grey: 1, colour: 3 } as const

export interface JpegKind {
  /** Of 100. */
  readonly quality: number
  /** Grey: of each pixel only the first byte counts. */
  readonly colours: keyof typeof COLOUR_SPACES
}

export async function packJpeg({ data, width, height }: Pixels, { quality, colours }: JpegKind): Promise<Uint8Array> {
  const encoder = await makeEncoder(await emscriptenMachine(JPEG_PACKER))
  const options = { ...defaultOptions, quality, color_space: COLOUR_SPACES[colours], progressive: false }
  return Uint8Array.from(encoder.encode(data, width, height, options))
}

/** Not turned as its camera noted. Null: damaged. */
export async function unpackJpeg(file: Uint8Array): Promise<Pixels | null> {
  const decoder = await makeDecoder(await emscriptenMachine(JPEG_READER))
  try {
    return decoder.decode(file, false)
  } catch {
    // The library ends like a program that met a damaged file: its machine is of no use any more, and goes.
    return null
  }
}

/** A JPEG of four inks, which MozJPEG does not read, as red, green and blue: without its profile, as browsers show one that has none. */
export function unpackInks(file: Uint8Array): Pixels | null {
  try {
    return decodeInks(file, { useTArray: true, formatAsRGBA: true, ...INKS_LIMITS })
  } catch {
    return null
  }
}

/** `sources/` lets no more than a hundred megapixels in. */
const INKS_LIMITS = { maxResolutionInMP: 101, maxMemoryUsageInMB: 2048 }
