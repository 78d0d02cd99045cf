/** Figures on the page: between paragraphs, beside the text, or side by side. */
import type { Figure, Image } from '../../model/book.js'
import type { FigureParts } from '../dialect.js'
import { attributeList, authorAttributes, element } from '../markup.js'
import { askedWidth } from '../picture-width.js'
import { assetUrl, type PrintContext } from './dialect.js'
import { pictureStyle, ratioStyle } from './picture-size.js'

/** The gap between a picture and the text that runs around it, in em. */
const GAP_EM = 1

interface PrintFigureParts extends FigureParts {
  /** Its width when text runs around it. */
  readonly characters: number | undefined
}

export function renderPrintFigure({ image }: Figure, parts: PrintFigureParts, context: PrintContext): string {
  const { caption, standing, characters } = parts
  const asset = context.assets.get(image.asset)
  const whole = (width: string): string =>
    renderPicture(image, context, [`width:${width}`, ...ratioStyle(asset)].join(';'))
  const { width, ofHeight } = askedWidth(image, asset)
  const asked = width ?? ofHeight
  const { place } = image.attributes.values
  if (standing === 'grouped' && asked !== null)
    return element('figure', attributeList({ style: `width:${asked}` }), whole('100%') + caption)
  if (characters !== undefined) {
    const attributes = attributeList({ class: `beside beside-${place}`, style: `width:${characters + GAP_EM}em` })
    return element('figure', attributes, whole('100%') + caption)
  }
  // A plate is as large as its page.
  if ((place === 'page' || place === 'spread') && asked === null) return element('figure', '', whole('100%') + caption)
  return element('figure', '', renderPicture(image, context, pictureStyle(image, asset)) + caption)
}

/** `style` tells its size; what else the author says of it goes with it. */
export function renderPicture(image: Image, { assets }: PrintContext, style: string): string {
  const asset = assets.get(image.asset)
  const { width: _width, height: _height, place: _place, ...values } = image.attributes.values
  const plain = attributeList({
    src: assetUrl(image.asset),
    alt: image.alt,
    width: asset?.widthPx,
    height: asset?.heightPx,
    style: style === '' ? undefined : style,
  })
  return element('img', plain + authorAttributes({ ...image.attributes, values }), '')
}
