/** The markup of the print edition: text units are numbered for the conservation check, notes float to the foot of the page. */
import type { Block, Book, Figure, Heading, LinkTarget, Note } from '../../model/book.js'
import { blockText, inlineText } from '../../model/book-text.js'
import type { PageGeometry, Spacing } from '../../model/config.js'
import type { Binding } from '../../model/imposition.js'
import type { Assets } from '../../model/manuscript.js'
import type { FlowBlock } from '../../model/print.js'
import type { Mm } from '../../model/units.js'
import type { Dialect, EditorsNoteParts, TextUnit } from '../dialect.js'
import { attributeList, authorAttributes, element, escapeMarkup } from '../markup.js'
import { mathElement } from '../math-element.js'
import { wordsOf } from '../own-words.js'
import { renderInlines, TURN } from '../render-inlines.js'
import { withTypedGaps } from '../script-spaces.js'
import type { Templates } from '../templates.js'
import { openChapterNotes } from './chapter-notes.js'
import { renderContinuation } from './continued-table.js'
import { drawLineNumber } from './line-number.js'
import { pictureStyle } from './picture-size.js'
import { renderPicture, renderPrintFigure } from './print-figure.js'

export interface PrintDialect extends Dialect {
  /** The units so far, in the order of their numbers. */
  readonly blocks: readonly FlowBlock[]
  /** The notes that wait for the end of their chapter, under a title of this level; empty when none does. */
  waitingNotes(level: number): string
}

/** What a flow's markup is made with. `depths`: how deep a heading stands in the book, by its id; `ranks`: below its part, which is how it looks. */
export interface PrintContext {
  readonly book: Book
  /** Characters per line of the type area. */
  readonly measure: number
  readonly page: PageGeometry
  readonly bleed: Mm
  readonly binding: Binding
  readonly assets: Assets
  readonly templates: Templates
  readonly spacing: Spacing
  readonly depths: ReadonlyMap<string, number>
  readonly ranks: ReadonlyMap<string, number>
}

/** What a flow is set with beside what the whole book is. */
export interface FlowSetting {
  /** An id for the text whose notes stand at its end; null: they stand at the foot of the page. */
  readonly chapter: string | null
  /** Pictures that text runs around, with their widths in characters. */
  readonly beside: ReadonlyMap<Figure, number>
}

const PLAIN_FLOW: FlowSetting = { chapter: null, beside: new Map() }

/** A dialect for one flow: units and note numbers start anew with it. */
export function printDialect(context: PrintContext, { chapter, beside } = PLAIN_FLOW): PrintDialect {
  const { book, assets, templates, spacing, depths, ranks } = context
  const blocks: FlowBlock[] = []
  const noteNumbers = new Map<string, number>()
  const placedNotes = new Set<string>()
  /** Notes that the note being written calls: they stand behind it, for a note cannot hold a note. */
  let calledInNote: string[] | null = null

  const dialect: PrintDialect = {
    blocks,
    unit({ text, source }: TextUnit): string {
      const printed = text.replace(/\s+/gu, '')
      if (printed === '') return ''
      blocks.push({ text: printed, source })
      return attributeList({ 'data-block': blocks.length - 1 })
    },
    image(image) {
      return renderPicture(image, context, pictureStyle(image, assets.get(image.asset)))
    },
    figure: (figure, parts) => renderPrintFigure(figure, { ...parts, characters: beside.get(figure) }, context),
    // Said as a picture is: the browser hands on the words for a picture only, and `finish/` makes a formula of it.
    formula: (formula, isDisplay) =>
      element(
        'span',
        attributeList({ class: 'math', role: 'img', 'aria-label': formula.tex, 'data-tag': 'Formula' }),
        mathElement(formula, isDisplay),
      ),
    lineNumber: drawLineNumber,
    noteMark(note) {
      const number = noteNumbers.get(note) ?? noteNumbers.size + 1
      noteNumbers.set(note, number)
      return `[${number}]`
    },
    noteCall(id) {
      const mark = dialect.noteMark(id)
      const note = book.notes[id]
      if (note !== undefined && chapterNotes !== null) return chapterNotes.call(note, mark)
      const link = note === undefined ? mark : `<a href="#${escapeMarkup(note.id)}">${mark}</a>`
      const call = `<span class="note-call" data-tag="Reference">${link}</span>`
      if (note === undefined || placedNotes.has(id)) return call
      placedNotes.add(id)
      if (calledInNote !== null) {
        calledInNote.push(id)
        return call
      }
      return call + renderNotes(id)
    },
    spaced: (inlines) => withTypedGaps(inlines, spacing, []),
    href: printHref,
    heading: (heading, content, unit) =>
      renderHeading({ ...heading, depth: depths.get(heading.id), rank: ranks.get(heading.id) }, content, unit),
    continuedTable: (label, caption) => renderContinuation(label, caption, book.meta.lang),
    containerSemantics: (name) => attributeList({ 'data-tag': CONTAINER_TAGS[name] }),
    editorsNote: (note, parts: EditorsNoteParts) =>
      templates.render('print/editors-note', { id: note.id, kind: note.kind, ...parts }),
    waitingNotes: (level) => chapterNotes?.stand(level) ?? '',
  }
  const chapterNotes = chapter === null ? null : openChapterNotes(chapter, wordsOf(book.meta.lang).notes, dialect)
  function renderNotes(id: string): string {
    const waiting = [id]
    let markup = ''
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      calledInNote = waiting
      // A note looks for its call right before it; those of other notes have theirs elsewhere.
      const separator = next === id ? '' : '<span class="called-in-note"></span>'
      markup += separator + renderNote(book.notes[next]!, dialect.noteMark(next), dialect)
    }
    calledInNote = null
    return markup
  }

  return dialect
}

/** Structure types of the tagged PDF (PDF 32000-1, 14.8.4.2). */
const CONTAINER_TAGS: Readonly<Partial<Record<string, string>>> = {
  epigraph: 'BlockQuote',
  letter: 'BlockQuote',
  verse: 'Div',
  box: 'Aside',
}

/** Where markup asks for an asset. */
export function assetUrl(path: string): string {
  return `assets/${path.split('/').map(encodeURIComponent).join('/')}`
}

function printHref(target: LinkTarget): string {
  return target.kind === 'url' ? target.url : `#${target.id}`
}

/** A heading inside a block has neither: it is as deep as its mark says. */
interface PlacedHeading extends Heading {
  readonly depth: number | undefined
  readonly rank: number | undefined
}

/** Level 1 is the book's title, so a section at depth 1 gets h2: the levels have no gap. */
function renderHeading(heading: PlacedHeading, content: string, unit: string): string {
  const { classes, values } = heading.attributes
  const { depth = heading.level, rank = heading.level } = heading
  const attributes = authorAttributes({
    id: heading.id,
    classes: ['heading', `depth-${Math.min(rank, 5)}`, heading.role, ...classes],
    values,
  })
  const parted = heading.role === 'numbered' ? clauses(content) : partedHeadline(content)
  return element(`h${Math.min(depth + 1, 6)}`, `${attributes}${unit}`, parted)
}

/** 一、…，…: a sub-heading that is too long for one line breaks between its clauses, so each is a box. One with markup in it is left alone. */
function clauses(content: string): string {
  if (content.includes('<')) return content
  const parts = content.split(/(?<=[，；：])(?=\p{L})/u)
  if (parts.length === 1) return content
  return parts.map((part) => `<span class="clause">${part}</span>`).join('')
}

/** Each part of a headline as a block of its own: lines after a forced break are not balanced. */
function partedHeadline(content: string): string {
  const parts = content.split(TURN)
  if (parts.length === 1) return content
  return parts.map((part) => `<span class="headline-part">${part}</span>`).join('<span class="turn"> </span>')
}

/**
 * The note stands inside the paragraph that calls it, and HTML closes a paragraph before any block: so its blocks
 * are spans. What is more than a paragraph keeps its text and its lines.
 */
function renderNote(note: Note, mark: string, dialect: Dialect): string {
  const text = `${mark}${note.blocks.map((block) => noteBlockText(block, dialect)).join('\n')}`
  const body = note.blocks.map(
    (block) => `<span class="note-paragraph" data-tag="P">${renderNoteBlock(block, dialect)}</span>`,
  )
  const attributes = ` class="footnote" data-tag="Note" id="${escapeMarkup(note.id)}"${dialect.unit({ text, source: note })}`
  return `<span${attributes}><span class="note-mark" data-tag="Lbl">${mark}</span>${body.join('')}</span>`
}

function noteBlockText(block: Block, dialect: Dialect): string {
  return block.type === 'paragraph' ? inlineText(block.children, (id) => dialect.noteMark(id)) : blockText(block)
}

function renderNoteBlock(block: Block, dialect: Dialect): string {
  if (block.type === 'math') return dialect.formula(block, false)
  return block.type === 'paragraph' ? renderInlines(block.children, dialect) : escapeMarkup(blockText(block))
}
