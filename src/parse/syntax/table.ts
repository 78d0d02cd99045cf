/** Tables: GFM cuts cells beyond the heading row away; a book may not lose text, so they stay. */
import type { MarkdownIt } from 'markdown-it'
import { type BlockRule, originalBlockRule } from './original-rule.js'
import { hideBars, showBars } from './ruby.js'

type BlockState = Parameters<BlockRule>[0]

const table = originalBlockRule('table')

const wholeTable: BlockRule = (state, startLine, endLine, silent) => {
  const from = state.tokens.length
  const { src } = state
  state.src = withHiddenBars(state)
  const found = table(state, startLine, endLine, silent)
  if (found && !silent) restoreCutCells(state, from)
  state.src = src
  for (const token of state.tokens.slice(from)) token.content = showBars(token.content)
  return found
}

/** Per state: what is read has one text, and is asked for at each line. */
const hidden = new WeakMap<BlockState, string>()

/** `{汉字|hàn zì}` in a cell is one thing, as code in backticks is not. */
function withHiddenBars(state: BlockState): string {
  const known = hidden.get(state) ?? hideBars(state.src)
  hidden.set(state, known)
  return known
}

function restoreCutCells(state: BlockState, from: number): void {
  const tokens = state.tokens.splice(from)
  let width = 0
  let isHead = true
  let row = 0
  for (const token of tokens) {
    if (token.type === 'thead_close') isHead = false
    if (token.type === 'th_open' && isHead) width++
    if (token.type === 'tr_open') row = token.map![0]
    if (token.type === 'tr_close' && !isHead) state.tokens.push(...cutCells(state, row, width))
    state.tokens.push(token)
  }
}

function cutCells(state: BlockState, line: number, width: number): typeof state.tokens {
  const cells = splitRow(state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]))
  return cells.slice(width).flatMap((cell) => {
    const open = new state.Token('td_open', 'td', 1)
    const inline = new state.Token('inline', '', 0)
    inline.content = cell
    inline.children = []
    return [open, inline, new state.Token('td_close', 'td', -1)]
  })
}

/** Cells of a row as markdown-it splits them: at bars without a backslash, the outer ones left out. */
function splitRow(line: string): string[] {
  const cells = line
    .trim()
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|'))
  if (cells[0] === '') cells.shift()
  if (cells.at(-1) === '') cells.pop()
  return cells.map((cell) => cell.trim())
}

export function tables(md: MarkdownIt): void {
  md.block.ruler.at('table', wholeTable, { alt: ['paragraph', 'reference'] })
}
