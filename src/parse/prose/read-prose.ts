/** One text of the manuscript → its prose, as proofs read it. The second door of the room: no Book is made here. */

import type { BookConfig } from '../../model/config.js'
import type { SourceFile } from '../../model/manuscript.js'
import type { ProseBlock, ProseFile, ProseKind } from '../../model/prose.js'
import { markedImage } from '../figure.js'
import { type Token, tokenizeForProof } from '../markdown.js'
import { paragraphHabits } from '../paragraph-habits.js'
import type { ContainerOpening } from '../syntax/container.js'
import { ProseText } from './prose-text.js'
import { type LocatedRun, RawLines } from './raw-lines.js'

/** Paragraphs are parted as in the Book; nothing else is inferred. */
export function readProse(source: SourceFile, config: BookConfig): ProseFile {
  const { path, text, firstLine } = source
  const tokens = tokenizeForProof(text, paragraphHabits(source, config))
  return { path, text, firstLine, blocks: new ProseRun(text).read(tokens) }
}

/** What an opening token puts its content into. */
const SURROUNDINGS: Readonly<Record<string, string>> = {
  blockquote: 'quote',
  bullet_list: 'list',
  ordered_list: 'list',
  list_item: 'item',
  table: 'table',
  note: 'note',
  dd: 'definition',
}

/** What holds one run of text. */
const TEXTS: Readonly<Record<string, ProseKind>> = {
  heading_open: 'heading',
  paragraph_open: 'paragraph',
  th_open: 'cell',
  td_open: 'cell',
  dt_open: 'term',
}

/** What is no running text. */
const OTHERS: Readonly<Record<string, ProseKind>> = {
  fence: 'code',
  code_block: 'code',
  formula_block: 'formula',
  html_block: 'html',
  hr: 'rule',
}

class ProseRun {
  readonly #lines: RawLines
  readonly #blocks: ProseBlock[] = []
  readonly #within: string[] = []
  /** Where the last block began: cells have no line of their own, but their row has. */
  #line = 0
  #holder: { readonly kind: ProseKind; readonly level: number } = { kind: 'paragraph', level: 0 }

  constructor(text: string) {
    this.#lines = new RawLines(text)
  }

  read(tokens: readonly Token[]): readonly ProseBlock[] {
    for (const token of tokens) this.#take(token)
    return this.#blocks
  }

  #take(token: Token): void {
    const { type, map } = token
    if (map && type !== 'inline') this.#line = map[0]
    const kind = TEXTS[type]
    const other = OTHERS[type]
    if (kind !== undefined) {
      this.#holder = { kind, level: kind === 'heading' ? Number(token.tag.slice(1)) : 0 }
      if (kind === 'heading' && map && token.markup.startsWith('#')) this.#lines.pass(map[0], token.markup)
      return
    }
    if (type === 'inline') this.#takeText(token)
    else if (other !== undefined) this.#add(other, map?.[0] ?? 0, map?.[1] ?? 0)
    else this.#turn(token)
  }

  /** What surrounds text begins or ends. */
  #turn(token: Token): void {
    const name = token.type.replace(/_(?:open|close)$/, '')
    const surrounding = name === 'container' ? containerName(token) : SURROUNDINGS[name]
    if (surrounding === undefined) return
    if (token.nesting < 0) this.#within.pop()
    else this.#enter(surrounding, token)
  }

  #enter(surrounding: string, token: Token): void {
    this.#within.push(surrounding)
    if (!token.map) return
    if (token.type === 'list_item_open') this.#lines.pass(token.map[0], token.info + token.markup)
    if (token.type === 'note_open') this.#lines.pass(token.map[0], `[^${String(token.meta?.label)}]:`)
    if (token.type === 'blockquote_open') this.#lines.pass(token.map[0], '>')
  }

  #takeText(inline: Token): void {
    const isCaption = inline.meta?.caption !== undefined
    const holder = isCaption ? { kind: 'caption' as const, level: 0 } : this.#holder
    const run = this.#lines.locate(inline.content, inline.map?.[0] ?? this.#line)
    const image = loneImage(inline)
    if (image === null) this.#addText(holder, new ProseText(run).add(inline.children ?? [], 0))
    else this.#takeFigure(inline, image, run)
  }

  #takeFigure(paragraph: Token, image: Token, run: LocatedRun): void {
    this.#add('figure', paragraph.map?.[0] ?? 0, paragraph.map?.[1] ?? 0)
    const start = paragraph.content.indexOf(image.content, image.map?.[0] ?? 0)
    this.#addText({ kind: 'caption', level: 0 }, new ProseText(run).add(image.children ?? [], Math.max(0, start)))
  }

  #addText({ kind, level }: { kind: ProseKind; level: number }, made: ProseText): void {
    const { text, offsets } = made.finish()
    if (text.trim() === '') return
    this.#blocks.push({
      kind,
      level,
      within: [...this.#within],
      text,
      offsets,
      start: offsets[0]!,
      end: offsets[offsets.length - 1]!,
    })
  }

  #add(kind: ProseKind, line: number, endLine: number): void {
    const { start, end } = this.#lines.span(line, endLine)
    this.#blocks.push({
      kind,
      level: 0,
      within: [...this.#within],
      text: '',
      offsets: Int32Array.of(start),
      start,
      end,
    })
  }
}

const containerName = (token: Token): string =>
  (token.meta?.opening as ContainerOpening | undefined)?.name ?? 'container'

/** The image that a paragraph consists of: a figure. */
function loneImage(inline: Token): Token | null {
  const marked = markedImage(inline)
  if (marked !== null) return marked
  const [only, ...others] = (inline.children ?? []).filter(
    ({ type, content }) => type !== 'text' || content.trim() !== '',
  )
  return only?.type === 'image' && others.length === 0 ? only : null
}
