/** Whether a picture may move, and so flash (EPUB Accessibility 1.1, hazards): its bytes tell. */
import type { Asset } from '../../model/manuscript.js'

/** A picture that cannot be read to its end may. */
export function mayMove({ mediaType, bytes }: Asset): boolean {
  switch (mediaType) {
    case 'image/jpeg':
      return false
    case 'image/png':
      // APNG: an `acTL` chunk before the image data (PNG, third edition, 11.3.6.1).
      return holds(bytes, 'acTL')
    case 'image/webp':
      return holds(bytes, 'ANIM')
    case 'image/gif':
      return gifFrames(bytes) !== 1
    case 'image/svg+xml':
      return /<(?:animate|set\b|script)|@keyframes|\banimation\s*:/i.test(new TextDecoder().decode(bytes))
  }
}

const holds = (bytes: Uint8Array, name: string): boolean => Buffer.from(bytes).includes(name, 0, 'latin1')

/** The images of a GIF (GIF89a, 20); null: it breaks off. */
function gifFrames(bytes: Uint8Array): number | null {
  const colours = (packed: number) => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0)
  const afterSubBlocks = (from: number): number => {
    let at = from
    while (at < bytes.length && bytes[at] !== 0) at += bytes[at]! + 1
    return at + 1
  }
  let frames = 0
  // Behind the header and the screen descriptor.
  let at = 13 + colours(bytes[10] ?? 0)
  while (at < bytes.length) {
    const block = bytes[at]
    if (block === TRAILER) return frames
    if (block === EXTENSION) at = afterSubBlocks(at + 2)
    else if (block === IMAGE) {
      frames += 1
      // The descriptor, its own colours, the size of the first code.
      at = afterSubBlocks(at + 10 + colours(bytes[at + 9] ?? 0) + 1)
    } else return null
  }
  return null
}

const EXTENSION = 0x21
const IMAGE = 0x2c
const TRAILER = 0x3b
