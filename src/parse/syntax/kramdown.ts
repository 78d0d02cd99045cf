/** `{:.class #id key="value"}` of kramdown (Jekyll). After headings, spans and pictures it is read like `{…}`; elsewhere it is reported. */
import type { MarkdownIt } from 'markdown-it'
import { pushForeignMark, shownMark } from './foreign-mark.js'
import type { InlineRule } from './original-rule.js'

const LIST = /\{:(?:[ \t]*(?:[#.][\w-]|[\w-]+=)[^{}\n]{0,200}|[ \t]*toc[ \t]*)\}/y

const attributeList: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== '{' || state.src[state.pos + 1] !== ':') return false
  LIST.lastIndex = state.pos
  const mark = LIST.exec(state.src)?.[0]
  if (mark === undefined || LIST.lastIndex > state.posMax) return false
  const end = LIST.lastIndex
  const id = /toc[ \t]*\}$/.test(mark) ? 'parse/contents-mark' : 'parse/kramdown-attributes'
  if (!silent) pushForeignMark(state, { id, facts: { mark: shownMark(mark) } })
  state.pos = end
  return true
}

export function kramdownAttributes(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'kramdown_attributes', attributeList)
}
