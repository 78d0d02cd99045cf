/** 点号: comma, colon, semicolon, question and exclamation mark, full stop (GB/T 15834, 4.1–4.7). */
import { isCjkMark, isClosingMark, isDigit, isHan, isLatin } from './characters.js'
import { clearSpaces } from './clear-spaces.js'
import type { Edits, LineOfText } from './line-of-text.js'

const FULL: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！', '.': '。' }
const ENUMERATOR = /^[第（(]?[一二三四五六七八九十百甲乙丙丁戊]{1,4}$/

export function fullWidthStops(line: LineOfText): Edits {
  const edits: Edits = new Map()
  for (const index of line.indicesOf(',:;?!.')) {
    if (!line.isChinese(index) || !isChineseStop(line, index)) continue
    edits.set(index, FULL[line.at(index)]!)
    clearSpaces(line, index, edits)
  }
  return edits
}

function isChineseStop(line: LineOfText, index: number): boolean {
  switch (line.at(index)) {
    case '.':
      return endsChineseSentence(line, index)
    case '?':
    case '!':
      return asksOrExclaims(line, index)
    default:
      return parts(line, index)
  }
}

/** `，：；` part what is Chinese on their left, or on their right (`Docker,中文`). */
function parts(line: LineOfText, index: number): boolean {
  const [before, after] = [line.at(index - 1), line.at(index + 1)]
  if (isDigit(before) && isDigit(after)) return false
  // `::` of a path in code, `:)` and `:-` of a smiley.
  if (line.at(index) === ':' && (before === ':' || ':-)'.includes(after || ' '))) return false
  if (line.side(index, -1) === 'cjk') return true
  return line.side(index, -1) === 'other' && line.side(index, 1) === 'cjk'
}

/** `页面?id=1` and `中文!important` are code that nobody marked. */
function asksOrExclaims(line: LineOfText, index: number): boolean {
  const after = line.at(index + 1)
  if (isLatin(after) || isDigit(after)) return false
  if (line.side(index, -1) === 'cjk') return true
  return line.at(index) === '?' && isLatin(line.at(index - 1)) && line.side(index, 1) === 'border'
}

/** A point after a 汉字 with nothing, a space or a closing mark behind it, and no 一. of a numbering before it. */
function endsChineseSentence(line: LineOfText, index: number): boolean {
  const [before, after] = [line.at(index - 1), line.at(index + 1)]
  if (!(isHan(before) || isCjkMark(before) || '”’'.includes(before || ' ')) || line.side(index, -1) !== 'cjk')
    return false
  if (!(after === '' || ' \n\u3000'.includes(after) || isClosingMark(after))) return false
  return !ENUMERATOR.test(clauseBefore(line, index))
}

const LONGEST_ENUMERATOR = 6

function clauseBefore(line: LineOfText, index: number): string {
  let start = index
  while (start > 0 && index - start < LONGEST_ENUMERATOR && !'。！？\n '.includes(line.at(start - 1))) start--
  return line.characters.slice(start, index).join('')
}
