/** ` ^a1b2c3` at the end of a paragraph: the name by which Obsidian links to it. Nobody reads it, so it is not printed. */
import type { MarkdownIt } from 'markdown-it'
import { pushForeignMark } from './foreign-mark.js'
import type { InlineRule } from './original-rule.js'

const ID = /(?<=\s)\^(?=[\w-]*\d)[A-Za-z0-9-]{4,40}$/y

const blockId: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== '^') return false
  ID.lastIndex = state.pos
  const mark = ID.exec(state.src)?.[0]
  if (mark === undefined || ID.lastIndex > state.posMax) return false
  if (!silent) pushForeignMark(state, { id: 'parse/block-id', facts: { mark } })
  state.pos += mark.length
  return true
}

export function blockIds(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'block_id', blockId)
}
