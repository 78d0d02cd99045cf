/**
 * Marks of ours that were begun and not ended, or are not well formed. Asked last, where no rule took the character: such a mark is
 * printed as written, and reported, but only on evidence that leaves little else it could be. Of a kind, the first in a paragraph.
 */
import type { MarkdownIt } from 'markdown-it'
import type { Facts, FindingId } from '../../model/finding.js'
import { SPAN_CLASSES } from '../known-classes.js'
import { type InlineState, pushForeignMark, shownMark } from './foreign-mark.js'
import type { InlineRule } from './original-rule.js'

interface Problem {
  readonly id: FindingId
  readonly facts: Facts
}

interface Unfinished {
  /** Its first character. */
  readonly first: string
  /** Sticky: what is certainly the mark, up to where its end is looked for. */
  readonly opening: RegExp
  /** What ends it, on the same line; `stop`: characters that may not stand before. */
  readonly end: string
  readonly stop: RegExp
  /** With its end it is no mark either: this is what is said. Null: then it is text. */
  readonly broken: FindingId | null
}

const LETTER = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}々〇ー]`
/** What readings are written with. */
const SOUND = String.raw`[\p{sc=Latin}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}]`
const PICTURE = '(?:png|jpe?g|gif|webp|svg)'

const UNFINISHED: readonly Unfinished[] = [
  // `[文字]{.dots`, `![题注](a.png){#fig:x width=60%`, `[文字{.dots}`, `[文字]{colour=red}`
  {
    first: '{',
    opening: new RegExp(
      String.raw`(?<=[\])])\{:?[ \t]*[#.]\p{L}|\{\.(?:${SPAN_CLASSES.join('|')})(?![\w-])|(?<=\])\{[a-z][a-z-]+=|(?<=\))\{(?:width|height|place|credit)=`,
      'uy',
    ),
    end: '}',
    stop: /[{\n]/,
    broken: 'parse/attributes-unread',
  },
  // `## 标题 {#bridge`, `$$x$$ {#eq:x`
  { first: '{', opening: /\{#(?:fig|tbl|eq|sec):/y, end: '}', stop: /[{\n]/, broken: 'parse/attributes-unread' },
  {
    first: '{',
    opening: /(?<=\S[ \t])\{[#.]\p{L}[\p{L}\p{N}_:.-]*(?=\}?$)/uy,
    end: '}',
    stop: /[{\n]/,
    broken: 'parse/attributes-unread',
  },
  // `{汉字|hàn zì`
  {
    first: '{',
    opening: new RegExp(String.raw`(?<!\{)\{${LETTER}{1,40}\|(?=[^\s|{}][^|{}\n]*(?:[{}\n]|$))`, 'uy'),
    end: '}',
    stop: /[{|\n]/,
    broken: null,
  },
  {
    first: '{',
    opening: new RegExp(String.raw`(?<!\{)\{${LETTER}{1,80}\|\s?(?=${SOUND})`, 'uy'),
    end: '}',
    stop: /[{|<>=\n]/,
    broken: 'parse/reading-unread',
  },
  // `^[注`: behind a word, and in it words
  {
    first: '^',
    opening:
      /(?<=[\p{L}\p{N}\p{P}])\^\[(?=[^[\]\n]{0,40}(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|\p{L}{2} \p{L}))/uy,
    end: ']',
    stop: /\n/,
    broken: null,
  },
  // `[^1`
  { first: '[', opening: /\[\^\d{1,3}(?![\d-])/y, end: ']', stop: /[[\n]/, broken: null },
  // `[文字](https://…`, `![题注](a.png`
  {
    first: ']',
    opening: new RegExp(String.raw`\]\((?:https?://|[^\s()<>[\]]{1,100}\.(?:${PICTURE}|md)(?![\w.]))`, 'iy'),
    end: ')',
    stop: /\n/,
    broken: null,
  },
  // `![题注](my picture.png)`
  {
    first: '!',
    opening: new RegExp(String.raw`!\[[^[\]\n]{0,200}\]\([^()<>\n]{1,200}\.${PICTURE}(?=\))`, 'iy'),
    end: ')',
    stop: /\n/,
    broken: 'parse/picture-unread',
  },
  // `[[渡口`
  { first: '[', opening: new RegExp(String.raw`(?<!\[)\[\[${LETTER}`, 'uy'), end: ']', stop: /[[\n]/, broken: null },
  // `$\frac{a}{b}`
  {
    first: '$',
    opening: /(?<![\\$])\$(?!\$)[^\s$\d\p{sc=Han}][^$\n\p{sc=Han}]{0,40}?(?:(?<=[\s{$=+(-])\\[A-Za-z]{2,}|[\^_]\{)/uy,
    end: '$',
    stop: /\n/,
    broken: null,
  },
  { first: '$', opening: /(?<![\\$])\$\\[A-Za-z]{2,}/y, end: '$', stop: /\n/, broken: null },
  // `{{< figure`, `{% note`
  { first: '{', opening: /\{\{[<%]\s*\/?[a-z]/y, end: '}}', stop: /\n/, broken: null },
  { first: '{', opening: /\{%-?\s*[a-z]{2}/y, end: '%}', stop: /\n/, broken: null },
]

/** UTF-16 units from the opening to where an end is looked for at most. */
const LONGEST = 300

/** What has been reported in a run. */
const reported = new WeakMap<InlineState, Set<string>>()

const unfinishedMark: InlineRule = (state, silent) => {
  if (silent) return false
  const first = state.src[state.pos]!
  for (const mark of UNFINISHED) {
    if (mark.first !== first) continue
    const problem = problemAt(state, mark)
    if (problem === null) continue
    const known = reported.get(state) ?? new Set()
    reported.set(state, known)
    if (!known.has(problem.id + first)) pushForeignMark(state, problem)
    known.add(problem.id + first)
    state.pending += first
    state.pos++
    return true
  }
  return false
}

function problemAt({ src, pos }: InlineState, { opening, end, stop, broken }: Unfinished): Problem | null {
  opening.lastIndex = pos
  if (!opening.test(src)) return null
  const rest = src.slice(opening.lastIndex, pos + LONGEST)
  const stopped = rest.search(stop)
  const line = stopped < 0 ? rest : rest.slice(0, stopped)
  const ended = line.indexOf(end)
  if (ended < 0)
    return {
      id: 'parse/mark-unclosed',
      facts: { mark: shownMark(src.slice(pos, opening.lastIndex) + line.slice(0, 8)), end },
    }
  // A caption that no table takes has a finding of its own.
  if (/^[:：][ \t]/.test(src)) return null
  return broken && { id: broken, facts: { mark: shownMark(src.slice(pos, opening.lastIndex + ended + end.length)) } }
}

export function unfinishedMarks(md: MarkdownIt): void {
  md.inline.ruler.push('unfinished_mark', unfinishedMark)
}
