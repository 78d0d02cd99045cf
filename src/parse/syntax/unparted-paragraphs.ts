/**
 * Paragraphs that no blank line parts. Chinese (two) and Japanese (one) plain text marks them by ideographic spaces
 * (CLREQ 3.3.1, 段首缩排; JLREQ 3.5.1), web pages by non-breaking ones; novels set 第一章 on a line of its own; others
 * indent by four spaces, which Markdown takes for code. All of it is inferred: `structure: marked` turns it off.
 */
import type { MarkdownIt } from 'markdown-it'
import { hanCount, letterCount } from '../../typography/characters.js'
import type { BlockRule } from './original-rule.js'

/** How one file begins its paragraphs. */
export interface ParagraphHabits {
  /** Ideographic spaces at the start of a line. */
  readonly indent: string
  /** A line is a paragraph, as in plain text: see `line-habits.ts`. */
  readonly everyLine: boolean
}

export interface HabitsEnv {
  /** Null: nothing is inferred. */
  habits: ParagraphHabits | null
}

type BlockState = Parameters<BlockRule>[0]

export const usualIndent = (lang: string): string => (lang.startsWith('ja') ? '\u3000' : '\u3000\u3000')

/** Web pages also push a remark to the right with it. */
const WEB_INDENT =
  /^(?:[\u00a0\u2002\u2003]|&(?:nbsp|ensp|emsp|#160|#8194|#8195);){2}[\p{Script=Han}\d“‘「『《【（\u00a0\u2002\u2003& ]/u
const SENTENCE_END = /[。！？…：][”’」』）]*\s*$/u
/** `第十二章 归舟`, `第3回`: nothing but a title of one breath behind it. */
const CHAPTER_LINE =
  /^[\u3000\u00a0 ]*第[一二三四五六七八九十百千零〇两0-9０-９]{1,6}[编編卷篇集章回][编編]?(?:[\u3000\u00a0 ：:][^。！？；，,;]{0,40})?[\u3000\u00a0 ]*$/u

const habitsOf = (state: BlockState): ParagraphHabits | null => (state.env as unknown as HabitsEnv).habits

function lineText(state: BlockState, line: number): string {
  return state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line])
}

/** Ends the paragraph before, when asked as a terminator; the line itself is then read as any other. */
const paragraphStart: BlockRule = (state, startLine, _endLine, silent) => {
  const habits = habitsOf(state)
  if (!silent || habits === null) return false
  const text = lineText(state, startLine)
  if (habits.everyLine || text.startsWith(habits.indent)) return true
  const before = lineText(state, startLine - 1)
  if (WEB_INDENT.test(text) && SENTENCE_END.test(before)) return true
  return CHAPTER_LINE.test(text) || CHAPTER_LINE.test(before)
}

/** Letters of a sentence that is surely none of a program's. */
const FEWEST_HAN = 6
const CODE = /^(?:\/\/|#|\/\*|\*|--|<|["'`\p{Script=Latin}_$@{[])|[{};=]\s*$/u

function isProse(text: string): boolean {
  const han = hanCount(text)
  if (han < FEWEST_HAN || CODE.test(text)) return false
  return /[。，、；：！？…”」,!?:;]/u.test(text) && han * 4 >= letterCount(text) * 3
}

/** A paragraph of Chinese whose first line is indented by four spaces or a tab. */
const indentedProse: BlockRule = (state, startLine, endLine, silent) => {
  if (silent || habitsOf(state) === null || state.sCount[startLine]! - state.blkIndent < 4) return false
  if (!isProse(lineText(state, startLine))) return false
  let line = startLine + 1
  while (line < endLine && !state.isEmpty(line) && goesOn(state, line, endLine)) line++
  state.line = line
  state.push('paragraph_open', 'p', 1).map = [startLine, line]
  const inline = state.push('inline', '', 0)
  inline.content = state.getLines(startLine, line, state.blkIndent, false).trim()
  inline.map = [startLine, line]
  inline.children = []
  state.push('paragraph_close', 'p', -1)
  return true
}

/** A line that neither begins a paragraph by its own indentation nor any other block. */
function goesOn(state: BlockState, line: number, endLine: number): boolean {
  if (state.sCount[line]! - state.blkIndent >= 4) return false
  return !state.md.block.ruler.getRules('paragraph').some((rule) => rule(state, line, endLine, true))
}

export function unpartedParagraphs(md: MarkdownIt): void {
  md.block.ruler.before('paragraph', 'paragraph_start', paragraphStart, { alt: ['paragraph'] })
  md.block.ruler.before('code', 'indented_prose', indentedProse)
}
