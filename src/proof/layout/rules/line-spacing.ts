/** Justified lines are neither driven apart nor pressed together (CLREQ 3.2.2, 行内调整). Room between characters, in ems. */

import { isCjkLetter, isLatin } from '../../../typography/characters.js'
import type { Glyph, PageLine } from '../page-facts.js'
import { type LayoutRule, lineFinding, turns } from '../rule.js'

const RUNNING = new Set(['paragraph', 'note', 'other'] as const)
/** A line that is one 汉字 short of twenty is driven apart by a twentieth; nobody overlooks a fifth. */
const LOOSE = 0.22
const TIGHT = -0.04
/** A space is a quarter of an em; a word that did not fit leaves more. */
const LOOSE_WORDS = 0.9
const FEWEST_PAIRS = 4

export const lineSpacing: LayoutRule = {
  ids: ['layout/loose-line', 'layout/tight-line'],
  *check(pages) {
    for (const { block, line } of turns(pages, RUNNING)) {
      const letters = middle(roomIn(line, isCjkPair)) ?? middle(roomIn(line, isWordPair))
      const words = middle(roomIn(line, isWordGap))
      const isCjk = roomIn(line, isCjkPair).length >= FEWEST_PAIRS
      const room = isCjk || (letters ?? 0) > LOOSE ? (letters ?? 0) : (words ?? 0)
      if (letters !== null && letters < TIGHT)
        yield lineFinding(pages, 'layout/tight-line', { block, line }, { percent: Math.round(-letters * 100) })
      else if (room > (room === letters ? LOOSE : LOOSE_WORDS))
        yield lineFinding(pages, 'layout/loose-line', { block, line }, { percent: Math.round(room * 100) })
    }
  },
}

type Pair = (one: Glyph, other: Glyph) => boolean

const isOneFont: Pair = (one, other) => one.size === other.size && one.font === other.font
const isCjkPair: Pair = (one, other) =>
  isCjkLetter(one.character) && isCjkLetter(other.character) && isOneFont(one, other)

/** Letters of one word. */
const isWordPair: Pair = (one, other) =>
  isLatin(one.character) && isLatin(other.character) && isOneFont(one, other) && other.x - one.end < 0.2 * one.size

/** What is farther apart than letters of a word. */
const isWordGap: Pair = (one, other) => other.x - one.end > 0.15 * one.size

function roomIn({ glyphs }: PageLine, isPair: Pair): number[] {
  return glyphs.slice(1).flatMap((other, at) => {
    const one = glyphs[at]!
    return isPair(one, other) ? [(other.x - one.end) / one.size] : []
  })
}

/** Null: too few to tell. */
function middle(rooms: readonly number[]): number | null {
  if (rooms.length < FEWEST_PAIRS) return null
  return [...rooms].sort((a, b) => a - b)[Math.floor(rooms.length / 2)]!
}
