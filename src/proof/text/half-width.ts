/**
 * Half-width marks in Chinese text (GB/T 15834-2011, 5.1: marks take the width of one 汉字). What is a mark of the text and what is code, an
 * address or a number, `typography/` knows: the rule tells of what the build would change, mark by mark.
 */
import type { Finding } from '../../model/finding.js'
import { OBJECT, type ProseBlock } from '../../model/prose.js'
import { fullWidthPunctuation } from '../../typography/full-width-punctuation.js'
import { MAINLAND_QUOTES, type QuoteStyle, TRADITIONAL_QUOTES } from '../../typography/full-width-quotes.js'
import type { TextRun } from '../../typography/line-of-text.js'
import { type ProofFile, type TextRule, textFinding } from './rule.js'

export const halfWidthMarks: TextRule = {
  ids: ['text/half-width'],
  check({ config, files }) {
    // A book that keeps its marks as they were typed means them.
    if (config.typography.punctuation !== 'fullwidth' || !/^zh\b/i.test(config.lang)) return []
    const quotes = /hant|tw|hk|mo/i.test(config.lang) ? TRADITIONAL_QUOTES : MAINLAND_QUOTES
    return files.flatMap((file) => file.blocks.flatMap((block) => inBlock(file, block, quotes)))
  },
}

function inBlock(file: ProofFile, block: ProseBlock, quotes: QuoteStyle): Finding[] {
  const runs = runsOf(block.text)
  const changed = fullWidthPunctuation(runs, quotes)
  if (changed === runs) return []
  const full = changed.map(({ text }) => text).join('')
  return changesBetween(block.text, full).map(({ start, end, put }) => {
    const mark = block.text.slice(start, end).trim()
    return textFinding('text/half-width', { file, block, start, end }, { mark, full: put }, put)
  })
}

function runsOf(text: string): TextRun[] {
  return text
    .split(new RegExp(`(${OBJECT}|\\n)`))
    .filter((part) => part !== '')
    .map((part) => ({ text: part, kept: part === OBJECT }))
}

interface Change {
  readonly start: number
  readonly end: number
  readonly put: string
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
  if (marks.length !== full.length) return [{ start: at, end: at + before.length, put: after }]
  return marks.flatMap(([whole, mark], index) => {
    const put = full[index]!
    if (mark === put) return []
    const start = at + marks[index]!.index
    return [{ start, end: start + whole.length, put }]
  })
}
