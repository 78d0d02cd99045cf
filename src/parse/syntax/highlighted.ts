/** `==文字==`: marked with a highlighter, as Obsidian and Typora write it. */
import type { MarkdownIt } from 'markdown-it'
import type { InlineState } from './foreign-mark.js'
import type { InlineRule } from './original-rule.js'

const LONGEST = 2000

/** Where the last `==` of a run stands. */
const lastMark = new WeakMap<InlineState, number>()

const highlighted: InlineRule = (state, silent) => {
  const { src, pos, posMax } = state
  if (src[pos] !== '=' || src[pos + 1] !== '=' || !maySurround(src[pos - 1], src[pos + 2])) return false
  const last = lastMark.get(state) ?? src.lastIndexOf('==')
  lastMark.set(state, last)
  const most = Math.min(posMax - 2, pos + LONGEST, last)
  let end = pos + 3
  while (end <= most && !(src.startsWith('==', end) && maySurround(src[end + 2], src[end - 1]))) end++
  if (end > most) return false
  if (!silent) {
    state.push('mark_open', 'mark', 1)
    state.pos = pos + 2
    state.posMax = end
    state.md.inline.tokenize(state)
    state.posMax = posMax
    state.push('mark_close', 'mark', -1)
  }
  state.pos = end + 2
  return true
}

/** `a == b` and `a==b` compare, `====` is a rule: outside stands no letter of theirs, inside no space. */
function maySurround(outside: string | undefined, inside: string | undefined): boolean {
  return !/[A-Za-z0-9=!<>]/.test(outside ?? ' ') && /[^\s=]/.test(inside ?? ' ')
}

export function highlights(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'highlighted', highlighted)
}
