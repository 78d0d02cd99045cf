/** 破折号 —— and 省略号 …… (GB/T 15834, 4.10–4.11), each two 汉字 wide. */
import { isCjkLetter, isDigit, isLatin } from './characters.js'
import { clearSpaces } from './clear-spaces.js'
import type { Edits, LineOfText } from './line-of-text.js'

/** Longer rows are rules and leaders that somebody drew. */
const MOST_HYPHENS = 4
const MOST_POINTS = 6

export function fullWidthDashes(line: LineOfText): Edits {
  const edits: Edits = new Map()
  for (const [from, to] of rows(line, '-')) {
    const length = to - from
    if (length < 2 || length > MOST_HYPHENS || !isDash(line, from, to)) continue
    write(edits, from, to, '——')
    clearSpaces(line, from, edits)
    clearSpaces(line, to - 1, edits)
  }
  for (const [from, to] of rows(line, '.')) {
    const length = to - from
    if (length < 3 || length > MOST_POINTS || !isEllipsis(line, from, to)) continue
    write(edits, from, to, '……')
  }
  return edits
}

/** From and to (exclusive) of each row of the same free character. */
function rows(line: LineOfText, character: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  let end = 0
  for (const from of line.indicesOf(character)) {
    if (from < end) continue
    end = from + 1
    while (line.free(end) === character) end++
    found.push([from, end])
  }
  return found
}

/** Chinese on both sides, or at a border on one; `--help` is an option of a command. */
function isDash(line: LineOfText, from: number, to: number): boolean {
  if (!line.isChinese(from)) return false
  const before = line.side(from, -1)
  const after = line.side(to - 1, 1)
  if (after === 'cjk') return before !== 'other' || line.at(from - 1) !== ' '
  return before === 'cjk' && after === 'border'
}

/** Beside Chinese text on one side at least, and not run on into a name, a path or a number. */
function isEllipsis(line: LineOfText, from: number, to: number): boolean {
  if (!line.isChinese(from)) return false
  const [before, after] = [line.at(from - 1), line.at(to)]
  if (isLatin(after) || isDigit(after) || after === '/') return false
  if (isCjkLetter(before) || line.side(from, -1) === 'cjk') return true
  return before === '' && isCjkLetter(after)
}

function write(edits: Edits, from: number, to: number, mark: string): void {
  edits.set(from, mark)
  for (let i = from + 1; i < to; i++) edits.set(i, '')
}
