/** `!!! note "标题"` and `??? note` of MkDocs, with lines indented by four spaces below: a box with a label, as an alert is. */
import type { MarkdownIt } from 'markdown-it'
import type { ContainerOpening } from './container.js'
import type { BlockRule } from './original-rule.js'

type BlockState = Parameters<BlockRule>[0]

/** Further words before the title say where the box floats on a page of the web. */
const OPENING = /^(!!!|\?\?\?\+?)[ \t]+([A-Za-z][\w-]{0,30})(?:[ \t]+[A-Za-z][\w-]*)*(?:[ \t]+"([^"\n]*)")?[ \t]*$/
const INDENT = 4

const admonition: BlockRule = (state, startLine, endLine, silent) => {
  const start = state.bMarks[startLine]! + state.tShift[startLine]!
  if (!'!?'.includes(state.src[start] ?? ' ') || state.sCount[startLine]! - state.blkIndent >= INDENT) return false
  const found = OPENING.exec(state.src.slice(start, state.eMarks[startLine]))
  const end = found ? endOfBody(state, startLine, endLine) : -1
  if (!found || end < 0) return false
  if (silent) return true
  const opening: ContainerOpening = {
    name: found[2]!.toLowerCase(),
    title: found[3]?.trim() || null,
    attributes: { classes: [], values: {} },
    isClosed: true,
    isAlert: true,
  }
  const kept = { parent: state.parentType, lineMax: state.lineMax, indent: state.blkIndent }
  const token = state.push('container_open', 'div', 1)
  token.meta = { opening }
  token.markup = found[1]!
  token.map = [startLine, end]
  state.lineMax = end
  state.blkIndent += INDENT
  state.md.block.tokenize(state, startLine + 1, end)
  state.blkIndent = kept.indent
  state.parentType = kept.parent
  state.lineMax = kept.lineMax
  state.line = end
  state.push('container_close', 'div', -1)
  return true
}

/** Behind the last line of the body; -1: nothing is indented below, and this is no admonition. */
function endOfBody(state: BlockState, startLine: number, endLine: number): number {
  let end = -1
  for (let line = startLine + 1; line < endLine; line++) {
    if (state.isEmpty(line)) continue
    if (state.sCount[line]! - state.blkIndent < INDENT) break
    end = line + 1
  }
  return end
}

export function admonitions(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'admonition', admonition, { alt: ['paragraph', 'reference', 'blockquote', 'list'] })
}
