/** Tokens of one file → its flat list of blocks, each with its place. Notes go to the reading. */
import type { Block, Definition, EditorsNote, Inline, ListItem } from '../model/book.js'
import { inlineText } from '../model/book-text.js'
import { finding, type Place } from '../model/finding.js'
import { isCjkLetter } from '../typography/characters.js'
import { openingOf } from './alert-label.js'
import { editorsLabel, editorsNoteKind, splitSignature } from './editors-note.js'
import { paragraphOf } from './figure.js'
import { setFormula } from './formula.js'
import { sanitiseHtml } from './html/sanitise.js'
import { readInlines } from './inlines.js'
import { withKeptLines } from './kept-lines.js'
import type { Token } from './markdown.js'
import type { NotePlan } from './notes.js'
import { noteInferredStart, noteOpenComment, withMeantLines } from './paragraph-remarks.js'
import { InlineOrigin, type Spot } from './places.js'
import type { Reading } from './reading.js'
import { NO_ATTRIBUTES } from './syntax/attributes.js'
import { readCodeInfo } from './syntax/code-info.js'
import type { ContainerOpening } from './syntax/container.js'
import type { FormulaSource } from './syntax/mathematics.js'
import { readTable } from './table.js'

/** Containers with a layout of their own; others are kept and get a warning. */
const KNOWN_CONTAINERS: ReadonlySet<string> = new Set(['figure', 'epigraph', 'verse', 'letter', 'box'])
/** Of these, the ones that somebody may sign. */
const SIGNED_CONTAINERS: ReadonlySet<string> = new Set(['epigraph', 'verse', 'letter', 'box'])

/** Where editors of Markdown and generators of web sites put their contents; the book has its own. */
const CONTENTS_MARK = /^(?:\[{1,2}toc\]{1,2}|\{:toc\})$/i

const NO_SPOT: Spot = { line: -1, offset: 0 }

export function readBlocks(tokens: readonly Token[], plan: NotePlan, reading: Reading): Block[] {
  return new BlockReader(tokens, plan, reading).readUntil(null, NO_SPOT)
}

class BlockReader {
  private readonly tokens: readonly Token[]
  private readonly plan: NotePlan
  private readonly reading: Reading
  private next = 0
  /** Inside verse a line is a line. */
  private verses = 0

  constructor(tokens: readonly Token[], plan: NotePlan, reading: Reading) {
    this.tokens = tokens
    this.plan = plan
    this.reading = reading
  }

  /** Blocks up to a closing token, which is taken too; `after`: where the marks around them end. */
  readUntil(closing: string | null, after: Spot): Block[] {
    const blocks: Block[] = []
    while (this.next < this.tokens.length) {
      const token = this.tokens[this.next++]!
      if (token.type === closing) break
      for (const block of this.readBlock(token, after)) blocks.push(block)
    }
    return blocks
  }

  private readBlock(token: Token, after: Spot): readonly Block[] {
    switch (token.type) {
      case 'heading_open':
        return this.heading(token, after)
      case 'paragraph_open':
        return this.paragraph(token, after)
      case 'blockquote_open':
        return this.quote(token, after)
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.list(token, after)
      case 'dl_open':
        return this.definitions(token, after)
      case 'fence':
      case 'code_block':
        return this.code(token, after)
      case 'formula_block':
        return [this.formula(token, after)]
      case 'table_open':
        return this.table(token, after)
      case 'hr':
        return [{ type: 'thematic-break', place: this.placeFrom(token, token.markup.slice(0, 1), after).place }]
      case 'html_block':
        return this.html(token, after)
      case 'container_open':
        return this.container(token, after)
      case 'note_open':
        return this.noteDefinition(token, after)
      default:
        return []
    }
  }

  private placeFrom(token: Token, opening: string, after: Spot): { spot: Spot; place: Place } {
    const [line, end] = token.map ?? [0, 1]
    const spot = this.reading.lines.find(line, opening, after)
    return { spot, place: this.reading.lines.placeTo(spot, end) }
  }

  private inlines(inline: Token, spot: Spot, children: readonly Token[] = inline.children ?? []): Inline[] {
    return readInlines(children, new InlineOrigin(this.reading.lines, inline.content, spot), this.reading)
  }

  private heading(token: Token, after: Spot): readonly Block[] {
    const inline = this.take('heading_close')
    const isUnderlined = token.markup === '=' || token.markup === '-'
    const { spot, place } = this.placeFrom(token, isUnderlined ? firstLine(inline.content) : token.markup, after)
    const start = isUnderlined ? spot : { line: spot.line, offset: spot.offset + token.markup.length }
    const contentSpot = this.reading.lines.find(spot.line, firstLine(inline.content), start)
    const attributes = (token.meta?.attributes as typeof NO_ATTRIBUTES | undefined) ?? NO_ATTRIBUTES
    const level = Number(token.tag.slice(1))
    const children = this.inlines(inline, contentSpot)
    // A heading nobody can read out is none: `# ` forgotten, or a logo.
    if (inlineText(children).trim() === '') return paragraphOf(children, place)
    return [{ type: 'heading', level, id: attributes.id ?? '', role: 'plain', children, attributes, place }]
  }

  private paragraph(token: Token, after: Spot): readonly Block[] {
    const inline = this.take('paragraph_close')
    const { spot, place } = this.placeFrom(token, firstLine(inline.content), after)
    if (CONTENTS_MARK.test(inline.content)) {
      this.reading.note(finding('parse/contents-mark', { mark: inline.content }, { place }))
      return []
    }
    noteInferredStart(token, this.tokens[this.next - 4], { content: inline.content, place }, this.reading)
    noteOpenComment(inline, spot, this.reading)
    if (inline.meta?.tooDeep) this.reading.note(finding('parse/too-deep', {}, { place }))
    const lines =
      this.verses > 0 ? withKeptLines(inline.children ?? [], null) : withMeantLines(inline, place, this.reading)
    const children = this.inlines(inline, spot, lines)
    return paragraphOf(children, place)
  }

  private quote(token: Token, after: Spot): readonly Block[] {
    const { spot, place } = this.placeFrom(token, '>', after)
    return [{ type: 'quote', blocks: this.readUntil('blockquote_close', past(spot, '>')), place }]
  }

  private list(token: Token, after: Spot): readonly Block[] {
    const ordered = token.type === 'ordered_list_open'
    const closing = ordered ? 'ordered_list_close' : 'bullet_list_close'
    const tight = !this.hasLooseParagraph(token, closing)
    const items: ListItem[] = []
    const { place } = this.placeFrom(token, this.itemMark(this.tokens[this.next]!), after)
    while (this.tokens[this.next] && this.tokens[this.next]!.type !== closing) {
      const item = this.tokens[this.next++]!
      const mark = this.itemMark(item)
      const found = this.placeFrom(item, mark, after)
      const blocks = this.readUntil('list_item_close', past(found.spot, mark))
      items.push({ checked: (item.meta?.checked as boolean | undefined) ?? null, blocks, place: found.place })
    }
    this.next++
    const start = Number(token.attrGet('start') ?? 1)
    return [{ type: 'list', ordered, start, tight, items, place }]
  }

  private itemMark(item: Token): string {
    return item.info + item.markup
  }

  private hasLooseParagraph(list: Token, closing: string): boolean {
    for (let at = this.next; at < this.tokens.length; at++) {
      const { type, level, hidden } = this.tokens[at]!
      if (type === closing && level === list.level) return false
      if (type === 'paragraph_open' && level === list.level + 2 && !hidden) return true
    }
    return false
  }

  private definitions(list: Token, after: Spot): readonly Block[] {
    const { place } = this.placeFrom(list, '', after)
    const items: (Definition & { readonly definitions: (readonly Block[])[] })[] = []
    for (let token = this.tokens[this.next++]; token && token.type !== 'dl_close'; token = this.tokens[this.next++]) {
      if (token.type === 'dt_open') {
        const inline = this.take('dt_close')
        const found = this.placeFrom(token, inline.content, after)
        items.push({ term: this.inlines(inline, found.spot), definitions: [], place: found.place })
      } else {
        const { spot } = this.placeFrom(token, ':', after)
        items.at(-1)!.definitions.push(this.readUntil('dd_close', past(spot, ':')))
      }
    }
    return [{ type: 'definition-list', items, place }]
  }

  private code(token: Token, after: Spot): readonly Block[] {
    const isFence = token.type === 'fence'
    const { place } = this.placeFrom(token, isFence ? token.markup : firstLine(token.content).trim(), after)
    if (!isFence && Array.from(token.content).some(isCjkLetter)) {
      this.reading.note(finding('parse/indented-code', {}, { place }))
    }
    const info = readCodeInfo(isFence ? token.info : '')
    return [{ type: 'code-block', ...info, value: token.content.replace(/\n$/, ''), place }]
  }

  private formula(token: Token, after: Spot): Block {
    const { spot, place } = this.placeFrom(token, '$$', after)
    const { attributes, contentLine } = token.meta as unknown as FormulaSource
    const set = setFormula(token.content, 'display')
    if ('formula' in set) return { type: 'math', ...set.formula, attributes, place }
    const { id, facts, offset } = set.problem
    const before = token.content.slice(0, offset).split('\n')
    const line = contentLine + before.length - 1
    const written = token.content.split('\n')[before.length - 1]!
    const start = this.reading.lines.find(line, written, line === spot.line ? past(spot, '$$') : NO_SPOT)
    const problemSpot = { line, offset: start.offset + before.at(-1)!.length }
    this.reading.note(finding(id, facts, { place: this.reading.lines.placeAt(problemSpot) }))
    return { type: 'paragraph', children: [{ type: 'text', value: `$$${token.content}$$` }], place }
  }

  private table(token: Token, after: Spot): readonly Block[] {
    const close = this.indexOfClosing('table_close', token.level)
    const rows = this.tokens.slice(this.next, close)
    this.next = close + 1
    const { place } = this.placeFrom(token, '', after)
    return [readTable(rows, place, this.reading)]
  }

  /** Blank lines end a block of HTML in Markdown, but a table or a list of HTML goes on after them. */
  private html(token: Token, after: Spot): readonly Block[] {
    let html = token.content
    let end = token.map?.[1] ?? 0
    while (this.tokens[this.next]?.type === 'html_block') {
      const more = this.tokens[this.next++]!
      html += more.content
      end = more.map?.[1] ?? end
    }
    const { spot } = this.placeFrom(token, '<', after)
    const place = this.reading.lines.placeTo(spot, end)
    const nodes = sanitiseHtml(html, place, this.reading.note)
    return nodes.length === 0 ? [] : [{ type: 'html', nodes, place }]
  }

  private container(token: Token, after: Spot): readonly Block[] {
    const { name, title, attributes, isClosed } = openingOf(token.meta!.opening as ContainerOpening, this.reading.lang)
    const { spot, place } = this.placeFrom(token, token.markup, after)
    const kind = editorsNoteKind(name)
    if (!isClosed) this.reading.note(finding('parse/container-unclosed', { name }, { place }))
    if (kind) return [this.editorsNote(kind, { title, id: attributes.id ?? '', place }, past(spot, token.markup))]
    if (!KNOWN_CONTAINERS.has(name)) {
      this.reading.note(
        finding('parse/container-unknown', { name, known: [...KNOWN_CONTAINERS].join(', ') }, { place }),
      )
    }
    const signature = SIGNED_CONTAINERS.has(name) ? this.takeSignature() : []
    const lines = name === 'verse' ? 1 : 0
    this.verses += lines
    const blocks = this.readUntil('container_close', past(spot, token.markup))
    this.verses -= lines
    return [{ type: 'container', name, title, attributes, blocks, signature, place }]
  }

  private editorsNote(
    kind: EditorsNote['kind'],
    { title, id, place }: { title: string | null; id: string; place: Place },
    after: Spot,
  ): EditorsNote {
    const signature = this.takeSignature()
    const blocks = this.readUntil('container_close', after)
    return { type: 'editors-note', kind, id, ...editorsLabel(title, kind, this.reading.lang), blocks, signature, place }
  }

  /** Takes the signature off the last paragraph of the container that was just opened. */
  private takeSignature(): readonly Inline[] {
    const level = this.tokens[this.next - 1]!.level
    const close = this.indexOfClosing('container_close', level)
    const inline = this.tokens[close - 2]
    if (this.tokens[close - 1]?.type !== 'paragraph_close' || inline?.type !== 'inline') return []
    const split = this.tokens[close - 3]!.level === level + 1 ? splitSignature(inline.children ?? []) : null
    const isAll = split?.body.length === 0 && close - 3 === this.next
    if (!split || isAll) return []
    inline.children = [...split.body]
    const line = inline.map?.[0] ?? 0
    return this.inlines(inline, this.reading.lines.find(line, firstLine(inline.content), NO_SPOT), split.signature)
  }

  /** A definition that is no note stays where it is, mark and all. */
  private noteDefinition(token: Token, after: Spot): readonly Block[] {
    const label = String(token.meta?.label)
    const mark = `[^${label}]:`
    const { spot, place } = this.placeFrom(token, mark, after)
    const blocks = this.readUntil('note_close', past(spot, mark))
    if (this.plan.kept.has(token)) {
      this.reading.notes.push({ id: this.reading.noteId(label)!, blocks, place })
      return []
    }
    const isDouble = this.plan.labels.includes(label)
    this.reading.note(finding(isDouble ? 'parse/note-defined-twice' : 'parse/note-unused', { label }, { place }))
    const [first, ...rest] = blocks
    if (first?.type !== 'paragraph')
      return [{ type: 'paragraph', children: [{ type: 'text', value: mark }], place }, ...blocks]
    return [{ ...first, children: withPrefix(`${mark} `, first.children), place }, ...rest]
  }

  private indexOfClosing(type: string, level: number): number {
    let at = this.next
    while (at < this.tokens.length && !(this.tokens[at]!.type === type && this.tokens[at]!.level === level)) at++
    return at
  }

  /** The inline token of a heading or paragraph, whose closing token is taken too. */
  private take(closing: string): Token {
    const inline = this.tokens[this.next++]!
    if (this.tokens[this.next]?.type === closing) this.next++
    return inline
  }
}

const firstLine = (content: string): string => content.split('\n', 1)[0]!

const past = (spot: Spot, mark: string): Spot => ({ line: spot.line, offset: spot.offset + mark.length })

function withPrefix(prefix: string, children: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = children
  return first?.type === 'text'
    ? [{ type: 'text', value: prefix + first.value }, ...rest]
    : [{ type: 'text', value: prefix }, ...children]
}
