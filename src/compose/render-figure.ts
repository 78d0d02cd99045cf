/** Figures: a picture, its caption below it, and behind that who made it. */
import type { Block, Figure, Inline } from '../model/book.js'
import { inlineText } from '../model/book-text.js'
import type { Dialect } from './dialect.js'
import { element, escapeMarkup } from './markup.js'
import { renderInlines } from './render-inlines.js'

export function renderFigure(figure: Figure, dialect: Dialect, standing: 'alone' | 'grouped'): string {
  const credit: readonly Inline[] = figure.credit === null ? [] : [{ type: 'text', value: figure.credit }]
  return dialect.figure(figure, {
    caption: renderCaption(figure, { caption: figure.caption, credit }, dialect),
    standing,
  })
}

export interface CaptionWords {
  readonly caption: readonly Inline[]
  readonly credit: readonly Inline[]
}

/** Empty when there are no words. A credit behind a caption keeps the distance of a character. */
export function renderCaption(source: Block, { caption, credit }: CaptionWords, dialect: Dialect): string {
  const words = [caption, credit].filter((inlines) => inlines.length > 0)
  if (words.length === 0) return ''
  const text = words.map((inlines) => inlineText(inlines, (note) => dialect.noteMark(note))).join('　')
  const unit = dialect.unit({ text, source })
  const markup = [
    renderInlines(caption, dialect),
    credit.length === 0 ? '' : element('span', ' class="credit"', escapeMarkup(inlineText(credit))),
  ]
  return element('figcaption', unit, markup.filter((each) => each !== '').join('　'))
}
