/** The PDF has the text that was laid out, and a shape for each of its characters. */
import { finding } from '../../../model/finding.js'
import type { LostText, ProofPage, ProofPages, SetBlock } from '../page-facts.js'
import { type LayoutRule, placed, shown } from '../rule.js'

export const printedText: LayoutRule = {
  ids: ['layout/missing-glyph', 'layout/text-differs'],
  *check(pages) {
    for (const block of pages.blocks) {
      for (const lost of block.lost) yield lostFinding(pages, block, lost)
    }
  },
}

function lostFinding(pages: ProofPages, { unit }: SetBlock, { page, text, at }: LostText) {
  const where = { page: page.number, ...placed(pages.placeOf(unit, at, at + text.length)) }
  const count = Array.from(text).length
  // A glyph that stands for no character is what was drawn in its place.
  return shapeless(page) >= count
    ? finding('layout/missing-glyph', { page: page.number, count, text: shown(text) }, where)
    : finding('layout/text-differs', { text: shown(text) }, where)
}

const shapeless = ({ loose }: ProofPage): number => loose.filter(({ isMissing }) => isMissing).length
