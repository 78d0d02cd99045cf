/** Figures on the page: between paragraphs, beside the text, or side by side. */
import type { Figure, Image } from '../../model/book.js'
import type { FigureParts } from '../dialect.js'
import { attributeList, authorAttributes, element } from '../markup.js'
import { askedWidth } from '../picture-width.js'
import { assetUrl, type PrintContext } from './dialect.js'
import { pictureStyle, ratioStyle, widthBeside } from './picture-size.js'

/** The gap between a picture and the text that runs around it, in em. */
const GAP_EM = 1

export function renderPrintFigure(
  { image }: Figure,
  { caption, standing }: FigureParts,
  context: PrintContext,
): string {
  const asset = context.assets.get(image.asset)
  const { place } = image.attributes.values
  if (standing === 'grouped') {
    const { width, ofHeight } = askedWidth(image, asset)
    const asked = width ?? ofHeight
    if (asked === null) return renderAlone(image, caption, context)
    const picture = renderPicture(image, context, ['width:100%', ...ratioStyle(asset)].join(';'))
    return element('figure', attributeList({ style: `width:${asked}` }), picture + caption)
  }
  const characters = place === 'left' || place === 'right' ? widthBeside(image, asset, context.page) : null
  if (characters === null) return renderAlone(image, caption, context)
  const attributes = attributeList({ class: `beside beside-${place}`, style: `width:${characters + GAP_EM}em` })
  return element('figure', attributes, renderPicture(image, context, ratioStyle(asset).join(';')) + caption)
}

const renderAlone = (image: Image, caption: string, context: PrintContext): string =>
  element('figure', '', renderPicture(image, context, pictureStyle(image, context.assets.get(image.asset))) + caption)

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
