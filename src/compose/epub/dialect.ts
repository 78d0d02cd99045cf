/** The markup of the e-book: links go from id to id, notes stand at the end of the document that calls them. */
import type { Book, EditorsNote, Heading, Inline, LinkTarget } from '../../model/book.js'
import type { BookConfig, Spacing } from '../../model/config.js'
import type { Assets } from '../../model/manuscript.js'
import type { FlowBlock } from '../../model/print.js'
import type { Dialect, EditorsNoteParts, TextUnit } from '../dialect.js'
import { attributeList, authorAttributes, element } from '../markup.js'
import { mathElement } from '../math-element.js'
import { renderBlocks } from '../render-blocks.js'
import { withTypedGaps } from '../script-spaces.js'
import type { Templates } from '../templates.js'
import { type NoteCall, NoteNumbers, type Rendered, renderNoteCall, renderNotes } from './chapter-notes.js'
import { renderEpubFigure, renderImage } from './figure.js'
import { withParts } from './headline-parts.js'

/** What every document of the e-book is made with. */
export interface EpubContext {
  readonly book: Book
  readonly assets: Assets
  readonly templates: Templates
  readonly spacing: Spacing
  readonly writingMode: BookConfig['writingMode']
  /** Files in the package, by the asset's path. */
  readonly imageFiles: ReadonlyMap<string, string>
  /** Rank of a section's heading in its document, from 1, by its id. */
  readonly ranks: ReadonlyMap<string, number>
}

export interface EpubDialect extends Dialect {
  /** What `render` returns and, apart from what was rendered before, the texts and the calls of notes in it. */
  rendered(render: () => string): Rendered
  /** The notes that were called in `calls`, to stand at the end of their document. */
  notes(calls: readonly NoteCall[]): Omit<Rendered, 'calls'>
}

/** A typed space between scripts, for styles to make it as wide as a gap (styles/epub/gaps.css). */
const NARROW_SPACE: Inline = {
  type: 'element',
  tag: 'span',
  attributes: { classes: ['typed-gap'], values: {} },
  children: [{ type: 'text', value: ' ' }],
}

/** A dialect for the documents of one chapter: notes are numbered anew in each chapter. */
export function epubDialect(context: EpubContext): EpubDialect {
  const { book, templates, spacing, ranks } = context
  const numbers = new NoteNumbers()
  let units: FlowBlock[] = []
  let calls: NoteCall[] = []

  const dialect: EpubDialect = {
    rendered(render) {
      const before = { units, calls }
      const own = { units: [] as FlowBlock[], calls: [] as NoteCall[] }
      ;({ units, calls } = own)
      const markup = render()
      ;({ units, calls } = before)
      return { markup, ...own }
    },
    unit({ text, source }: TextUnit): string {
      const printed = text.replace(/\s+/gu, '')
      if (printed !== '') units.push({ text: printed, source })
      return ''
    },
    image: (image) => renderImage(image, context),
    figure: (figure, parts) => renderEpubFigure(figure, parts, context),
    formula: (formula, isDisplay) => mathElement(formula, isDisplay),
    lineNumber: (number) => element('span', attributeList({ class: 'line-number', 'data-line': number }), ''),
    noteMark: (id) => `[${numbers.of(id)}]`,
    noteCall(id) {
      const call = numbers.call(id)
      calls.push(call)
      return renderNoteCall(call, numbers.of(id))
    },
    spaced: (inlines) => withTypedGaps(inlines, spacing, spacing === 'auto' ? [NARROW_SPACE] : []),
    href: epubHref,
    heading: (heading, content) => renderHeading(heading, ranks, content),
    continuedTable: () => '',
    containerSemantics: (name) => CONTAINER_SEMANTICS[name] ?? '',
    editorsNote: (note, parts) => renderEditorsNote(note, parts, templates),
    notes: (called) =>
      renderNotes(called, {
        numbers,
        note(id) {
          const note = book.notes[id]
          if (note === undefined) return null
          return { note, render: () => dialect.rendered(() => renderBlocks(note.blocks, dialect)) }
        },
      }),
  }
  return dialect
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
    withParts(content, heading.children),
  )
}

/** The same for containers. */
const CONTAINER_SEMANTICS: Readonly<Partial<Record<string, string>>> = {
  epigraph: ' epub:type="epigraph" role="doc-epigraph"',
}

/**
 * Terms of the EPUB Structural Semantics Vocabulary. No landmarks (`doc-afterword`, a named `section`): those of one name may stand once in a
 * document, and a chapter may have several notes of each kind.
 */
const EDITORS_NOTE_SEMANTICS: Readonly<Record<EditorsNote['kind'], { tag: string; semantics: string }>> = {
  note: { tag: 'div', semantics: ' epub:type="preamble" role="note"' },
  remark: { tag: 'aside', semantics: ' role="note"' },
  postscript: { tag: 'div', semantics: ' role="note"' },
}

function renderEditorsNote(note: EditorsNote, parts: EditorsNoteParts, templates: Templates): string {
  return templates.render('epub/editors-note', {
    id: note.id,
    kind: note.kind,
    ...EDITORS_NOTE_SEMANTICS[note.kind],
    ...parts,
  })
}
