/** `:smile:`: a name that web sites replace by a picture. Here it stays text, and is reported. */
import type { MarkdownIt } from 'markdown-it'
import { pushForeignMark } from './foreign-mark.js'
import type { InlineRule } from './original-rule.js'

const NAME = /:(?:[a-z][a-z0-9_]{1,40}|\+1|-1):(?![A-Za-z0-9:/])/y

const emojiName: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== ':' || /[A-Za-z0-9:/]/.test(state.src[state.pos - 1] ?? ' ')) return false
  NAME.lastIndex = state.pos
  const name = NAME.exec(state.src)?.[0]
  if (name === undefined || NAME.lastIndex > state.posMax) return false
  const end = NAME.lastIndex
  if (!silent) pushForeignMark(state, { id: 'parse/emoji-name', facts: { name } }, name)
  state.pos = end
  return true
}

export function emojiNames(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'emoji_name', emojiName)
}
