/** Figures: a picture, its caption below it, and behind that who made it. */
import type { Block, Figure, Inline } from '../model/book.js'
import { inlineText } from '../model/book-text.js'
import type { Dialect } from './dialect.js'
import { element, escapeMarkup } from './markup.js'
import { numberedText, renderNumbered } from './render-labels.js'

export function renderFigure(figure: Figure, dialect: Dialect, standing: 'alone' | 'grouped'): string {
  const credit: readonly Inline[] = figure.credit === null ? [] : [{ type: 'text', value: figure.credit }]
  return dialect.figure(figure, {
    caption: renderCaption(figure, { label: figure.label, caption: figure.caption, credit }, dialect),
    standing,
  })
}

export interface CaptionWords {
  readonly label: string | null
  readonly caption: readonly Inline[]
  readonly credit: readonly Inline[]
}

/** Empty when there are no words. A credit behind a caption keeps the distance of a character. */
export function renderCaption(source: Block, { label, caption, credit }: CaptionWords, dialect: Dialect): string {
  const numbered = { label, words: caption }
  const words = [numberedText(numbered, dialect), inlineText(credit)].filter((text) => text !== '')
  if (words.length === 0) return ''
  const unit = dialect.unit({ text: words.join('　'), source })
  const markup = [
    renderNumbered(numbered, dialect),
    credit.length === 0 ? '' : element('span', ' class="credit"', escapeMarkup(inlineText(credit))),
  ]
  return element('figcaption', unit, markup.filter((each) => each !== '').join('　'))
}
