/**
 * `@fig:bridge`, `@tbl:x`, `@eq:euler`, `@sec:bridge`: a word of the book that names what it numbers. How far the name goes is known when
 * all names are: `@fig:桥所示` needs no space. `me@fig:x` is an address, `\@fig:x` is text.
 */
import type { MarkdownIt } from 'markdown-it'
import type { Inline } from '../../model/book.js'
import type { Place } from '../../model/finding.js'
import type { InlineRule } from './original-rule.js'

/** A reference as it is written; `numbering/` finds its name in it, and the words that stand for it. */
export type WrittenReference = Extract<Inline, { readonly type: 'reference' }> & { readonly place: Place }

export const writtenReference = (text: string, place: Place): WrittenReference => ({
  type: 'reference',
  target: '',
  text,
  place,
})

/** The characters of ids (`attributes.ts`); marks behind them end a sentence or an emphasis. */
const MARK = String.raw`@(?:fig|tbl|eq|sec)[:：](?:_*[\p{L}\p{N}]+(?:[_:.\-]+[\p{L}\p{N}]+)*)?`
/** `@fig:a@fig:b` are two references, for all that a letter stands before the second. */
const NO_ADDRESS = String.raw`(?:(?<![\p{Script=Latin}\p{N}])|(?<=${MARK}))`

/** Every reference in a text that is no Markdown any more, such as a caption. */
export const REFERENCES: RegExp = new RegExp(NO_ADDRESS + MARK, 'gu')

/** The references in plain words, such as those of a caption. */
export function referencesIn(text: string, place: Place): readonly Inline[] {
  const inlines: Inline[] = []
  let end = 0
  for (const { 0: written, index } of text.matchAll(REFERENCES)) {
    if (index > end) inlines.push({ type: 'text', value: text.slice(end, index) })
    inlines.push(writtenReference(written, place))
    end = index + written.length
  }
  if (end < text.length) inlines.push({ type: 'text', value: text.slice(end) })
  return inlines
}

/** 如图@fig:x, see Figure @fig:x: the word that the reference brings is there already. 地图@fig:x is another word. */
const SAID: Readonly<Record<string, RegExp>> = {
  fig: saidBy('[图圖図]', 'figure|fig\\.'),
  tbl: saidBy('表', 'table'),
  eq: saidBy('公?式', 'equation|eq\\.'),
}

function saidBy(han: string, latin: string): RegExp {
  return new RegExp(
    String.raw`((?<=^|[如见見在由据據从從看照参參和与與及或、，。；：（(])${han}|\b(?:${latin})) ?$`,
    'iu',
  )
}

/** As far back as that word can begin. */
const REACH = 12

/** The word before a reference at that offset which the reference says again; null: none. */
function wordSaid(text: string, offset: number): string | null {
  const kind = /^@(\w+)/.exec(text.slice(offset, offset + 4))?.[1] ?? ''
  return SAID[kind]?.exec(text.slice(Math.max(0, offset - REACH), offset))?.[1] ?? null
}

const HERE = new RegExp(NO_ADDRESS + MARK, 'uy')
const AT = 0x40

const bookReference: InlineRule = (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== AT) return false
  HERE.lastIndex = state.pos
  const written = HERE.exec(state.src)?.[0]
  if (written === undefined) return false
  if (!silent) {
    const token = state.push('book_reference', '', 0)
    token.content = written
    token.meta = { wordSaid: wordSaid(state.src, state.pos) }
  }
  state.pos += written.length
  return true
}

export function references(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'book_reference', bookReference)
}
