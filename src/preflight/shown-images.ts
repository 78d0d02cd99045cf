/** Which image of the book a picture on a page is. */

import type { Place } from '../model/finding.js'
import type { Asset, Assets } from '../model/manuscript.js'
import type { Page } from '../model/print.js'
import type { PreflightEdition } from './check.js'
import type { PlacedImage } from './printed-file.js'

/** Paths of the images that the markup of a page asks for, in its order. */
export function shownAssets({ layout }: Page): string[] {
  const sources = layout?.html.matchAll(/["'(]assets\/([^"')]+)["')]/g) ?? []
  return [...sources].map((match) => decodeURIComponent(match[1]!))
}

export interface DrawingWithText {
  readonly path: string
  /** Where the book asks for it. */
  readonly at: { readonly place?: Place }
}

/**
 * The first drawing on a page, by its number, that sets text, which the browser does with fonts of the machine; null: none does.
 * What the book itself says was compared with its own fonts before it was laid out: faults of type are first looked for here.
 */
export function drawingWithText(number: number, { pages, assets, uses }: PreflightEdition): DrawingWithText | null {
  const page = pages[number - 1]
  const shown = page === undefined ? [] : shownAssets(page)
  const path = shown.find((each) => isDrawingWithText(assets.get(each)))
  if (path === undefined) return null
  const use = uses.find((each) => each.path === path)
  return { path, at: use === undefined ? {} : { place: use.place } }
}

function isDrawingWithText(asset: Asset | undefined): boolean {
  if (asset?.mediaType !== 'image/svg+xml') return false
  return /<(?:[\w.-]+:)?text[\s>]/.test(Buffer.from(asset.bytes).toString('latin1'))
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
