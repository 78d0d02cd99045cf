/**
 * A line that opens with ideographic spaces begins a paragraph: so Chinese (two) and Japanese (one) plain text marks
 * them, without blank lines between (CLREQ 3.3.1, 段首缩排; JLREQ 3.5.1). It is inferred: `structure: marked` turns it off.
 */
import type { MarkdownIt } from 'markdown-it'
import type { BlockRule } from './original-rule.js'

export interface IndentEnv {
  /** Ideographic spaces that begin a paragraph; null: none do. */
  paragraphIndent: string | null
}

export function paragraphIndent(lang: string): string {
  return lang.startsWith('ja') ? '\u3000' : '\u3000\u3000'
}

/** Ends the paragraph before, when asked as a terminator; the line itself is then read as any other. */
const indentedLine: BlockRule = (state, startLine, _endLine, silent) => {
  const { paragraphIndent: indent } = state.env as unknown as IndentEnv
  return silent && indent !== null && state.src.startsWith(indent, state.bMarks[startLine]! + state.tShift[startLine]!)
}

export function indentedLines(md: MarkdownIt): void {
  md.block.ruler.before('paragraph', 'indented_line', indentedLine, { alt: ['paragraph'] })
}
