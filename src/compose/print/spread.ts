/** A picture over two facing pages: a flow of two pages that opens on a verso. */
import type { Figure } from '../../model/book.js'
import { inlineText } from '../../model/book-text.js'
import type { Flow } from '../../model/print.js'
import { textWidth } from '../../typography/width.js'
import { attributeList, element } from '../markup.js'
import { ratioOf } from '../picture-width.js'
import { renderFigure } from '../render-figure.js'
import { type PrintContext, printDialect } from './dialect.js'
import { ownPages } from './own-pages.js'
import { renderPicture } from './print-figure.js'
import { type SpreadGeometry, spreadGeometry } from './spread-geometry.js'

/** Size of captions relative to the text; `styles/tokens/print.css` sets the same. */
const CAPTION_SIZE = 0.857

/** Lines of caption that a spread has room for below its picture. */
const MOST_LINES = 6

/** Null when its caption is too long, or its file missing. */
export function composeSpread(context: PrintContext, figure: Figure, id: string): Flow | null {
  const geometry = geometryOf(context, figure)
  if (geometry === null) return null
  const { left, caption } = geometry
  let words = ''
  const dialect = printDialect(context)
  renderFigure(figure, { ...dialect, figure: (_, parts) => (words = parts.caption) }, 'alone')
  const halves = [
    renderHalf(context, figure, { geometry, left: left.verso }),
    // It was shown and said on the page before.
    renderHalf(context, unspoken(figure), { geometry, left: left.recto }) +
      (words === '' ? '' : element('figure', attributeList({ class: 'spread-caption', style: style(caption) }), words)),
  ]
  const html = halves.map((half) => element('div', ' class="spread-half"', half)).join('')
  return ownPages('plate', html, { id, blocks: dialect.blocks, start: 'verso', fullPage: true })
}

/** Null when its caption is too long, or its file missing. */
export function geometryOf(
  { assets, page, bleed, binding }: Pick<PrintContext, 'assets' | 'page' | 'bleed' | 'binding'>,
  { image, caption, label, credit }: Figure,
): SpreadGeometry | null {
  const asset = assets.get(image.asset)
  if (asset === undefined) return null
  const words = [label ?? '', inlineText(caption), credit ?? ''].join('　').trim()
  const captionLines = Math.ceil((textWidth(words) * CAPTION_SIZE) / (page.charsPerLine - 4))
  if (captionLines > MOST_LINES) return null
  return spreadGeometry({ page, bleed, binding, ratio: ratioOf(asset), captionLines })
}

const unspoken = (figure: Figure): Figure => {
  const { id: _, ...attributes } = figure.image.attributes
  return { ...figure, image: { ...figure.image, alt: '', attributes } }
}

function renderHalf(
  context: PrintContext,
  { image }: Figure,
  { geometry, left }: { readonly geometry: SpreadGeometry; readonly left: number },
): string {
  const picture = renderPicture(image, context, style({ left, ...geometry.picture }))
  return element('figure', attributeList({ style: style({ height: geometry.height }) }), picture)
}

const style = (lengths: Readonly<Record<string, number>>): string =>
  Object.entries(lengths)
    .map(([property, length]) => `${property}:${length}px`)
    .join(';')
