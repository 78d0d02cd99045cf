/** A GIF without what programs wrote about it (GIF89a, 24 and 26): comments, and application blocks but the one that says how often it repeats. */

const EXTENSION = 0x21
const IMAGE = 0x2c
const TRAILER = 0x3b
const COMMENT = 0xfe
const APPLICATION = 0xff
const HEAD = 13

export interface GifParts {
  readonly frames: number
  readonly bare: Uint8Array
  readonly isWhole: boolean
}

export function gifParts(file: Uint8Array): GifParts {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  let at = HEAD + coloursAt(view, 10)
  const kept = [view.subarray(0, at)]
  let frames = 0
  while (at < view.length && view[at] !== TRAILER) {
    if (view[at] === IMAGE) frames += 1
    else if (view[at] !== EXTENSION) break
    const end =
      view[at] === IMAGE ? afterBlocks(view, at + 10 + coloursAt(view, at + 9) + 1) : afterBlocks(view, at + 2)
    if (stays(view, at)) kept.push(view.subarray(at, end))
    at = end
  }
  const isWhole = view[at] === TRAILER && frames > 0
  return { frames, isWhole, bare: Buffer.concat([...kept, Buffer.from([TRAILER])]) }
}

/** Bytes of the table that follows a descriptor whose flags stand at `at`. */
const coloursAt = (view: Buffer, at: number): number => ((view[at] ?? 0) & 0x80 ? 3 * 2 ** ((view[at]! & 7) + 1) : 0)

function afterBlocks(view: Buffer, from: number): number {
  let at = from
  while (at < view.length && view[at] !== 0) at += view[at]! + 1
  return Math.min(at + 1, view.length)
}

function stays(view: Buffer, at: number): boolean {
  if (view[at] !== EXTENSION) return true
  if (view[at + 1] === APPLICATION)
    return /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(view.toString('latin1', at + 3, at + 14))
  return view[at + 1] !== COMMENT
}
