/** `[^1]` with `[^1]: …`, and `^[…]`. Definitions stay where they stand; `notes.ts` decides which become notes. */
import type { MarkdownIt } from 'markdown-it'
import type { BlockRule, InlineRule } from './original-rule.js'

const DEFINITION = /^\[\^([^\s[\]^]+)\]:[ \t]*/
const CALL = /\[\^([^\s[\]^]{1,80})\]/y
/** A note's further lines are indented like a list item's (pandoc, PHP Markdown Extra). */
const CONTINUATION_INDENT = 4

/** Labels of one file's definitions: blocks are read before inlines, so calls know them all. */
export interface NoteEnv {
  noteLabels: Set<string>
}

const definition: BlockRule = (state, startLine, endLine, silent) => {
  const start = state.bMarks[startLine]! + state.tShift[startLine]!
  if (state.sCount[startLine]! - state.blkIndent >= 4 || state.src.charCodeAt(start + 1) !== 0x5e) return false
  const found = DEFINITION.exec(state.src.slice(start, state.eMarks[startLine]))
  if (!found) return false
  if (silent) return true
  const label = found[1]!
  ;(state.env as unknown as NoteEnv).noteLabels.add(label)
  const token = state.push('note_open', '', 1)
  token.meta = { label }
  token.map = [startLine, startLine]
  const kept = {
    mark: state.bMarks[startLine]!,
    shift: state.tShift[startLine]!,
    count: state.sCount[startLine]!,
    indent: state.blkIndent,
    parent: state.parentType,
  }
  // The first line is read as if its mark were indentation.
  state.bMarks[startLine] = start + found[0].length
  state.tShift[startLine] = 0
  state.blkIndent += CONTINUATION_INDENT
  state.sCount[startLine] = state.blkIndent
  state.md.block.tokenize(state, startLine, endLine)
  state.blkIndent = kept.indent
  state.parentType = kept.parent
  state.bMarks[startLine] = kept.mark
  state.tShift[startLine] = kept.shift
  state.sCount[startLine] = kept.count
  if (state.line <= startLine) state.line = startLine + 1
  token.map[1] = state.line
  state.push('note_close', '', -1)
  return true
}

const call: InlineRule = (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== 0x5b || state.src.charCodeAt(state.pos + 1) !== 0x5e) return false
  CALL.lastIndex = state.pos
  const found = CALL.exec(state.src)
  if (!found || CALL.lastIndex > state.posMax) return false
  const isDefined = (state.env as unknown as NoteEnv).noteLabels.has(found[1]!)
  const next = state.src[CALL.lastIndex]
  if (!isDefined && (next === '(' || next === '{' || next === '[')) return false
  const end = CALL.lastIndex
  if (!silent) {
    const token = state.push(isDefined ? 'note_call' : 'note_undefined', '', 0)
    token.content = found[0]
    token.meta = { label: found[1]! }
  }
  state.pos = end
  return true
}

const inlineNote: InlineRule = (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== 0x5e || state.src.charCodeAt(state.pos + 1) !== 0x5b) return false
  const start = state.pos + 2
  const end = state.md.helpers.parseLinkLabel(state, state.pos + 1, false)
  if (end < 0) return false
  if (!silent) {
    const max = state.posMax
    state.pos = start
    state.posMax = end
    state.push('inline_note_open', '', 1)
    state.md.inline.tokenize(state)
    state.push('inline_note_close', '', -1)
    state.posMax = max
  }
  state.pos = end + 1
  return true
}

export function footnotes(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'note_definition', definition, { alt: ['paragraph', 'reference'] })
  md.inline.ruler.before('link', 'note_call', call)
  md.inline.ruler.before('link', 'inline_note', inlineNote)
}
