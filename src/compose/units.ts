/** Runs of inlines as units of text. */
import type { Block, Inline } from '../model/book.js'
import { inlineText } from '../model/book-text.js'
import type { Dialect } from './dialect.js'

/** Attributes of the element that holds these inlines. */
export function inlineUnit(source: Block, inlines: readonly Inline[], dialect: Dialect): string {
  return dialect.unit({ text: inlineText(inlines, (note) => dialect.noteMark(note)), source })
}
