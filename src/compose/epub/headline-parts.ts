/** Headlines whose parts have lines of their own, as in print (compose/print/heading-words.ts). */
import type { Inline } from '../../model/book.js'
import { element } from '../markup.js'
import { TURN } from '../render-inlines.js'

/** `markup`: of a heading with these words. A turn that stands inside another mark parts nothing. */
export function withParts(markup: string, words: readonly Inline[]): string {
  const turns = words.filter(({ type }) => type === 'turn').length
  const parts = markup.split(TURN)
  if (turns === 0 || parts.length !== turns + 1) return markup
  return parts.map((part) => element('span', ' class="headline-part"', part)).join(TURN)
}
