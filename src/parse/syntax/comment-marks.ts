/** `%%…%%`, the comments of Obsidian, in a line or over several paragraphs: for nobody to read, and reported. */
import type { MarkdownIt } from 'markdown-it'
import { type InlineState, pushForeignMark, shownMark } from './foreign-mark.js'
import type { BlockRule, InlineRule } from './original-rule.js'

type BlockState = Parameters<BlockRule>[0]

/** Where the last `%%` of a run stands. */
const lastMark = new WeakMap<InlineState, number>()

/** 100%% is a slip of the pen: no digit or letter stands before the mark. */
const inlineComment: InlineRule = (state, silent) => {
  const { src, pos, posMax } = state
  if (src[pos] !== '%' || src[pos + 1] !== '%' || /[\p{sc=Latin}\d%]/u.test(src[pos - 1] ?? ' ')) return false
  const last = lastMark.get(state) ?? src.lastIndexOf('%%')
  lastMark.set(state, last)
  const end = last > pos + 2 ? src.indexOf('%%', pos + 2) : -1
  if (end < 0 || end + 2 > posMax || src.slice(pos + 2, end).trim() === '') return false
  if (!silent) pushForeignMark(state, { id: 'parse/comment-mark', facts: { mark: shownMark(src.slice(pos, end + 2)) } })
  state.pos = end + 2
  return true
}

/** Per state and end: the line from which on no comment ends. */
const searched = new WeakMap<BlockState, Map<number, number>>()

/** A line that opens a comment and does not end it, up to one that ends so. */
const blockComment: BlockRule = (state, startLine, endLine, silent) => {
  const first = lineText(state, startLine)
  if (!first.startsWith('%%') || first.indexOf('%%', 2) >= 0 || state.sCount[startLine]! - state.blkIndent >= 4)
    return false
  const end = closingLine(state, startLine, endLine)
  if (end < 0) return false
  if (silent) return true
  const token = state.push('comment_mark', '', 0)
  token.map = [startLine, end + 1]
  token.markup = first.trim()
  state.line = end + 1
  return true
}

function closingLine(state: BlockState, startLine: number, endLine: number): number {
  const known = searched.get(state) ?? new Map<number, number>()
  searched.set(state, known)
  if (startLine >= (known.get(endLine) ?? Number.POSITIVE_INFINITY)) return -1
  for (let line = startLine + 1; line < endLine; line++) {
    if (!state.isEmpty(line) && state.sCount[line]! < state.blkIndent) break
    if (lineText(state, line).trimEnd().endsWith('%%')) return line
  }
  known.set(endLine, startLine)
  return -1
}

function lineText(state: BlockState, line: number): string {
  return state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line])
}

export function commentMarks(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'comment_mark', blockComment, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
  md.inline.ruler.before('link', 'comment_mark', inlineComment)
}
