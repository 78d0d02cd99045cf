/** What an image is by its content; its name proves nothing. */
import { imageSize } from 'image-size'
import type { Asset } from '../model/manuscript.js'

export type MediaType = Asset['mediaType']
export interface PixelSize {
  readonly widthPx: number
  readonly heightPx: number
}

const ASCII = new TextDecoder('latin1')
const RASTER_MARKS: readonly { readonly mediaType: MediaType; readonly mark: RegExp }[] = [
  { mediaType: 'image/png', mark: /^\x89PNG\r\n\x1a\n/ },
  { mediaType: 'image/jpeg', mark: /^\xff\xd8\xff/ },
  { mediaType: 'image/gif', mark: /^GIF8[79]a/ },
  { mediaType: 'image/webp', mark: /^RIFF[\s\S]{4}WEBP/ },
]
const SVG_MARK =
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>\s*)*<(?:\w+:)?svg[\s>]/i
/** A drawing program may put a licence before the root element. */
const SVG_HEAD_BYTES = 4096

/** Null: no image that a page and an e-book can both show. */
export function imageType(bytes: Uint8Array): MediaType | null {
  const head = ASCII.decode(bytes.subarray(0, 16))
  const raster = RASTER_MARKS.find(({ mark }) => mark.test(head))
  if (raster) return raster.mediaType
  return SVG_MARK.test(ASCII.decode(bytes.subarray(0, SVG_HEAD_BYTES))) ? 'image/svg+xml' : null
}

/** Size as shown: a photograph that its camera marked as turned is measured turned (EXIF orientation 5 to 8). */
export function rasterSize(bytes: Uint8Array): PixelSize | null {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    if (!(width > 0 && height > 0)) return null
    return orientation >= 5 ? { widthPx: height, heightPx: width } : { widthPx: width, heightPx: height }
  } catch {
    return null
  }
}
