/**
 * Spaces between two 汉字, which no Chinese text has (GB/T 15834 knows marks for every pause). Spaces that part things have their use: the
 * number of a chapter and its title, the halves of a headline, names in a row, lines of a verse, terms and what they mean.
 */
import type { Finding } from '../../model/finding.js'
import type { ProseBlock } from '../../model/prose.js'
import { isHabit, standsInBlock } from './house-style.js'
import { type ProofFile, type Stretch, type TextRule, textFinding } from './rule.js'

/** U+3000 and spaces that do not break stand there as often as typed ones. */
const SPACE = /(?<=[\p{Script=Han}，、；：。？！])[ \t\u00a0\u2002-\u200a\u202f\u3000]+(?=\p{Script=Han})/gu
const HEADING_SPACE = /(?<=\p{Script=Han})[ \t\u00a0\u2002-\u200a\u202f\u3000]+(?=\p{Script=Han})/gu
const MARK = /[，、；：。？！](?=\p{Script=Han})/gu

export const straySpaces: TextRule = {
  ids: ['text/stray-space', 'text/heading-space'],
  check({ config, files }) {
    if (!/^zh\b/i.test(config.lang)) return []
    const inText = files.flatMap((file) => file.blocks.flatMap((block) => spacesIn(file, block)))
    return [...unusual(inText, files).map(spaceInText), ...files.flatMap(headingSpaces)]
  },
}

function spaceInText(stretch: Stretch): Finding {
  return textFinding('text/stray-space', stretch, { text: around(stretch) }, '')
}

function spacesIn(file: ProofFile, block: ProseBlock): Stretch[] {
  if (block.kind !== 'paragraph' || block.within.includes('verse')) return []
  return standsInBlock(file, block, SPACE).filter((stretch) => isInSentence(stretch) && !isBesideMark(stretch))
}

/** A book that puts a space behind its marks everywhere was typed so; the space inside a word is a mistake all the same. */
function unusual(stretches: readonly Stretch[], files: readonly ProofFile[]): readonly Stretch[] {
  const behindMarks = stretches.filter(isBehindMark)
  const marks = files.reduce(
    (count, { blocks }) => count + blocks.reduce((sum, { text }) => sum + [...text.matchAll(MARK)].length, 0),
    0,
  )
  return isHabit(marks, behindMarks.length) ? stretches : stretches.filter((each) => !isBehindMark(each))
}

const isBehindMark = ({ block, start }: Stretch): boolean => !/\p{Script=Han}/u.test(block.text[start - 1]!)

/** Emphasis, a link or a picture begins or ends there: spaces set it apart in the manuscript of many. */
function isBesideMark({ block, start, end }: Stretch): boolean {
  const at = (index: number) => block.offsets[index]!
  return at(start) - at(start - 1) > 1 || at(end) - at(end - 1) > 1
}

/** A sentence has marks, and its pieces are no row of short words that spaces part. */
function isInSentence({ block, start, end }: Stretch): boolean {
  const { text } = block
  const from = Math.max(text.lastIndexOf('\n', start - 1), lastStop(text, start)) + 1
  const next = /[。！？\n]/u.exec(text.slice(end))
  const sentence = text.slice(from, next === null ? text.length : end + next.index + 1)
  if (!/[，。！？；]/u.test(sentence) || NUMBER.test(text.slice(from, start))) return false
  const spaces = sentence.match(/(?<=\p{Script=Han})[ \t\u00a0\u3000]+(?=\p{Script=Han})/gu)?.length ?? 0
  return spaces <= MOST_SPACES
}

/** 第八章, 一、, （二）: what stands behind it is its title. */
const NUMBER =
  /(?:^[（(]?[一二三四五六七八九十\d]{1,4}[、.）)]?|第 ?[一二三四五六七八九十百\d]{1,6} ?[章节回篇部卷编条集讲课])$/u

/** More in one sentence part the things of a row. */
const MOST_SPACES = 2

function lastStop(text: string, before: number): number {
  for (let i = before - 1; i >= 0; i--) if ('。！？'.includes(text[i]!)) return i
  return -1
}

/** `目 录`, `前　言`: one 汉字 stands alone for the looks of it. A number is parted from its title by right. */
function headingSpaces(file: ProofFile): Finding[] {
  return file.blocks
    .filter(({ kind }) => kind === 'heading')
    .flatMap((block) => standsInBlock(file, block, HEADING_SPACE).filter(isInWord))
    .map((stretch) => textFinding('text/heading-space', stretch, { text: stretch.block.text }, ''))
}

const NUMERALS = /^[〇零一二三四五六七八九十百千甲乙丙丁戊己庚辛壬癸上中下卷篇章节回]$/u

function isInWord({ block, start, end }: Stretch): boolean {
  const before = /(?:^|[^\p{Script=Han}])(\p{Script=Han})$/u.exec(block.text.slice(0, start))
  const after = /^(\p{Script=Han})(?:$|[^\p{Script=Han}])/u.exec(block.text.slice(end))
  if (before !== null && NUMERALS.test(before[1]!)) return false
  return before !== null ? after !== null || block.text.length - end <= 2 : after !== null && start <= 2
}

function around({ block, start, end }: Stretch): string {
  return block.text.slice(Math.max(0, start - 4), end + 4).replace(/\s+/gu, ' ')
}
