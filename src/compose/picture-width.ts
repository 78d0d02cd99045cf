/** How wide a picture is shown, as a length of CSS. */
import type { Image } from '../model/book.js'
import type { Asset } from '../model/manuscript.js'

/** What the author asks for: a width, and the width that a height amounts to; null: nothing. */
export interface AskedWidth {
  readonly width: string | null
  readonly ofHeight: string | null
}

/** `asset`: undefined when its file is missing. */
export function askedWidth({ attributes }: Image, asset: Asset | undefined): AskedWidth {
  const { width = null, height } = attributes.values
  const [, number, unit] = /^([\d.]+)(\D+)$/.exec(height ?? '') ?? []
  const ofHeight =
    number === undefined || asset === undefined ? null : `${rounded(Number(number) * ratioOf(asset))}${unit}`
  return { width, ofHeight }
}

/** Width over height. */
export const ratioOf = ({ widthPx, heightPx }: Asset): number => rounded(widthPx / heightPx)

/** Far finer than a press can hold, and no binary tails in the markup. */
export const rounded = (length: number): number => Math.round(length * 1e4) / 1e4
