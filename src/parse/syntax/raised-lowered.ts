/**
 * `x^2^` and `H~2~O`. Stricter than elsewhere: 3~5天，8~10人 are ranges in Chinese, and 好~真好~ is a tone of voice.
 * What is raised or lowered is short, has no space or punctuation of a sentence, and stands right behind its base.
 */
import type { MarkdownIt } from 'markdown-it'
import type { InlineRule } from './original-rule.js'

/** Letters and signs of formulas, or a few 汉字: `x^n+1^`, `v~初~`. */
const WORDS = String.raw`(?:[\p{Script=Latin}\p{Script=Greek}\d+\-−=()*′,.]{1,20}|\p{Script=Han}{1,4})`
const RAISED = new RegExp(String.raw`\^(${WORDS})\^`, 'uy')
const LOWERED = new RegExp(`~(${WORDS})~(?!~)`, 'uy')
const BASE_OF_RAISED = /[\p{L}\p{N})）\]%°′~]$/u
/** A digit before the mark would make it a range. */
const BASE_OF_LOWERED = /[\p{Script=Latin}\p{Script=Greek})\]]$/u
/** Before lowered 汉字, one letter alone: `OK~好的~` is no formula. */
const LONE_LETTER = /(?:^|[^\p{Script=Latin}\p{Script=Greek}])[\p{Script=Latin}\p{Script=Greek}]$/u

const raised: InlineRule = (state, silent) => {
  const found = match(RAISED, 0x5e, state)
  if (!found || !BASE_OF_RAISED.test(before(state))) return false
  return push('sup', found, state, silent)
}

const lowered: InlineRule = (state, silent) => {
  const found = match(LOWERED, 0x7e, state)
  if (!found || !BASE_OF_LOWERED.test(before(state))) return false
  if (/\p{Script=Han}/u.test(found) && !LONE_LETTER.test(before(state))) return false
  return push('sub', found, state, silent)
}

type State = Parameters<InlineRule>[0]

/** The words between the marks that stand here. */
function match(pattern: RegExp, mark: number, { src, pos, posMax }: State): string | null {
  if (src.charCodeAt(pos) !== mark || src.charCodeAt(pos - 1) === mark) return null
  pattern.lastIndex = pos
  const words = pattern.exec(src)?.[1]
  return words !== undefined && pattern.lastIndex <= posMax ? words : null
}

const before = ({ src, pos }: State): string => src.slice(Math.max(0, pos - 4), pos)

function push(tag: 'sub' | 'sup', words: string, state: State, silent: boolean): boolean {
  if (!silent) {
    const token = state.push('raised_lowered', tag, 0)
    token.content = words
  }
  state.pos += words.length + 2
  return true
}

export function raisedAndLowered(md: MarkdownIt): void {
  md.inline.ruler.before('strikethrough', 'lowered', lowered)
  md.inline.ruler.after('lowered', 'raised', raised)
}
