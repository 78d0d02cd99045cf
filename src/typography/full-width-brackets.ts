/** 括号 in pairs (GB/T 15834, 4.9): both or neither, by what they hold and where they stand. */
import { isCjkLetter, isCjkMark } from './characters.js'
import { clearSpaces } from './clear-spaces.js'
import type { Edits, LineOfText } from './line-of-text.js'

/** `(a, b)`, `(0, 1)`: a pair of values, not a remark. */
const TUPLE = /^\s*[\w.+-]{1,4}(?:\s*,\s*[\w.+-]{1,4})+\s*$/
/** `(1)`, `(a)` at the start of a line. */
const ENUMERATOR = /^[0-9]{1,3}$|^[a-zA-Z]$/

export function fullWidthBrackets(line: LineOfText): Edits {
  const edits: Edits = new Map()
  for (const [open, close] of bracketPairs(line)) {
    if (!isFullWidth(line, open, close)) continue
    for (const [index, mark] of [
      [open, '（'],
      [close, '）'],
    ] as const) {
      if (line.at(index) === mark) continue
      edits.set(index, mark)
      clearSpaces(line, index, edits)
    }
  }
  return edits
}

/** Pairs with at least one half-width bracket; a bracket without its other half is left alone. */
function bracketPairs(line: LineOfText): (readonly [number, number])[] {
  const open: number[] = []
  const pairs: (readonly [number, number])[] = []
  for (const index of line.indicesOf('()（）')) {
    const character = line.at(index)
    if (character === '(' || character === '（') {
      open.push(index)
      continue
    }
    const start = open.pop()
    if (start !== undefined && (line.at(start) === '(' || character === ')')) pairs.push([start, index])
  }
  return pairs
}

function isFullWidth(line: LineOfText, open: number, close: number): boolean {
  if (line.at(open) === '（' || line.at(close) === '）') return true
  if (!line.isChinese(open) && !line.isChinese(close)) return false
  if (line.hasCjkBetween(open, close)) return true
  const held = line.characters.slice(open + 1, close).join('')
  if (followsChinese(line, open)) return held.trim() !== '' && !TUPLE.test(held)
  return line.side(open, -1) === 'border' && ENUMERATOR.test(held) && line.side(close, 1) === 'cjk'
}

/** Stands after a 汉字 or a full-width mark, with or without a space: `f(x)` does not. */
function followsChinese(line: LineOfText, open: number): boolean {
  let before = open - 1
  while (line.free(before) === ' ') before--
  const character = line.free(before)
  return isCjkLetter(character) || isCjkMark(character)
}
