/** What stands above the head of a table on the pages that it goes on to: 续表 2-1. It is no text of the book. */
import { element, escapeMarkup } from '../markup.js'
import { wordsOf } from '../own-words.js'

/** Nothing for a table that has neither a number nor a caption: a reader sees by its head what goes on. */
export function renderContinuation(label: string | null, caption: string, lang: string): string {
  const said = label ?? caption
  if (said === '') return ''
  // An English passage speaks English in any book.
  const { continued } = wordsOf(/[A-Za-z]/.test(said) && !CJK.test(said) ? 'en' : lang)
  const words = label === null ? continued.table : continued.numbered.replace('{label}', label)
  return element('p', ' class="continuation" aria-hidden="true"', escapeMarkup(words))
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
