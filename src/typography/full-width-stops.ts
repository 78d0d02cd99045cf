/** 点号: comma, colon, semicolon, question and exclamation mark, full stop (GB/T 15834, 4.1–4.7). */
import { isChineseMark, isCjkMark, isClosingMark, isDigit, isHan, isLatin } from './characters.js'
import { clearSpaces } from './clear-spaces.js'
import type { Edits, LineOfText } from './line-of-text.js'

const FULL: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！', '.': '。' }
const ENUMERATOR = /^[第（(]?[一二三四五六七八九十百甲乙丙丁戊]{1,4}$/

export function fullWidthStops(line: LineOfText): Edits {
  const edits: Edits = new Map()
  const points = [...line.indicesOf('.')]
  const endsSentences = points.some((index) => line.isChinese(index) && endsChineseSentence(line, index))
  for (const index of line.indicesOf(',:;?!.')) {
    if (!line.isChinese(index)) continue
    if (!isChineseStop(line, index) && !(endsSentences && isBetweenSentences(line, index))) continue
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

/** Characters. A name in two parts (`约翰.史密斯`) or a file's is shorter on one side. */
const SHORTEST_CLAUSE = 5

/** `活动.活动`, where points end other sentences of the same line: 汉字 on both sides, and more than a name. */
function isBetweenSentences(line: LineOfText, index: number): boolean {
  if (line.at(index) !== '.' || !isHan(line.at(index + 1)) || !isHan(line.at(index - 1))) return false
  return !isClauseShort(line, index, -1) && !isClauseShort(line, index, 1)
}

/** True when anything but 汉字 and marks of Chinese, or the border, stands close to the point. */
function isClauseShort(line: LineOfText, index: number, step: -1 | 1): boolean {
  for (let i = 1; i <= SHORTEST_CLAUSE; i++) {
    const character = line.at(index + i * step)
    if (!isHan(character) && !isChineseMark(character)) return true
  }
  return false
}

const LONGEST_ENUMERATOR = 6

function clauseBefore(line: LineOfText, index: number): string {
  let start = index
  while (start > 0 && index - start < LONGEST_ENUMERATOR && !'。！？\n '.includes(line.at(start - 1))) start--
  return line.characters.slice(start, index).join('')
}
