/** WebP (RFC 9649): what it is, and its pixels. Readers of e-books do not all show it. */
import makeDecoder from '@jsquash/webp/codec/dec/webp_dec.js'
import { emscriptenMachine } from './machines.js'
import type { Pixels } from './pixels.js'

export const WEBP_READER = '@jsquash/webp/codec/dec/webp_dec.wasm'

export interface WebpParts {
  readonly isMoving: boolean
  /** Packed with loss and without a cover: a photograph. */
  readonly isPhotograph: boolean
  readonly profile: Uint8Array | null
}

export function webpParts(file: Uint8Array): WebpParts {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const names = new Set<string>()
  let profile: Uint8Array | null = null
  for (let at = 12; at + 8 <= view.length; ) {
    const length = view.readUInt32LE(at + 4)
    const name = view.toString('latin1', at, at + 4)
    names.add(name)
    if (name === 'ICCP') profile = view.subarray(at + 8, at + 8 + length)
    at += 8 + length + (length % 2)
  }
  return { isMoving: names.has('ANIM'), isPhotograph: names.has('VP8 ') && !names.has('ALPH'), profile }
}

/** Null: damaged. */
export async function unpackWebp(file: Uint8Array): Promise<Pixels | null> {
  const decoder = await makeDecoder(await emscriptenMachine(WEBP_READER))
  try {
    return decoder.decode(Uint8Array.from(file))
  } catch {
    return null
  }
}
