/**
 * Half-width marks that a build leaves alone, as they could be something else: a full stop between two 汉字 (or the point of a file's
 * name), a straight quotation mark without its other half. A proof tells of them, and mends those that can only be one thing.
 */
import { isChineseMark, isDigit, isHan, isLatin } from '../../typography/characters.js'
import { LineOfText, type TextRun } from '../../typography/line-of-text.js'

export interface UnsureMark {
  /** Index among the characters (code points) of the text. */
  readonly index: number
  /** What stands there in print. */
  readonly full: string
  /** True where it can be nothing else. */
  readonly isSure: boolean
}

export function unsureHalfWidth(runs: readonly TextRun[]): UnsureMark[] {
  const line = new LineOfText(runs)
  return [...stops(line), ...quotes(line)].sort((a, b) => a.index - b.index)
}

function* stops(line: LineOfText): Generator<UnsureMark> {
  for (const index of line.indicesOf('.')) {
    if (!line.isChinese(index) || isNumbering(line, index) || isName(line, index)) continue
    if (!endsText(line, index) || !beginsText(line, index)) continue
    yield { index, full: '。', isSure: isBetweenClauses(line, index) }
  }
}

/** Before the point: Chinese text, a closing mark, code, or a word or number of two characters and more. */
function endsText(line: LineOfText, index: number): boolean {
  const before = line.at(index - 1)
  if (isChineseText(before) || ')%"\'\ufffc'.includes(before || ' ')) return true
  if (isDigit(before)) return isEnd(line.at(index + 1)) || !isCounter(line, index)
  return isLatin(before) && isLatin(line.at(index - 2)) && !ABBREVIATIONS.test(wordBefore(line, index))
}

/** Behind it: Chinese text, the end of the line, or a word that stands behind a clause of Chinese. */
function beginsText(line: LineOfText, index: number): boolean {
  const after = line.at(index + 1)
  if (isEnd(after) || isHan(after) || '（《“「【'.includes(after)) return true
  if (after === ' ')
    return isHan(line.at(index + 2)) || (isChineseText(line.at(index - 1)) && line.at(index + 2) !== '')
  if (after === '(' || (after >= 'A' && after <= 'Z')) return isBehindClause(line, index) && !isNet(line, index + 1)
  return after === '\ufffc' && isChineseText(line.at(index - 1))
}

const isEnd = (character: string): boolean => character === '' || character === '\n'
const isChineseText = (character: string): boolean => isHan(character) || isChineseMark(character)

/** The product of that name begins with its point. */
const isNet = (line: LineOfText, index: number): boolean => line.characters.slice(index, index + 3).join('') === 'NET'

const ABBREVIATIONS = /^(?:etc|inc|ltd|corp|vs|al|no|vol|fig|ed|eds|pp|st|jr|sr|dr|mr|mrs|ms|prof)$/iu

function wordBefore(line: LineOfText, index: number): string {
  let start = index
  while (isLatin(line.at(start - 1))) start -= 1
  return line.characters.slice(start, index).join('')
}

/** `10.第十条`, `……：2.第二条` count; a year or an amount is longer, a date or an address has more parts. */
function isCounter(line: LineOfText, index: number): boolean {
  let length = 1
  while (isDigit(line.at(index - length))) length += 1
  return length <= 3 && !'.-'.includes(line.at(index - length) || ' ')
}

const NUMBERING =
  /(?:^|[\n\s。；：，、（(])(?:[第（(]?[一二三四五六七八九十百甲乙丙丁戊]{1,4}[章节編编]?|\d{1,2}(?:\.\d{1,2}){0,2}|[a-zA-Z])$/u

function isNumbering(line: LineOfText, index: number): boolean {
  return NUMBERING.test(line.characters.slice(Math.max(0, index - 9), index).join(''))
}

/** Characters that foreign names are written with. */
const OF_NAMES = new Set(
  '阿埃艾安奥巴贝比宾波布查达大戴丹德邓狄蒂杜顿多俄厄恩尔法菲费弗福富盖戈格古哈海汉赫亨华惠霍基吉加嘉简杰金卡凯坎康柯科克肯库昆拉莱兰劳勒雷里利莉丽林琳隆卢鲁路伦罗洛马玛迈曼梅蒙米密摩莫默穆纳娜南内尼涅努诺欧帕佩皮普奇乔切琼萨塞森沙莎山史舒斯思苏索塔泰坦汤特蒂图托瓦威韦维温翁沃乌伍西希夏肖谢休雅亚扬耶伊英尤约泽扎詹兹佐翰孙逊姆',
)

/** `约翰.史密斯`: two characters of names on both sides. */
const isName = (line: LineOfText, index: number): boolean =>
  [-2, -1, 1, 2].every((step) => OF_NAMES.has(line.at(index + step)))

/** Characters: a clause is seldom shorter, and of two that meet, one may be. */
const SHORT_CLAUSE = 3
const CLAUSE = 5

function isBetweenClauses(line: LineOfText, index: number): boolean {
  const [before, behind] = [reachOfText(line, index, -1), reachOfText(line, index, 1)]
  return Math.min(before, behind) >= SHORT_CLAUSE && Math.max(before, behind) >= CLAUSE
}

const isBehindClause = (line: LineOfText, index: number): boolean => reachOfText(line, index, -1) >= CLAUSE

/** How many characters of Chinese text stand on that side; a clause where the text ends with them. */
function reachOfText(line: LineOfText, index: number, step: -1 | 1): number {
  for (let i = 1; i <= CLAUSE; i++) {
    const character = line.at(index + i * step)
    if (character === '' && i > 2) return CLAUSE
    if (!isChineseText(character)) return i - 1
  }
  return CLAUSE
}

/** One straight mark among curled ones is the half that is missing of a pair. */
function* quotes(line: LineOfText): Generator<UnsureMark> {
  for (const index of line.indicesOf('"')) {
    if (!isBesideChinese(line, index)) continue
    const isOpen = lastOf(line, index, '“”') === '“'
    const next = nextOf(line, index, '“”"')
    const closes = isOpen && next !== '”'
    const opens = !isOpen && next === '”'
    yield { index, full: closes ? '”' : '“', isSure: closes || opens }
  }
}

function isBesideChinese(line: LineOfText, index: number): boolean {
  if (!line.isChinese(index)) return false
  return [line.at(index - 1), line.at(index + 1)].some((character) => isHan(character) || isChineseMark(character))
}

function lastOf(line: LineOfText, index: number, marks: string): string {
  for (let i = index - 1; i >= 0; i--) if (marks.includes(line.at(i))) return line.at(i)
  return ''
}

function nextOf(line: LineOfText, index: number, marks: string): string {
  for (let i = index + 1; i < line.characters.length; i++) if (marks.includes(line.at(i))) return line.at(i)
  return ''
}
