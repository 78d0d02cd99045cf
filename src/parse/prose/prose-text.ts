/** The inline tokens of one run → what a reader reads, each character with its offset in the file. */
import { OBJECT } from '../../model/prose.js'
import type { Token } from '../markdown.js'
import type { RubyPair } from '../syntax/ruby.js'
import type { LocatedRun } from './raw-lines.js'

/** What is no text, and yet a thing in the line. */
const OBJECTS: ReadonlySet<string> = new Set([
  'image',
  'code_inline',
  'formula',
  'note_call',
  'book_reference',
  'note_undefined',
])
/** What nobody reads. */
const UNREAD: ReadonlySet<string> = new Set(['html_inline', 'foreign_mark', 'comment_mark'])

export class ProseText {
  readonly #run: LocatedRun
  #text = ''
  readonly #offsets: number[] = []
  #end = 0

  constructor(run: LocatedRun) {
    this.#run = run
  }

  /** `base`: where the content of these tokens begins in the content of the run. */
  add(tokens: readonly Token[], base: number): this {
    for (const token of tokens) this.#addToken(token, token.map ? base + token.map[0] : this.#nextOf(token))
    return this
  }

  #addToken(token: Token, at: number): void {
    const { type, content } = token
    if (type === 'softbreak' || type === 'hardbreak') this.#put('\n', this.#feedFrom(at))
    else if (OBJECTS.has(type)) this.#put(OBJECT, at)
    else if (type === 'ruby') this.#addBases(token, at)
    else if (type === 'raised_lowered') this.#addText(content, at + 1)
    else if (type === 'text_special') this.#addSpecial(token, at)
    else if (content !== '' && !UNREAD.has(type)) this.#addText(content, at)
  }

  /** Text that was parted at a bare address has no place of its own: it stands behind what was read last. */
  #nextOf({ content }: Token): number {
    const found = this.#run.content.indexOf(content, this.#end)
    return found < 0 ? this.#end : found
  }

  /** Text stands in the source as it is. */
  #addText(content: string, told: number): void {
    const at = this.#startOf(content, told)
    const { content: source } = this.#run
    let last = at - 1
    for (const unit of content.split('')) {
      // Where the two differ, there were escapes.
      const next = source.indexOf(unit, last + 1)
      if (next >= 0) last = next
      this.#put(unit, Math.max(at, last))
    }
  }

  /** A bare address is told of behind its first letters, and what a template's tags keep raw before its tag. */
  #startOf(content: string, told: number): number {
    const { content: source } = this.#run
    if (source.startsWith(content, told)) return told
    const before = source.lastIndexOf(content, told)
    if (before >= this.#end) return before
    const behind = source.indexOf(content, told)
    return behind < 0 ? told : behind
  }

  /** An escape or an entity: all it stands for comes of one place. */
  #addSpecial({ content, markup }: Token, at: number): void {
    for (const unit of content.split('')) this.#put(unit, at)
    this.#end = at + Math.max(markup.length, content.length)
  }

  /** `{汉字|hàn zì}`: the characters that are read stand behind the brace. */
  #addBases(token: Token, at: number): void {
    const base = (token.meta!.pairs as readonly RubyPair[]).map((pair) => pair.base).join('')
    this.#addText(base, at + 1)
  }

  /** Breaks are told of after the blanks before them, or before. */
  #feedFrom(at: number): number {
    const feed = this.#run.content.indexOf('\n', Math.max(at - 1, this.#end))
    return feed < 0 ? at : feed
  }

  #put(unit: string, at: number): void {
    this.#text += unit
    this.#offsets.push(this.#run.offsetAt(at))
    this.#end = at + 1
  }

  finish(): { readonly text: string; readonly offsets: Int32Array } {
    const offsets = new Int32Array(this.#offsets.length + 1)
    offsets.set(this.#offsets)
    offsets[this.#offsets.length] = this.#run.offsetAt(this.#end)
    return { text: this.#text, offsets }
  }
}
