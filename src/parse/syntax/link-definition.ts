/** `[label]: target`: hidden as CommonMark has it, unless it is prose. `[记者]:您好` has no space either. */
import type { MarkdownIt } from 'markdown-it'
import { type BlockRule, originalBlockRule } from './original-rule.js'
import { looksLikePath } from './target-shape.js'

const DEFINITION = /^\[(?:[^[\]\\]|\\.)*\]:\s*(\S*)/

const reference = originalBlockRule('reference')

const pathReference: BlockRule = (state, startLine, endLine, silent) => {
  const start = state.bMarks[startLine]! + state.tShift[startLine]!
  if (state.src.charCodeAt(start) !== 0x5b) return false
  const target = DEFINITION.exec(state.src.slice(start, start + 3000))?.[1]
  return target !== undefined && looksLikePath(target) && reference(state, startLine, endLine, silent)
}

export function linkDefinitions(md: MarkdownIt): void {
  md.block.ruler.at('reference', pathReference)
}
