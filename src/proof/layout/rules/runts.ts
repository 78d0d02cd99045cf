/** The last line of a paragraph has more than one character (孤字). */
import type { Inline } from '../../../model/book.js'
import { isCjkLetter } from '../../../typography/characters.js'
import type { SetBlock } from '../page-facts.js'
import { type LayoutRule, lineFinding } from '../rule.js'

export const runts: LayoutRule = {
  ids: ['layout/runt'],
  *check(pages) {
    for (const block of pages.blocks) {
      if (block.kind !== 'paragraph' || block.lines.length < 2 || hasBreaks(block)) continue
      const last = block.lines.at(-1)!
      const letters = Array.from(last.text).filter((each) => /[\p{L}\p{N}]/u.test(each))
      if (letters.length === 1 && isCjkLetter(letters[0]!))
        yield lineFinding(pages, 'layout/runt', { block, line: last })
    }
  },
}

/** Lines that the author broke are as long as they were meant to be. */
export const hasBreaks = ({ unit: { source } }: SetBlock): boolean =>
  source !== null && 'children' in source && source.children.some(isBreak)

const isBreak = (inline: Inline): boolean =>
  inline.type === 'break' || ('children' in inline && inline.children.some(isBreak))
