/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the layout tab: breaks lines of code that are wider than their block, where a reader would, with a mark. Sent as text. */

/** Breaks the long lines of all blocks of code. */
export function turnLongLines(root: HTMLElement): void {
  // Columns are read before anything is written.
  const blocks = Array.from(root.querySelectorAll<HTMLElement>('pre'))
    // Styles may leave lines whole.
    .filter((pre) => getComputedStyle(pre).whiteSpace === 'pre-wrap')
    .map((pre) => ({ pre, columns: columnsOf(pre) }))
  for (const { pre, columns } of blocks) if (columns >= 16) turnLinesOf(pre, columns)
}

/** Letters that stand beside one another in a block: each is half an em wide. */
export function columnsOf(pre: HTMLElement): number {
  const { fontSize, paddingInlineStart, paddingInlineEnd } = getComputedStyle(pre)
  const room = pre.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd)
  return Math.floor((room + 0.5) / (Number.parseFloat(fontSize) / 2))
}

export function turnLinesOf(pre: HTMLElement, columns: number): void {
  const text = pre.textContent ?? ''
  const turns: { at: number; indent: number }[] = []
  let start = 0
  for (const line of text.split('\n')) {
    for (const turn of turnsOf(line, columns)) turns.push({ at: start + turn.at, indent: turn.indent })
    start += line.length + 1
  }
  // From the end: what stands before keeps its place.
  for (const turn of turns.reverse()) turnAt(pre, turn.at, turn.indent)
}

/** Where a line is broken, and how far its rest is indented: two columns more than the line itself. */
export function turnsOf(line: string, columns: number): { at: number; indent: number }[] {
  const turns: { at: number; indent: number }[] = []
  let [column, candidate, room, from, indent] = [0, 0, columns, 0, 0]
  let isIndent = true
  let at = 0
  for (const character of line) {
    const width = character === '\t' ? 4 - (column % 4) : columnWidth(character)
    isIndent &&= character === ' ' || character === '\t'
    if (isIndent) indent = column + width
    if (column + width > room && at > from && !/\s/.test(character)) {
      const hanging = Math.min(indent + 2, Math.floor(columns / 2))
      // A line is not left half empty for the sake of a better place.
      const turn = columnsBetween(line, from, candidate) * 2 >= room ? candidate : at
      turns.push({ at: turn, indent: hanging })
      room = columns - hanging
      column = columnsBetween(line, turn, at)
      from = turn
    }
    if (isBreak(line, at + character.length)) candidate = at + character.length
    column += width
    at += character.length
  }
  return turns
}

/** After a space, a comma or an opening bracket, before a dot or an operator, and between 汉字 but not before their marks. */
export function isBreak(line: string, at: number): boolean {
  const before = line.slice(at - 1, at)
  const after = line.slice(at, at + 1)
  if (/[\s，。、；：！？）」』》]/.test(after)) return false
  if (/[\s,;([{&|，。、；：！？）]/.test(before)) return true
  if (/[.?+]/.test(after) && /[\w)\]]/.test(before)) return !/\d/.test(before)
  return /[\u2e80-\u9fff\uac00-\ud7ff\uff00-\uffef]/.test(before + after) && !/[（「『《“]/.test(before)
}

/** 汉字, kana, hangul, full-width forms and pictures of text take two columns (Unicode, UAX #11), marks over letters none. */
export function columnWidth(character: string): number {
  if (/\p{Mn}|\p{Cf}/u.test(character)) return 0
  return /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u.test(
    character,
  )
    ? 2
    : 1
}

export function columnsBetween(line: string, from: number, to: number): number {
  let column = 0
  for (const character of line.slice(from, to)) column += character === '\t' ? 4 - (column % 4) : columnWidth(character)
  return column
}

/** Ends a line at a character of the block: a mark, a line feed, and the indentation of the rest, which is no text. */
export function turnAt(pre: HTMLElement, at: number, indent: number): void {
  const walker = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT)
  let before = 0
  for (let text = walker.nextNode() as Text | null; text !== null; text = walker.nextNode() as Text | null) {
    if (before + text.length < at) {
      before += text.length
      continue
    }
    const rest = text.splitText(at - before)
    const mark = document.createElement('span')
    mark.className = 'line-turn'
    const hang = document.createElement('span')
    hang.className = 'hang'
    hang.style.paddingInlineStart = `${indent / 2}em`
    rest.before(mark, '\n', hang)
    return
  }
}

/** What the tab is sent. */
export const CODE_LINES = [
  turnLongLines,
  columnsOf,
  turnLinesOf,
  turnsOf,
  isBreak,
  columnWidth,
  columnsBetween,
  turnAt,
] as const
