/** Pictures and figures of the e-book: what print takes out of the text stands in its place here. */
import type { Figure, Image } from '../../model/book.js'
import type { FigureParts } from '../dialect.js'
import { attributeList, authorAttributes, element, escapeMarkup } from '../markup.js'
import { askedWidth } from '../picture-width.js'
import type { EpubContext } from './dialect.js'
import { figureStyle, pictureStyle } from './picture-style.js'

/** Of a picture with text beside it that nobody gave a width. */
const USUAL_BESIDE = '40%'

export function renderEpubFigure({ image }: Figure, { caption, standing }: FigureParts, context: EpubContext): string {
  const { place } = image.attributes.values
  const asked = widthOf(image, context)
  const isBeside = standing === 'alone' && (place === 'left' || place === 'right')
  // The figure has the width, for its caption keeps to it.
  if (isBeside || (standing === 'grouped' && asked !== null)) {
    const { writingMode, assets } = context
    const attributes = attributeList({
      class: isBeside ? `beside beside-${place}` : undefined,
      style: figureStyle({ width: asked ?? USUAL_BESIDE, asset: assets.get(image.asset), writingMode }),
    })
    const filling = writingMode === 'vertical-rl' ? 'height:100%' : 'width:100%'
    return element(
      'figure',
      attributes,
      renderPicture(image, context, isBeside && asked === null ? undefined : filling) + caption,
    )
  }
  return element('figure', '', renderPicture(image, context, styleOf(image, context)) + caption)
}

export const renderImage = (image: Image, context: EpubContext): string =>
  renderPicture(image, context, styleOf(image, context))

function widthOf(image: Image, { assets }: EpubContext): string | null {
  const { width, ofHeight } = askedWidth(image, assets.get(image.asset))
  return width ?? ofHeight
}

const styleOf = (image: Image, context: EpubContext): string | undefined =>
  pictureStyle({
    width: widthOf(image, context),
    asset: context.assets.get(image.asset),
    writingMode: context.writingMode,
  })

function renderPicture(image: Image, { imageFiles }: EpubContext, style: string | undefined): string {
  const src = imageFiles.get(image.asset)
  // `sources/` has reported the missing file; its words must not go with it.
  if (src === undefined) return element('span', ' class="missing-image"', escapeMarkup(image.alt))
  const { width: _width, height: _height, place: _place, ...values } = image.attributes.values
  const plain = attributeList({ src, alt: image.alt, title: image.title, style })
  return element('img', plain + authorAttributes({ ...image.attributes, values }), '')
}
