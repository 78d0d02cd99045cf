/** Which image of the book a picture on a page is. */
import type { Asset, Assets } from '../model/manuscript.js'
import type { Page } from '../model/print.js'
import type { PlacedImage } from './printed-file.js'

/** Paths of the images that the markup of a page asks for, in its order. */
export function shownAssets({ layout }: Page): string[] {
  const sources = layout?.html.matchAll(/["'(]assets\/([^"')]+)["')]/g) ?? []
  return [...sources].map((match) => decodeURIComponent(match[1]!))
}

/**
 * The path for each picture: both stand in the order of the page, and a picture has the pixels of its file, or of the part of it
 * that fills a page. A picture inside a drawing goes by the drawing; null: not of the book.
 */
export function nameImages(
  images: readonly PlacedImage[],
  shown: readonly string[],
  assets: Assets,
): (string | null)[] {
  const waiting = [...shown]
  const drawing = shown.find((path) => assets.get(path)?.mediaType === 'image/svg+xml') ?? null
  return images.map((image) => {
    for (const isOf of [isWhole, isPart]) {
      const suits = (path: string): boolean => isOfAsset(assets.get(path), image, isOf)
      const at = waiting.findIndex(suits)
      if (at !== -1) return waiting.splice(at, 1)[0]!
      // One image can be painted in several pieces.
      const again = shown.find(suits)
      if (again !== undefined) return again
    }
    return drawing
  })
}

type Pixels = Pick<PlacedImage, 'widthPx' | 'heightPx'>

/** A photograph that its camera marked as turned is stored lying down. */
function isOfAsset(asset: Asset | undefined, image: Pixels, isOf: (image: Pixels, file: Pixels) => boolean): boolean {
  if (asset === undefined || asset.mediaType === 'image/svg+xml') return false
  return isOf(image, asset) || isOf({ widthPx: image.heightPx, heightPx: image.widthPx }, asset)
}

const isWhole = (image: Pixels, file: Pixels): boolean =>
  image.widthPx === file.widthPx && image.heightPx === file.heightPx

/** `object-fit: cover` cuts off what is too wide or too high, to whole pixels, and the browser writes no more than that. */
function isPart(image: Pixels, file: Pixels): boolean {
  const [across, down] = [file.widthPx - image.widthPx, file.heightPx - image.heightPx]
  return Math.min(across, down) >= 0 && Math.min(across, down) <= 1
}
