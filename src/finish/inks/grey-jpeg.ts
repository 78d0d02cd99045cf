/** Colour JPEGs as grey ones: the same size in pixels, one channel. */
import { packJpeg, unpackJpeg } from '../../pictures/jpeg-codec.js'
import { greyOfPixel } from './grey.js'

/** Of 100. Grey has no colour to save on, and a picture of the press is seen as dots much finer than its blocks. */
const QUALITY = 92
/** Red, green, blue and a cover that JPEGs do not use. */
const CHANNELS = 4

interface Size {
  readonly widthPx: number
  readonly heightPx: number
}

/** Null: the file is damaged, or not of the size that the page gives it. The orientation that a camera noted is Chromium's business. */
export async function greyJpeg(file: Uint8Array, { widthPx, heightPx }: Size): Promise<Uint8Array | null> {
  const picture = await unpackJpeg(file)
  if (picture === null || picture.width !== widthPx || picture.height !== heightPx) return null
  const { data } = picture
  for (let at = 0; at < data.length; at += CHANNELS) {
    const grey = greyOfPixel(data[at]!, data[at + 1]!, data[at + 2]!)
    data.fill(grey, at, at + 3)
  }
  return packJpeg(picture, { quality: QUALITY, colours: 'grey' })
}
