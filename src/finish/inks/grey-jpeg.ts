/** Colour JPEGs as grey ones, by MozJPEG: the same size in pixels, one channel, baseline, which every press reads. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import makeDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.js'
import makeEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js'
import { defaultOptions } from '@jsquash/jpeg/meta.js'
import { greyOfPixel } from './grey.js'

/** Of 100. Grey has no colour to save on, and a picture of the press is seen as dots much finer than its blocks. */
const QUALITY = 92
const GREYSCALE = 1
/** Red, green, blue and a cover that JPEGs do not use. */
const CHANNELS = 4

interface Size {
  readonly widthPx: number
  readonly heightPx: number
}

/** Null: the file is damaged, or not of the size that the page gives it. */
export async function greyJpeg(file: Uint8Array, { widthPx, heightPx }: Size): Promise<Uint8Array | null> {
  const picture = await decoded(file)
  if (picture === null || picture.width !== widthPx || picture.height !== heightPx) return null
  const { data } = picture
  for (let at = 0; at < data.length; at += CHANNELS) {
    const grey = greyOfPixel(data[at]!, data[at + 1]!, data[at + 2]!)
    data.fill(grey, at, at + 3)
  }
  const encoder = await makeEncoder(await machine('enc/mozjpeg_enc.wasm'))
  const options = { ...defaultOptions, quality: QUALITY, color_space: GREYSCALE, progressive: false }
  return Uint8Array.from(encoder.encode(data, widthPx, heightPx, options))
}

interface Pixels {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** Turned as the page turns it: the orientation that a camera noted is Chromium's business. */
async function decoded(file: Uint8Array): Promise<Pixels | null> {
  const decoder = await makeDecoder(await machine('dec/mozjpeg_dec.wasm'))
  try {
    return decoder.decode(file, false)
  } catch {
    // The library ends like a program that met a damaged file: its machine is of no use any more, and goes.
    return null
  }
}

const compiled = new Map<string, Promise<WebAssembly.Module>>()
const { resolve } = createRequire(import.meta.url)

/** A machine for each picture: what it needs for a large one, it would keep. Its complaints are told as our own findings. */
async function machine(file: string) {
  const loading = compiled.get(file) ?? compile(file)
  compiled.set(file, loading)
  const module = await loading
  return {
    noInitialRun: true,
    printErr: () => {},
    instantiateWasm(imports: WebAssembly.Imports, start: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(module, imports)
      start(instance)
      return instance.exports
    },
  }
}

const compile = async (file: string): Promise<WebAssembly.Module> =>
  WebAssembly.compile(await readFile(resolve(`@jsquash/jpeg/codec/${file}`)))
