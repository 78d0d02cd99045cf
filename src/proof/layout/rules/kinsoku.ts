/** Marks that may not begin or end a line (禁则; GB/T 15834-2011, 5.1; CLREQ 3.1.3), and —— and …… , which may not be broken. */
import type { PageLine, SetBlock } from '../page-facts.js'
import { type LayoutRule, lineFinding, TEXTS, turns } from '../rule.js'

const NOT_FIRST = new Set('，。、；：！？．）」』】》〉〕］｝〗”’·・～％‰')
const NOT_LAST = new Set('（「『【《〈〔［｛〖“‘')
/** Two of them are one mark. */
const DOUBLE = new Set('—…')

export const kinsoku: LayoutRule = {
  ids: ['layout/kinsoku', 'layout/split-dash'],
  *check(pages) {
    for (const { block, line, next } of turns(pages, TEXTS)) {
      const [last, first] = [line.text.at(-1)!, next.text[0]!]
      if (DOUBLE.has(last) && last === first)
        yield lineFinding(pages, 'layout/split-dash', { block, line }, { mark: last + first })
      else if (NOT_FIRST.has(first) && isFlush(next, block))
        yield lineFinding(pages, 'layout/kinsoku', { block, line: next }, { mark: first })
      else if (NOT_LAST.has(last)) yield lineFinding(pages, 'layout/kinsoku', { block, line }, { mark: last })
    }
  },
}

/** ” may open a quotation in a text of another language, or be typed as its own line. */
const isFlush = ({ text }: PageLine, { unit }: SetBlock): boolean => text.length > 1 || unit.text.length > 1
