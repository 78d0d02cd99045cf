/** 引号 (GB/T 15834, 4.8; in Taiwan and Hong Kong 「」『』): straight quotes become pairs where Chinese stands in or around them. */
import { isClosingMark, isDigit, isLatin, isOpeningMark } from './characters.js'
import type { Edits, LineOfText } from './line-of-text.js'

export interface QuoteStyle {
  readonly double: readonly [string, string]
  readonly single: readonly [string, string]
}

export const MAINLAND_QUOTES: QuoteStyle = { double: ['“', '”'], single: ['‘', '’'] }
export const TRADITIONAL_QUOTES: QuoteStyle = { double: ['「', '」'], single: ['『', '』'] }

export function fullWidthQuotes(line: LineOfText, style: QuoteStyle): Edits {
  const edits: Edits = new Map()
  for (const [mark, [opening, closing]] of [
    ['"', style.double],
    ["'", style.single],
  ] as const) {
    for (const [open, close] of quotePairs(line, mark)) {
      if (!isChineseQuote(line, open, close)) continue
      edits.set(open, opening)
      edits.set(close, closing)
    }
  }
  return edits
}

/** Straight quotes alternate; where they do not come out even, or one stands the wrong way round, none is touched. */
function quotePairs(line: LineOfText, mark: string): (readonly [number, number])[] {
  const marks = [...line.indicesOf(mark)].filter((index) => !isApostrophe(line, index))
  if (marks.length % 2 === 1) return []
  const pairs: (readonly [number, number])[] = []
  for (let i = 0; i < marks.length; i += 2) pairs.push([marks[i]!, marks[i + 1]!])
  return pairs.every(([open, close]) => isRightWayRound(line, open, close)) ? pairs : []
}

function isApostrophe(line: LineOfText, index: number): boolean {
  if (line.at(index) !== "'") return false
  return isLetter(line.at(index - 1)) && isLetter(line.at(index + 1))
}

const isLetter = (character: string): boolean => isLatin(character) || isDigit(character)
const isSpace = (character: string): boolean => character === '' || ' \u3000\n\t'.includes(character)

function isRightWayRound(line: LineOfText, open: number, close: number): boolean {
  const [first, last] = [line.at(open + 1), line.at(close - 1)]
  if (close === open + 1 || isSpace(first) || isSpace(last)) return false
  if (isClosingMark(first) || isOpeningMark(last)) return false
  // 5" and 7" are inches, 5' and 7' feet.
  return !(isDigit(line.at(open - 1)) && isDigit(last))
}

function isChineseQuote(line: LineOfText, open: number, close: number): boolean {
  if (!line.isChinese(open) && !line.isChinese(close)) return false
  return line.hasCjkBetween(open, close) || line.side(open, -1) === 'cjk' || line.side(close, 1) === 'cjk'
}
