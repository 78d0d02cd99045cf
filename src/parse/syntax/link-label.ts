/** What stands between the brackets of a link: no other link, but a span is welcome there. */
import type { MarkdownIt } from 'markdown-it'
import type { InlineRule } from './original-rule.js'

type InlineState = Parameters<InlineRule>[0]

/**
 * Where the label that opens at `start` ends; -1: nowhere. Markdown-it's own takes any brackets that mean something for a link,
 * and `[[史记]{.work}](…)` would be none. A span ends with its braces.
 */
function linkLabelEnd(state: InlineState, start: number, disableNested?: boolean): number {
  const { pos: kept, posMax, src } = state
  let level = 1
  let end = -1
  state.pos = start + 1
  while (state.pos < posMax) {
    const { pos } = state
    if (src.charCodeAt(pos) === 0x5d && --level === 0) {
      end = pos
      break
    }
    state.md.inline.skipToken(state)
    if (src.charCodeAt(pos) !== 0x5b) continue
    if (state.pos === pos + 1) level++
    else if (disableNested && src.charCodeAt(state.pos - 1) !== 0x7d) break
  }
  state.pos = kept
  return end
}

export function linkLabels(md: MarkdownIt): void {
  md.helpers.parseLinkLabel = linkLabelEnd
}
