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
    if (!line.isChinese(index) || !beginsText(line, index + 1) || isNumbering(line, index)) continue
    const before = line.at(index - 1)
    if (!isHan(before) && !isChineseMark(before) && !endsForeignText(line, index)) continue
    if (isName(line, index)) continue
    yield { index, full: '。', isSure: isClause(line, index, -1) && isClause(line, index, 1) }
  }
}

/** 汉字, a mark that opens, or a name behind a clause: `安装就此完成.Docker 已经可用`. */
function beginsText(line: LineOfText, index: number): boolean {
  const character = line.at(index)
  if (isHan(character) || '（《“「【'.includes(character || ' ')) return true
  if (character === '(' || (character >= 'A' && character <= 'Z'))
    return isClause(line, index - 1, -1) && !isNet(line, index)
  if (character === ' ') return isHan(line.at(index - 2)) || isChineseMark(line.at(index - 2))
  return character === '\ufffc' && isHan(line.at(index - 2))
}

/** The product of that name begins with its point. */
const isNet = (line: LineOfText, index: number): boolean => line.characters.slice(index, index + 3).join('') === 'NET'

/** A closing bracket, code, or a word or number of two characters and more. */
function endsForeignText(line: LineOfText, index: number): boolean {
  const before = line.at(index - 1)
  if (before === ')' || before === '\ufffc' || before === '%') return true
  if (isDigit(before)) return !isCounter(line, index)
  return isLatin(before) && isLatin(line.at(index - 2))
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

/** Characters. */
const SHORTEST_CLAUSE = 5

/** 汉字 and marks of Chinese text as far as a clause reaches, or as far as the text does. */
function isClause(line: LineOfText, index: number, step: -1 | 1): boolean {
  for (let i = 1; i <= SHORTEST_CLAUSE; i++) {
    const character = line.at(index + i * step)
    if (character === '' && i > 2) return true
    if (!isHan(character) && !isChineseMark(character)) return false
  }
  return true
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
