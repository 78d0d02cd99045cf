/** How large a picture is printed. */
import type { Image } from '../../model/book.js'
import type { PageGeometry } from '../../model/config.js'
import type { Asset } from '../../model/manuscript.js'
import { mm, mmToPt, type Pt, pt, px, pxToPt } from '../../model/units.js'
import { askedWidth, ratioOf, rounded } from '../picture-width.js'

/** Pixels an inch that print asks for: of a picture that nobody gave a size, each has its own dot. */
const NATURAL_PPI = 300
/** Of the measure: text beside a picture needs the rest for itself. */
const MOST_BESIDE = 0.6
/** … and of one without a size of its own. */
const USUAL_BESIDE = 0.4
const LEAST_BESIDE_EM = 3

/** Its width as the author asks for it, and its proportions, by which styles keep it on the page. */
export function pictureStyle(image: Image, asset: Asset | undefined): string {
  const { width, ofHeight } = askedWidth(image, asset)
  const asked = width !== null && ofHeight !== null ? `min(${width},${ofHeight})` : (width ?? ofHeight)
  const shown = asked ?? (asset === undefined ? null : naturalWidth(asset))
  return [...(shown === null ? [] : [`width:${shown}`]), ...ratioStyle(asset)].join(';')
}

export const ratioStyle = (asset: Asset | undefined): string[] =>
  asset === undefined ? [] : [`--ratio:${ratioOf(asset)}`]

/** A drawing has a size of its own. */
const naturalWidth = (asset: Asset): string => `${rounded(naturalWidthPt(asset))}pt`

const naturalWidthPt = ({ mediaType, widthPx }: Asset): Pt =>
  mediaType === 'image/svg+xml' ? pxToPt(px(widthPx)) : pt((widthPx / NATURAL_PPI) * 72)

/** Characters across of a picture that text runs around; null: it leaves the text too little. */
export function widthBeside(image: Image, asset: Asset | undefined, page: PageGeometry): number | null {
  const { width, ofHeight } = askedWidth(image, asset)
  const asked = [width, ofHeight].flatMap((length) => (length === null ? [] : inPoints(length, page)))
  const usual = Math.min(
    asset === undefined ? page.typeArea.width : naturalWidthPt(asset),
    page.typeArea.width * USUAL_BESIDE,
  )
  const wanted = (asked.length === 0 ? usual : Math.min(...asked)) / page.fontSize
  if (wanted > page.charsPerLine * MOST_BESIDE + 0.01) return null
  return Math.max(Math.round(wanted), LEAST_BESIDE_EM)
}

const POINTS: Readonly<Record<string, (length: number, page: PageGeometry) => number>> = {
  '%': (share, { typeArea }) => (share / 100) * typeArea.width,
  em: (length, { fontSize }) => length * fontSize,
  mm: (length) => mmToPt(mm(length)),
  cm: (length) => mmToPt(mm(length * 10)),
  in: (length) => length * 72,
  px: (length) => pxToPt(px(length)),
  pt: (length) => length,
}

/** A length as `parse/` leaves it, in the type area. */
export function inPoints(length: string, page: PageGeometry): number {
  const [, number, unit] = /^([\d.]+)(\D+)$/.exec(length)!
  return POINTS[unit!]!(Number(number), page)
}
