/** Which image of the book a picture on a page is. */
import type { Assets } from '../model/manuscript.js'
import type { Page } from '../model/print.js'
import type { PlacedImage } from './printed-file.js'

/** Paths of the images that the markup of a page asks for, in its order. */
export function shownAssets({ layout }: Page): string[] {
  const sources = layout?.html.matchAll(/["'(]assets\/([^"')]+)["')]/g) ?? []
  return [...sources].map((match) => decodeURIComponent(match[1]!))
}

/**
 * The path for each picture: both stand in the order of the page, and a picture has the pixels of its file. A picture inside a
 * drawing goes by the drawing; null: not of the book.
 */
export function nameImages(
  images: readonly PlacedImage[],
  shown: readonly string[],
  assets: Assets,
): (string | null)[] {
  const waiting = [...shown]
  const drawing = shown.find((path) => assets.get(path)?.mediaType === 'image/svg+xml') ?? null
  return images.map((image) => {
    const at = waiting.findIndex((path) => hasPixels(assets, path, image))
    // One image can be painted in several pieces.
    if (at === -1) return shown.find((path) => hasPixels(assets, path, image)) ?? drawing
    return waiting.splice(at, 1)[0]!
  })
}

/** A photograph that its camera marked as turned is stored lying down. */
function hasPixels(assets: Assets, path: string, { widthPx, heightPx }: PlacedImage): boolean {
  const asset = assets.get(path)
  if (asset === undefined || asset.mediaType === 'image/svg+xml') return false
  return (
    (asset.widthPx === widthPx && asset.heightPx === heightPx) ||
    (asset.widthPx === heightPx && asset.heightPx === widthPx)
  )
}
