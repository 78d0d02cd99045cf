/** How large a picture stands in the e-book, as a style. Shares are of the measure: the width of a page with horizontal lines, the height of one with vertical lines. */
import type { BookConfig } from '../../model/config.js'
import type { Asset } from '../../model/manuscript.js'
import { ratioOf, rounded } from '../picture-width.js'

/** Width over height of a page that every reader has, that of a phone. A picture as wide as this page is not turned, nor cut off. */
const PAGE_RATIO = 0.75

export interface AskedSize {
  /** A length of CSS; null: as large as the picture is. */
  readonly width: string | null
  readonly asset: Asset | undefined
  readonly writingMode: BookConfig['writingMode']
}

/**
 * A share of the width is not to be had in a vertical book, where pages are added to the left and no block has a width of its own: there a picture
 * gets the height that makes it as wide as was asked.
 */
export function pictureStyle({ width, asset, writingMode }: AskedSize): string | undefined {
  const share = /^([\d.]+)%$/.exec(width ?? '')?.[1]
  if (writingMode === 'horizontal-tb' || asset === undefined || (width !== null && share === undefined)) {
    return width === null ? undefined : `width:${width}`
  }
  return share === undefined ? `max-height:${heightOf(100, asset)}` : `height:${heightOf(Number(share), asset)}`
}

const heightOf = (share: number, asset: Asset): string =>
  `${rounded(Math.min((share * PAGE_RATIO) / ratioOf(asset), share, 100))}%`

/** Of a figure that has text or other figures beside it: its picture fills it. */
export function figureStyle({ width, asset, writingMode }: AskedSize & { readonly width: string }): string {
  const share = /^([\d.]+)%$/.exec(width)?.[1]
  if (writingMode === 'horizontal-tb' || share === undefined) return `width:${width}`
  const tallest = asset === undefined ? 100 : (100 * PAGE_RATIO) / ratioOf(asset)
  return `height:${rounded(Math.min(Number(share), tallest))}%`
}
