/** The documents of the text in reading order: one for each part title and top-level section, several where a section is long. */
import type { Block, Book, Part, Section } from '../../model/book.js'
import { blockText, numbered } from '../../model/book-text.js'
import type { EpubDocument } from '../../model/epub.js'
import { type Finding, finding, type Outcome } from '../../model/finding.js'
import { attributeList } from '../markup.js'
import { renderBlock } from '../render-blocks.js'
import type { Rendered } from './chapter-notes.js'
import { type CutBlock, type CutSection, cutChapter, LONGEST_DOCUMENT } from './cut-chapter.js'
import { type EpubContext, type EpubDialect, epubDialect } from './dialect.js'
import { headingWords, inOneLine } from './heading-words.js'
import { withOwnText } from './own-text.js'

/** A document of the text, and the headings and blocks that it is made of; a part title has none. */
export interface TextDocument {
  readonly document: EpubDocument
  readonly sources: readonly Block[]
}

type ChapterKind = Extract<EpubDocument['kind'], 'preface' | 'chapter' | 'appendix' | 'afterword'>

/** File names count parts, chapters and each kind of the others: they are the same as long as the order of the book is. */
export function composeText(context: EpubContext): Outcome<TextDocument[]> {
  const counts = new Map<ChapterKind, number>()
  const findings: Finding[] = []
  const value = context.book.parts.flatMap((part, index) => {
    const opening =
      part.title === null ? [] : [composePartTitle(context, part, { title: part.title, number: index + 1 })]
    const sections = part.sections.filter(({ heading, blocks, sections }) => heading || blocks.length + sections.length)
    const kind = part.kind === 'body' ? 'chapter' : part.kind
    const chapters = sections.flatMap((section) => {
      const number = (counts.get(kind) ?? 0) + 1
      counts.set(kind, number)
      const chapter = composeChapter(context, section, { kind, number })
      findings.push(...chapter.findings)
      return chapter.value
    })
    return [...opening, ...chapters]
  })
  return { value, findings }
}

function composePartTitle(
  { templates }: EpubContext,
  { id, label }: Part,
  { title: words, number }: { readonly title: string; readonly number: number },
): TextDocument {
  const body = templates.render('epub/part-title', { id, label, title: words })
  const title = inOneLine(numbered(label, words))
  const blocks = withOwnText(body)
  return { document: { file: `part-${number}.xhtml`, kind: 'part-title', title, body, blocks }, sources: [] }
}

interface Rank {
  readonly kind: ChapterKind
  /** From 1 among its kind. */
  readonly number: number
}

interface ChapterBlock extends CutBlock, Rendered {}

function composeChapter(context: EpubContext, section: Section, rank: Rank): Outcome<TextDocument[]> {
  const dialect = epubDialect(context)
  const documents = cutChapter(renderSection(section, dialect, context.book))
  const findings = documents.flat().flatMap(({ source, bytes }) => {
    if (bytes <= LONGEST_DOCUMENT) return []
    return [finding('epub/long-block', { kilobytes: Math.round(bytes / 1000) }, { place: source.place })]
  })
  const title = titleOf(section.heading, context.book)
  const value = documents.map((blocks, index) => {
    const notes = dialect.notes(blocks.flatMap(({ calls }) => calls))
    const content = blocks.map(({ markup }) => markup).join('\n')
    const opening = openingOf(blocks, { kind: rank.kind, title, index })
    const body = context.templates.render('epub/chapter', {
      semantics: attributeList(opening.semantics),
      content,
      notes: notes.markup,
    })
    const document: EpubDocument = {
      file: fileName(rank, index),
      kind: rank.kind,
      title: opening.title,
      body,
      blocks: [...blocks.flatMap(({ units }) => units), ...notes.units],
    }
    return { document, sources: blocks.map(({ source }) => source) }
  })
  return { value, findings }
}

/** The first keeps the chapter's name when the chapter grows. */
function fileName({ kind, number }: Rank, index: number): string {
  const continuation = index === 0 ? '' : `-${index + 1}`
  return `${kind}-${String(number).padStart(3, '0')}${continuation}.xhtml`
}

function renderSection(section: Section, dialect: EpubDialect, book: Book): CutSection<ChapterBlock> {
  const own = section.heading === null ? section.blocks : [section.heading, ...section.blocks]
  const blocks = own.map((source, index): ChapterBlock => {
    const rendered = dialect.rendered(() => renderBlock(source, own[index + 1], dialect))
    const notes = rendered.calls.flatMap(({ note }) => book.notes[note]?.blocks ?? []).map(blockText)
    return { source, ...rendered, bytes: Buffer.byteLength(rendered.markup) + Buffer.byteLength(notes.join('')) }
  })
  const { heading } = section
  return { heading, blocks, sections: section.sections.map((each) => renderSection(each, dialect, book)) }
}

/**
 * What the first document of a chapter is to machines is true of the whole chapter, so those that go on with it do not say it again: they are
 * known by the heading they begin with, else by the chapter's name.
 */
function openingOf(
  blocks: readonly ChapterBlock[],
  { kind, title, index }: { readonly kind: ChapterKind; readonly title: string; readonly index: number },
): { readonly title: string; readonly semantics: Record<string, string | undefined> } {
  const first = blocks[0]?.source
  const heading = first?.type === 'heading' ? first : null
  if (index === 0) {
    // Text before the first heading is no chapter, but a preface without a heading is one.
    const type = heading === null && kind === 'chapter' ? undefined : kind
    const role = type && `doc-${type}`
    return { title, semantics: { 'epub:type': type, role, 'aria-labelledby': type && heading?.id } }
  }
  const words = heading === null ? '' : headingWords(heading)
  if (heading !== null && words !== '') return { title: words, semantics: { 'aria-labelledby': heading.id } }
  const continued = `${title} (${index + 1})`
  return { title: continued, semantics: { 'aria-label': continued } }
}

const titleOf = (heading: Section['heading'], book: Book): string =>
  (heading === null ? '' : headingWords(heading)) || book.meta.title
