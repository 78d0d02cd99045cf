/** `{汉字|hàn zì}`: a reading over its base; split over the characters by spaces where their number agrees (CLREQ, interlinear annotations). */
import type { MarkdownIt } from 'markdown-it'
import { isCjkLetter } from '../../typography/characters.js'
import type { InlineRule } from './original-rule.js'

/** One base and its reading; an empty reading: a mark of punctuation between bases. */
export interface RubyPair {
  readonly base: string
  readonly reading: string
}

/** What is longer is no reading of a word; `{x|x>0}` is a set. Characters. */
const LONGEST_PART = 40
const BASE = String.raw`((?:\\[^\n]|[^\\{}|\n]){1,${LONGEST_PART}})`
const READING = String.raw`((?:\\[^\n]|[^\\{}|<>=≤≥∈\n]){1,${LONGEST_PART}})`
const RUBY = new RegExp(String.raw`\{${BASE}\|${READING}\}(?!\})`, 'uy')
const ZHUYIN = /\p{Script=Bopomofo}/u

const ruby: InlineRule = (state, silent) => {
  const { src, pos } = state
  // `{{…}}` belongs to a generator of web sites.
  if (src.charCodeAt(pos) !== 0x7b || src.charCodeAt(pos - 1) === 0x7b) return false
  RUBY.lastIndex = pos
  const found = RUBY.exec(src)
  if (!found || RUBY.lastIndex > state.posMax) return false
  const end = RUBY.lastIndex
  const [base, reading] = [found[1]!, found[2]!].map((part) => state.md.utils.unescapeAll(part)) as [string, string]
  if (!isRuby(base, reading)) return false
  if (!silent) {
    const token = state.push('ruby', '', 0)
    token.content = base
    token.meta = { pairs: shareReading(base, reading.trim()) }
  }
  state.pos = end
  return true
}

/** `{a|b}` of programs and formulas stays text: one of the two is CJK, and neither begins or ends at the bar with a space. */
function isRuby(base: string, reading: string): boolean {
  if (base.trim() !== base || reading.trimStart() !== reading || reading === '') return false
  return Array.from(base + reading).some((character) => isCjkLetter(character) || ZHUYIN.test(character))
}

/** A reading for each letter of the base, or one for all. */
function shareReading(base: string, reading: string): readonly RubyPair[] {
  const letters = Array.from(
    new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(base),
    (each) => each.segment,
  )
  const readings = reading.split(/\s+/u)
  const isRead = (letter: string) => /^[\p{L}\p{N}]/u.test(letter)
  if (readings.length === 1 || letters.filter(isRead).length !== readings.length) return [{ base, reading }]
  let next = 0
  return letters.map((letter) => ({ base: letter, reading: isRead(letter) ? readings[next++]! : '' }))
}

/** Stands for the bar of a reading while a table is cut into cells: a noncharacter, which no text has. */
const BAR = '\ufdd0'
const ALL = new RegExp(RUBY.source, 'gu')

/** The text with the bars of readings made to stand for no cell; its length stays. */
export const hideBars = (text: string): string =>
  text.replace(ALL, (whole, base: string, reading: string) =>
    isRuby(base, reading) ? `{${base}${BAR}${reading}}` : whole,
  )
export const showBars = (text: string): string => text.replaceAll(BAR, '|')

export function readings(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'ruby', ruby)
}
