/** A paragraph leaves no line alone at the foot of a page (orphan) or at the head of the next (widow). */
import { type LayoutRule, lineFinding } from '../rule.js'

const PARAGRAPHS: ReadonlySet<string> = new Set(['paragraph', 'other'])

export const pageTurns: LayoutRule = {
  ids: ['layout/widow', 'layout/orphan'],
  *check(pages) {
    for (const block of pages.blocks) {
      const { kind, lines } = block
      if (!PARAGRAPHS.has(kind) || lines.length < 2) continue
      const [first, second, beforeLast, last] = [lines[0]!, lines[1]!, lines.at(-2)!, lines.at(-1)!]
      if (second.page !== first.page) yield lineFinding(pages, 'layout/orphan', { block, line: first })
      if (beforeLast.page !== last.page) yield lineFinding(pages, 'layout/widow', { block, line: last })
    }
  },
}
