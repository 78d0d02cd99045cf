/** How a heading is referred to: 第三章第二节, 2.1 节, “河上的船”, Section 3.2. */

import { writeNumber } from '../../typography/numerals.js'
import { around, type Grammar } from './grammar.js'
import type { HeadingNumber, PlacedHeading } from './number-headings.js'

/** Says it from a place in the chapter `from`; null: from no chapter. `titleOf`: the words of its title. */
export interface Speech {
  readonly grammar: Grammar
  readonly from: PlacedHeading | null
  titleOf(heading: PlacedHeading): string
}

export function headingWords(placed: PlacedHeading, speech: Speech): string {
  const { grammar } = speech
  const { number, rank } = placed
  if (number === null || number.path.length === 0) return number?.said ?? quoted(placed, speech)
  if (!grammar.keepsNames) {
    const kind = rank === 'section' ? grammar.section : grammar[rank]
    return around(kind, number.path.join('.'))
  }
  if (rank !== 'section') return number.isName ? number.said : topWords(number, rank, grammar)
  return sectionWords(placed, number, speech)
}

/** 一、 and 1. are no names: 第一部分, 第1章. */
function topWords(number: HeadingNumber, rank: 'chapter' | 'appendix', grammar: Grammar): string {
  const own = number.path.at(-1)!
  if (rank === 'appendix') return around(grammar.appendix, own)
  return number.numeral === 'arabic'
    ? around(grammar.chapter, own)
    : around(grammar.division, divisionNumber(number, grammar))
}

function sectionWords(placed: PlacedHeading, number: HeadingNumber, speech: Speech): string {
  const { grammar } = speech
  if (number.isName) return outside(placed, speech) + number.said
  if (/^[（(]/u.test(number.said)) return outside(placed, speech) + number.said
  if (number.numeral !== 'arabic')
    return outside(placed, speech) + around(grammar.division, divisionNumber(number, grammar))
  const whole = number.path.join('.')
  // A reader looks for what the heading bears: 2.1, but under 第二章 a 1. is its 第1节.
  const isWhole = number.path.length > 1 && number.said.replace(/[.．、]$/u, '') === whole
  return isWhole
    ? around(grammar.section, whole)
    : outside(placed, speech) + grammar.chapter[0] + number.path.at(-1)! + grammar.section[1].trim()
}

/** What a section stands under, but for the chapter that speaks of it. */
function outside({ above }: PlacedHeading, speech: Speech): string {
  if (above === null || above === speech.from) return ''
  return above.number === null && above.above !== null ? outside(above, speech) : headingWords(above, speech)
}

function divisionNumber({ path, numeral }: HeadingNumber, { hasHan }: Grammar): string {
  const own = path.at(-1)!
  return numeral === 'han' && hasHan ? writeNumber(Number(own), 'han') : own
}

/** Characters. A sentence refers to a title, it does not repeat a paragraph. */
const LONGEST_TITLE = 60

function quoted(placed: PlacedHeading, speech: Speech): string {
  const title = Array.from(speech.titleOf(placed).replace(/\s+/gu, ' ').trim())
  const shown = title.length > LONGEST_TITLE ? [...title.slice(0, LONGEST_TITLE), '…'] : title
  return around(speech.grammar.quotes, shown.join(''))
}
