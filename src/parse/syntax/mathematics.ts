/**
 * `$…$` and `$$…$$`: TeX. A dollar opens only before a character that is no space, and closes only after one and before no digit
 * (pandoc, `tex_math_dollars`): 5 $ and 10 $ are prices. `\$` is a dollar.
 */
import type { MarkdownIt } from 'markdown-it'
import type { Attributes } from '../../model/book.js'
import { NO_ATTRIBUTES, splitAttributes } from './attributes.js'
import type { BlockRule, InlineRule } from './original-rule.js'

type BlockState = Parameters<BlockRule>[0]
type InlineState = Parameters<InlineRule>[0]

/** What the token of a formula on its own lines carries beside its TeX. */
export interface FormulaSource {
  readonly attributes: Attributes
  /** The line of the source, from 0, where the TeX begins. */
  readonly contentLine: number
}

const DOLLAR = 0x24

/** Ends of runs that hold no closing dollar any more: a text full of prices is searched once, not once for each. */
const searched = new WeakMap<InlineState, Map<string, number>>()

const inlineFormula: InlineRule = (state, silent) => {
  const { src, pos, posMax } = state
  if (src.charCodeAt(pos) !== DOLLAR) return false
  const markup = src.charCodeAt(pos + 1) === DOLLAR ? '$$' : '$'
  const start = pos + markup.length
  // Of $$$ nobody knows what it means.
  if (start >= posMax || /[\s$]/.test(src[start]!)) return skipDollars(state, markup, silent)
  const end = closingDollar(state, markup, start)
  if (end < 0) return skipDollars(state, markup, silent)
  if (!silent) {
    const token = state.push('formula', 'math', 0)
    token.markup = markup
    token.content = src.slice(start, end)
  }
  state.pos = end + markup.length
  return true
}

/** Two dollars that open nothing are text together: the second of them opens nothing either. */
function skipDollars(state: InlineState, markup: string, silent: boolean): boolean {
  if (markup === '$') return false
  if (!silent) state.pending += markup
  state.pos += markup.length
  return true
}

function closingDollar(state: InlineState, markup: string, start: number): number {
  const { src, posMax } = state
  const known = searched.get(state) ?? new Map<string, number>()
  searched.set(state, known)
  const key = `${markup} ${posMax}`
  if (start >= (known.get(key) ?? Number.POSITIVE_INFINITY)) return -1
  let depth = 0
  for (let at = start; at < posMax; at++) {
    if (src[at] === '\\') at++
    else if (src[at] === '{') depth++
    else if (src[at] === '}') depth--
    else if (!src.startsWith(markup, at)) continue
    else if (closes(src, at, markup, posMax))
      return markup === '$' && isText(src.slice(start, at), src.slice(at + 1, at + 4)) ? -1 : at
    // The next dollar decides (pandoc), but for one in the words of a formula.
    else if (markup === '$' && depth <= 0) return -1
  }
  known.set(key, start)
  return -1
}

/** Chinese sentences between two prices: their marks stand in no formula, but in the words of one. */
const isProse = (tex: string): boolean => /[，。；！？、]/u.test(tex.replace(/\{[^{}]*\}/g, ''))

/** `$HOME/$USER`, `$PATH和$HOME`: an operator or a word before the second dollar, and behind it a name. */
const isVariable = (tex: string, after: string): boolean =>
  NAME.test(tex) && NAME.test(after) && /[-/:.,;=+>@|&\p{sc=Han}]$/u.test(tex)

const NAME = /^\{?[A-Za-z_]\w/

const isText = (tex: string, after: string): boolean => isProse(tex) || isVariable(tex, after)

function closes(src: string, at: number, markup: string, posMax: number): boolean {
  const next = at + markup.length
  if (next > posMax || /\s/.test(src[at - 1]!)) return false
  return markup === '$$' || next === posMax || !/[\d$]/.test(src[next]!)
}

/** `$$` at the start of a line, up to the line that ends with `$$` or `$$ {#eq:name}`; a blank line ends the search. */
const blockFormula: BlockRule = (state, startLine, endLine, silent) => {
  const first = lineText(state, startLine)
  if (state.sCount[startLine]! - state.blkIndent >= 4 || !first.startsWith('$$') || first.startsWith('$$$'))
    return false
  const lines: string[] = []
  for (let line = startLine; line < endLine; line++) {
    if (line > startLine && (state.isEmpty(line) || state.sCount[line]! < state.blkIndent)) return false
    const text = line === startLine ? first.slice(2) : lineText(state, line)
    const closed = splitClosing(text)
    if (closed === null) {
      // `$$x$$ 是……`: a formula in a sentence.
      if (text.replace(/\\./g, '').includes('$$')) return false
      lines.push(text)
      continue
    }
    if (!silent) pushFormula(state, { lines: [...lines, closed.tex], attributes: closed.attributes, startLine, line })
    return true
  }
  return false
}

interface FoundFormula {
  readonly lines: readonly string[]
  readonly attributes: Attributes
  readonly startLine: number
  readonly line: number
}

function pushFormula(state: BlockState, { lines, attributes, startLine, line }: FoundFormula): void {
  const opening = lines[0]!.trim() === '' && lines.length > 1 ? 1 : 0
  const token = state.push('formula_block', 'math', 0)
  token.content = lines.slice(opening).join('\n').trimEnd()
  token.map = [startLine, line + 1]
  token.meta = { attributes, contentLine: startLine + opening } satisfies FormulaSource
  state.line = line + 1
}

/** The TeX before closing dollars, and the attributes behind them; null: the line closes nothing. */
function splitClosing(line: string): { tex: string; attributes: Attributes } | null {
  const text = line.trimEnd()
  if (text.endsWith('$$')) return closed(text, NO_ATTRIBUTES)
  // Attributes may touch the dollars; those of a heading stand apart.
  const split = splitAttributes(text.replace(/\$\$(?=\{[^{}]*\}$)/, '$$$$ '))
  return split.text.endsWith('$$') && split.attributes !== NO_ATTRIBUTES ? closed(split.text, split.attributes) : null
}

function closed(text: string, attributes: Attributes): { tex: string; attributes: Attributes } | null {
  const tex = text.slice(0, -2)
  return /(?:^|[^\\])(?:\\\\)*\\$/.test(tex) || tex.replace(/\\./g, '').includes('$$') ? null : { tex, attributes }
}

function lineText(state: BlockState, line: number): string {
  return state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line])
}

export function mathematics(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'formula', blockFormula, { alt: ['paragraph', 'reference', 'blockquote', 'list'] })
  md.inline.ruler.before('escape', 'formula', inlineFormula)
}
