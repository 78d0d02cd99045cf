/** What stands above the head of a table on the pages that it goes on to: 续表 2-1. It is no text of the book. */
import type { Table } from '../../model/book.js'
import { inlineText } from '../../model/book-text.js'
import { element, escapeMarkup } from '../markup.js'
import { wordsOf } from '../own-words.js'

/** Nothing for a table that has neither a number nor a caption: a reader sees by its head what goes on. */
export function renderContinuation({ label, caption }: Table, lang: string): string {
  if (label === null && caption.length === 0) return ''
  const said = label ?? inlineText(caption)
  // An English passage speaks English in any book.
  const { continued } = wordsOf(/[A-Za-z]/.test(said) && !CJK.test(said) ? 'en' : lang)
  const words = label === null ? continued.table : continued.numbered.replace('{label}', label)
  return element('p', ' class="continuation" aria-hidden="true"', escapeMarkup(words))
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
