/** `~~` and a backtick without their second: told when a run has been read, for until then the second may come. They are printed. */
import type { MarkdownIt } from 'markdown-it'
import type { InlineState } from './foreign-mark.js'

/** At the start of a word, not at the end of one: 好的~~ is a tone of voice. */
const OPENS_STRIKE = /(?:^|[\s\p{P}])~~(?=[\p{L}\p{N}])/u
const OPENS_CODE = /(?:^|[\s\p{P}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])`(?=[\p{L}\p{N}])/u

function unpairedMarks(state: InlineState): void {
  const { src } = state
  if (src.includes('~~') && isLone(state, '~~', OPENS_STRIKE)) report(state, '~~')
  // `so' some quote in English.
  if (src.includes('`') && !src.includes("'", src.indexOf('`')) && isLone(state, '`', OPENS_CODE)) report(state, '`')
}

/** The only one of its character in the whole run, and printed as text. */
function isLone({ src, tokens }: InlineState, mark: string, opens: RegExp): boolean {
  const at = src.indexOf(mark[0]!)
  if (src.lastIndexOf(mark[0]!) !== at + mark.length - 1 || src[at - 1] === '\\') return false
  return (
    opens.test(src.slice(Math.max(0, at - 1), at + mark.length + 2)) && tokens.some((token) => isTextWith(token, mark))
  )
}

const isTextWith = ({ type, content }: InlineState['tokens'][number], mark: string): boolean =>
  type === 'text' && content.includes(mark)

function report(state: InlineState, mark: string): void {
  const at = state.src.indexOf(mark)
  const token = new state.Token('foreign_mark', '', 0)
  token.map = [at, at]
  token.meta = { mark: { id: 'parse/mark-unclosed', facts: { mark: state.src.slice(at, at + 10), end: mark } } }
  state.tokens.unshift(token)
}

export function unpaired(md: MarkdownIt): void {
  md.inline.ruler2.before('fragments_join', 'unpaired_marks', (state) => {
    unpairedMarks(state)
    return false
  })
}
