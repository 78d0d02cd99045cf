/** The numbers of the book before what they number: 第三章　渡口, 图 2-1　两岸的桥. */
import type { Inline } from '../model/book.js'
import { gapAfter, inlineText, numbered } from '../model/book-text.js'
import type { Dialect } from './dialect.js'
import { element, escapeMarkup } from './markup.js'
import { renderInlines } from './render-inlines.js'

/** Words, and the number that stands before them; null: none. */
export interface NumberedWords {
  readonly label: string | null
  readonly words: readonly Inline[]
}

export function renderNumbered({ label, words }: NumberedWords, dialect: Dialect): string {
  return beforeWords(label, words.length > 0) + renderInlines(words, dialect)
}

/** The number as an element, with the space that parts it from words. */
export function beforeWords(label: string | null, hasWords: boolean): string {
  if (label === null) return ''
  const gap = hasWords ? gapAfter(label) : ''
  return element('span', ` class="label${gap === ' ' ? ' spaced' : ''}"`, escapeMarkup(label)) + gap
}

/** The number and the words, as a unit of text. */
export function numberedText({ label, words }: NumberedWords, dialect: Dialect): string {
  return numbered(
    label,
    inlineText(words, (note) => dialect.noteMark(note)),
  )
}
