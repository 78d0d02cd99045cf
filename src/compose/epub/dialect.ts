/** The markup of the e-book: notes stand at the end of the document that calls them, links go from id to id. */
import type { Book, EditorsNote, Heading, Inline, LinkTarget } from '../../model/book.js'
import type { Spacing } from '../../model/config.js'
import type { Assets } from '../../model/manuscript.js'
import type { FlowBlock } from '../../model/print.js'
import type { Dialect, EditorsNoteParts, TextUnit } from '../dialect.js'
import { attributeList, authorAttributes, element } from '../markup.js'
import { mathElement } from '../math-element.js'
import { renderBlocks } from '../render-blocks.js'
import { withTypedGaps } from '../script-spaces.js'
import type { Templates } from '../templates.js'
import { renderEpubFigure, renderImage } from './figure.js'

/** What every document of the e-book is made with. */
export interface EpubContext {
  readonly book: Book
  readonly assets: Assets
  readonly templates: Templates
  readonly spacing: Spacing
  /** Files in the package, by the asset's path. */
  readonly imageFiles: ReadonlyMap<string, string>
  /** Rank of a section's heading in its document, from 1, by its id. */
  readonly ranks: ReadonlyMap<string, number>
}

export interface EpubDialect extends Dialect {
  /** The units so far, in reading order. */
  readonly blocks: readonly FlowBlock[]
  /** The notes that were called so far, with those that they call; ask for them last. */
  notes(): string
}

/** A typed space between scripts, for styles to make it as wide as a gap (styles/epub/gaps.css). */
const NARROW_SPACE: Inline = {
  type: 'element',
  tag: 'span',
  attributes: { classes: ['typed-gap'], values: {} },
  children: [{ type: 'text', value: ' ' }],
}

/** A dialect for one document: notes are numbered anew in each, and each holds the notes it calls. */
export function epubDialect(context: EpubContext): EpubDialect {
  const { book, templates, spacing, ranks } = context
  const blocks: FlowBlock[] = []
  const called = new Map<string, CalledNote>()

  const callOf = (id: string): CalledNote => {
    const known = called.get(id)
    if (known) return known
    const call = { number: called.size + 1, calls: 0 }
    called.set(id, call)
    return call
  }
  const record = ({ text, source }: { text: string; source: FlowBlock['source'] }): void => {
    const printed = text.replace(/\s+/gu, '')
    if (printed !== '') blocks.push({ text: printed, source })
  }
  const dialect: EpubDialect = {
    blocks,
    unit(unit: TextUnit): string {
      record(unit)
      return ''
    },
    image: (image) => renderImage(image, context),
    figure: (figure, parts) => renderEpubFigure(figure, parts, context),
    formula: (formula, isDisplay) => mathElement(formula, isDisplay),
    lineNumber: (number) => element('span', attributeList({ class: 'line-number', 'data-line': number }), ''),
    noteMark: (id) => `[${callOf(id).number}]`,
    noteCall(id) {
      const call = callOf(id)
      call.calls += 1
      return renderNoteCall(call)
    },
    spaced: (inlines) => withTypedGaps(inlines, spacing, spacing === 'auto' ? [NARROW_SPACE] : []),
    href: epubHref,
    heading: (heading, content) => renderHeading(heading, ranks, content),
    continuedTable: () => '',
    containerSemantics: (name) => CONTAINER_SEMANTICS[name] ?? '',
    editorsNote: (note, parts) => renderEditorsNote(note, parts, templates),
    notes() {
      const asides: string[] = []
      // A note may call another: the map grows while it is walked.
      for (const [id, { number }] of called) {
        const note = book.notes[id]
        if (note === undefined) continue
        record({ text: `[${number}]`, source: note })
        asides.push(renderNote(number, renderBlocks(note.blocks, dialect)))
      }
      return asides.join('\n')
    },
  }
  return dialect
}

interface CalledNote {
  /** From 1 in each document. */
  readonly number: number
  calls: number
}

/** Only the first call is where the note leads back to, so later ones need an id of their own. */
function renderNoteCall({ number, calls }: CalledNote): string {
  const id = calls === 1 ? `note-call-${number}` : `note-call-${number}-${calls}`
  const attributes = attributeList({
    class: 'note-call',
    id,
    href: `#note-${number}`,
    'epub:type': 'noteref',
    role: 'doc-noteref',
  })
  return `<a${attributes}>[${number}]</a>`
}

function renderNote(number: number, body: string): string {
  const back = `<a class="note-mark" role="doc-backlink" href="#note-call-${number}">[${number}]</a> `
  // The mark opens the first paragraph; before any other block it stands alone.
  const opening = /^<p(?:\s[^>]*)?>/
  const content = opening.test(body) ? body.replace(opening, (tag) => tag + back) : `<p>${back}</p>${body}`
  const attributes = attributeList({
    class: 'footnote',
    id: `note-${number}`,
    'epub:type': 'footnote',
    role: 'doc-footnote',
  })
  return element('aside', attributes, content)
}

/** Ids are unique in the book; which file a link must name is known when all documents are made. */
function epubHref(target: LinkTarget): string {
  return target.kind === 'url' ? target.url : `#${target.id}`
}

/** A section's heading is as high as it stands in its document, so that no rank is skipped; a heading in a quotation ranks below. */
function renderHeading(heading: Heading, ranks: ReadonlyMap<string, number>, content: string): string {
  const rank = Math.min(ranks.get(heading.id) ?? Math.max(heading.level, 2), 6)
  const { classes, values } = heading.attributes
  return element(
    `h${rank}`,
    authorAttributes({
      id: heading.id,
      classes: heading.role === 'plain' ? classes : [heading.role, ...classes],
      values,
    }),
    content,
  )
}

/** The same for containers. */
const CONTAINER_SEMANTICS: Readonly<Partial<Record<string, string>>> = {
  epigraph: ' epub:type="epigraph" role="doc-epigraph"',
}

/** Terms of the EPUB Structural Semantics Vocabulary, with their roles where DPUB-ARIA has one. */
const EDITORS_NOTE_SEMANTICS: Readonly<Record<EditorsNote['kind'], { tag: string; semantics: string }>> = {
  note: { tag: 'section', semantics: ' epub:type="preamble"' },
  remark: { tag: 'aside', semantics: '' },
  postscript: { tag: 'section', semantics: ' epub:type="afterword" role="doc-afterword"' },
}

function renderEditorsNote(note: EditorsNote, parts: EditorsNoteParts, templates: Templates): string {
  return templates.render('epub/editors-note', {
    id: note.id,
    kind: note.kind,
    ...EDITORS_NOTE_SEMANTICS[note.kind],
    ...parts,
  })
}
