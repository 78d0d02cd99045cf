/**
 * Half-width marks in Chinese text (GB/T 15834-2011, 5.1: marks take the width of one 汉字). What is a mark of the text and what is code, an
 * address or a number, `typography/` knows: the rule tells of what the build would change, mark by mark, and of what it does not dare to.
 */
import type { Finding } from '../../model/finding.js'
import { OBJECT, type ProseBlock } from '../../model/prose.js'
import { fullWidthPunctuation } from '../../typography/full-width-punctuation.js'
import { MAINLAND_QUOTES, type QuoteStyle, TRADITIONAL_QUOTES } from '../../typography/full-width-quotes.js'
import type { TextRun } from '../../typography/line-of-text.js'
import { FULL_BRACKETS, HALF_BRACKETS, isHabit, standsIn } from './house-style.js'
import { type ProofFile, type TextRule, textFinding } from './rule.js'
import { unsureHalfWidth } from './unsure-half-width.js'

export const halfWidthMarks: TextRule = {
  ids: ['text/half-width'],
  check({ config, files }) {
    // A book that keeps its marks as they were typed means them.
    if (config.typography.punctuation !== 'fullwidth' || !/^zh\b/i.test(config.lang)) return []
    const style: Style = {
      quotes: /hant|tw|hk|mo/i.test(config.lang) ? TRADITIONAL_QUOTES : MAINLAND_QUOTES,
      keepsBrackets: isHabit(standsIn(files, HALF_BRACKETS).length, standsIn(files, FULL_BRACKETS).length),
    }
    return files.flatMap((file) => file.blocks.flatMap((block) => inBlock(file, block, style)))
  },
}

interface Style {
  readonly quotes: QuoteStyle
  /** The book writes `中文 (English)`: `text/mixed-style` says so once. */
  readonly keepsBrackets: boolean
}

const HALF_WIDTH = /[,:;?!().\-"']/
/** Where none stands, no mark is one of Chinese text. */
const HAN = /\p{Script=Han}/u

function inBlock(file: ProofFile, block: ProseBlock, style: Style): Finding[] {
  if (!HALF_WIDTH.test(block.text) || !HAN.test(block.text)) return []
  const runs = runsOf(block.text)
  const full = fullWidthPunctuation(runs, style.quotes)
  const sure = full === runs ? [] : changesBetween(block.text, full.map(({ text }) => text).join(''))
  const kept = keptStretches(block.text, style)
  return [...sure, ...unsureChanges(block.text, runs, sure)]
    .filter(({ start, end }) => !kept.some(([from, to]) => start < to && end > from))
    .map(({ start, end, put, isSafe }) => {
      const mark = block.text.slice(start, end).trim()
      const stretch = { file, block, start, end }
      return textFinding('text/half-width', stretch, { mark, full: put }, isSafe ? put : undefined)
    })
}

/** `术语, 12, 30–32`: a line of an index is no sentence. */
const INDEX_LINE = /^[^，。；：？！\n]{1,40}?(?:, ?\d+(?:[-–—~]\d+)?)+$/gmu

function keptStretches(text: string, { keepsBrackets }: Style): (readonly [number, number])[] {
  const patterns = keepsBrackets ? [INDEX_LINE, HALF_BRACKETS] : [INDEX_LINE]
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: found }) => [index, index + found.length] as const),
  )
}

/** What the build leaves alone, where it has not changed it. */
function unsureChanges(text: string, runs: readonly TextRun[], sure: readonly Change[]): Change[] {
  const found = unsureHalfWidth(runs)
  if (found.length === 0) return []
  const characters = Array.from(text)
  return found
    .map(({ index, full, isSure }) => {
      const start = characters.slice(0, index).join('').length
      return { start, end: start + 1, put: full, isSafe: isSure }
    })
    .filter(({ start }) => !sure.some((each) => each.start <= start && start < each.end))
}

function runsOf(text: string): TextRun[] {
  return text
    .split(new RegExp(`(${OBJECT}|\\n)`))
    .filter((part) => part !== '')
    .map((part) => ({ text: part, kept: part === OBJECT }))
}

/** In units of the text of a block. */
interface Change {
  readonly start: number
  readonly end: number
  readonly put: string
  /** It may be made unasked. */
  readonly isSafe: boolean
}

const GAPS = /[^\p{L}\p{N}\p{M}\ufffc\n]+/gu

/** Letters stay as they are and in their order, so what stands between two letters before stands between the same two behind. */
function changesBetween(before: string, after: string): Change[] {
  const gaps = [...before.matchAll(GAPS)]
  const full = [...after.matchAll(GAPS)].map(([gap]) => gap)
  if (gaps.length !== full.length) return []
  return gaps.flatMap((gap, index) => changesIn(gap[0], full[index]!, gap.index))
}

/** One change for each mark, where marks answer to each other; else one for all between two letters. */
function changesIn(before: string, after: string, at: number): Change[] {
  if (before === after) return []
  const marks = [...before.matchAll(/\s*(\S)\s*/gu)]
  const full = [...after.replace(/\s/gu, '')]
  if (marks.length !== full.length) return [{ start: at, end: at + before.length, put: after, isSafe: true }]
  return marks.flatMap(([whole, mark], index) => {
    const put = full[index]!
    if (mark === put) return []
    const start = at + marks[index]!.index
    return [{ start, end: start + whole.length, put, isSafe: true }]
  })
}
