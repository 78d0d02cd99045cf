/** HTML blocks, except those whose end is missing: an unclosed comment would swallow the rest of the file. */
import type { MarkdownIt } from 'markdown-it'
import { type BlockRule, originalBlockRule } from './original-rule.js'

type BlockState = Parameters<BlockRule>[0]

/** Openings that reach to a closing mark and not to a blank line (CommonMark 4.6, kinds 1 to 5). */
const NEEDS_END: readonly (readonly [opening: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![A-Za-z]/, />/],
]

/** Per state and kind: the line from which on no end was found, so that many openings cost one search. */
const searched = new WeakMap<BlockState, Map<string, number>>()

const htmlBlock = originalBlockRule('html_block')

const closedHtmlBlock: BlockRule = (state, startLine, endLine, silent) => {
  const start = state.bMarks[startLine]! + state.tShift[startLine]!
  if (state.src.charCodeAt(start) !== 0x3c) return false
  const opening = state.src.slice(start, Math.min(start + 12, state.eMarks[startLine]!))
  const kind = NEEDS_END.findIndex(([mark]) => mark.test(opening))
  if (kind >= 0 && !hasEnd(state, kind, startLine, endLine)) return false
  return htmlBlock(state, startLine, endLine, silent)
}

function hasEnd(state: BlockState, kind: number, startLine: number, endLine: number): boolean {
  const end = NEEDS_END[kind]![1]
  const key = `${kind} ${endLine}`
  const known = searched.get(state) ?? new Map<string, number>()
  searched.set(state, known)
  if (startLine >= (known.get(key) ?? Number.POSITIVE_INFINITY)) return false
  for (let line = startLine; line < endLine; line++) {
    if (!state.isEmpty(line) && state.sCount[line]! < state.blkIndent) break
    if (end.test(state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]))) return true
  }
  known.set(key, startLine)
  return false
}

export function htmlBlocks(md: MarkdownIt): void {
  // The scratch instance that gave us the rule has HTML off, but the rule asks the instance it runs in.
  md.options.html = true
  md.block.ruler.at('html_block', closedHtmlBlock, { alt: ['paragraph', 'reference', 'blockquote'] })
}
