/** A PNG taken apart at its chunks (PNG, third edition, 5): what it is, and the file without what programs wrote about it. */
import { unzlibSync } from 'fflate'

export interface PngParts {
  /** Bits of a sample. */
  readonly depth: number
  readonly isMoving: boolean
  /** The chunk as it stands in the file, and the profile in it; null: none. */
  readonly profile: { readonly chunk: Uint8Array; readonly icc: Uint8Array } | null
  /** The file without texts, positions, dates and profile. */
  readonly bare: Uint8Array
  readonly isWhole: boolean
}

const SIGNATURE = 8
/** Picture, colours, cover, and the frames of one that moves. */
const STAY = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'cICP', 'acTL', 'fcTL', 'fdAT'])
/** Those of cameras and presses have less. */
const MOST_PROFILE_BYTES = 4_000_000

/** Null: damaged before its picture begins. */
export function pngParts(file: Uint8Array): PngParts | null {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const kept = [view.subarray(0, SIGNATURE)]
  const seen = new Set<string>()
  let profile: PngParts['profile'] = null
  let at = SIGNATURE
  while (at + 12 <= view.length && !seen.has('IEND')) {
    const end = at + 12 + view.readUInt32BE(at)
    if (end > view.length) break
    const type = view.toString('latin1', at + 4, at + 8)
    seen.add(type)
    const chunk = view.subarray(at, end)
    if (type === 'iCCP') profile = profileIn(chunk)
    if (STAY.has(type)) kept.push(chunk)
    at = end
  }
  if (!seen.has('IHDR') || !seen.has('IDAT')) return null
  return { depth: view[24]!, isMoving: seen.has('acTL'), profile, bare: Buffer.concat(kept), isWhole: seen.has('IEND') }
}

/** Name, a zero, the way of packing, the packed profile (11.3.2.3). */
function profileIn(chunk: Buffer): PngParts['profile'] {
  const body = chunk.subarray(8, -4)
  try {
    const icc = unzlibSync(body.subarray(body.indexOf(0) + 2), { out: new Uint8Array(MOST_PROFILE_BYTES) })
    return { chunk, icc }
  } catch {
    return null
  }
}

/** 0 and 4 of the colour types are grey. */
export const isGreyPng = (file: Uint8Array): boolean => file[25] === 0 || file[25] === 4

/** The file with a chunk behind its header, where a profile stands. */
export function withChunk(file: Uint8Array, chunk: Uint8Array): Uint8Array {
  const header = SIGNATURE + 25
  return Buffer.concat([file.subarray(0, header), chunk, file.subarray(header)])
}
