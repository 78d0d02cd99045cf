/** Commands of LaTeX between the text, as pandoc lets them through to its own PDF: page breaks go, others stay as they are written. */
import type { MarkdownIt } from 'markdown-it'
import { pushForeignMark } from './foreign-mark.js'
import type { InlineRule } from './original-rule.js'

const PAGE_BREAK = /\\(?:newpage|pagebreak|clearpage|cleardoublepage)(?![A-Za-z])(?:\{\}|\[\d\])?/y
const COMMAND = /\\[A-Za-z]{2,30}\*?(?:\[[^\]\n]{0,100}\])?\{/y

const rawTex: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== '\\') return false
  const isBreak = startsAt(PAGE_BREAK, state.src, state.pos)
  const pattern = isBreak ? PAGE_BREAK : COMMAND
  if (!isBreak && !startsAt(COMMAND, state.src, state.pos)) return false
  const end = pattern.lastIndex
  if (end > state.posMax) return false
  if (!silent) {
    const command = state.src.slice(state.pos, end)
    if (isBreak) pushForeignMark(state, { id: 'parse/tex-page-break', facts: { command } })
    else pushForeignMark(state, { id: 'parse/raw-tex', facts: { command: command.slice(0, -1) } }, command)
  }
  state.pos = end
  return true
}

function startsAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset
  return pattern.test(text)
}

export function rawTexCommands(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'raw_tex', rawTex)
}
