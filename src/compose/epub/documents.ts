/** The documents of the e-book in reading order: cover, title page, colophon, and one for each part title and top-level section. */
import type { Book, Part, Section } from '../../model/book.js'
import { headingText, inlineText, numbered, withSubsections } from '../../model/book-text.js'
import type { EpubDocument } from '../../model/epub.js'
import { colophonGroups } from '../colophon.js'
import { seriesOf } from '../colophon-lines.js'
import { issueOf } from '../colophon-profiles.js'
import { attributeList, escapeMarkup } from '../markup.js'
import { wordsOf } from '../own-words.js'
import { renderBlocks } from '../render-blocks.js'
import { renderInlines } from '../render-inlines.js'
import { type EpubContext, epubDialect } from './dialect.js'
import { withOwnText } from './own-text.js'

export function composeCoverPage({ book, templates }: EpubContext, coverImage: string): EpubDocument {
  const title = wordsOf(book.meta.lang).cover
  const body = templates.render('epub/cover', { image: coverImage, alternative: `${title}: ${book.meta.title}` })
  return { file: 'cover.xhtml', kind: 'cover', title, body, blocks: [] }
}

export function composeTitlePage(context: EpubContext): EpubDocument {
  const { meta, titleHeading } = context.book
  const dialect = epubDialect(context)
  if (titleHeading !== null) {
    dialect.unit({ text: inlineText(titleHeading.children, (note) => dialect.noteMark(note)), source: titleHeading })
  }
  const title = titleHeading === null ? escapeMarkup(meta.title) : renderInlines(titleHeading.children, dialect)
  const body = context.templates.render('epub/title-page', {
    series: seriesOf(meta),
    id: titleHeading?.id ?? 'title',
    title,
    subtitle: meta.subtitle,
    issue: issueOf(meta.profile),
    authors: meta.authors.map(({ name }) => name),
    publisher: meta.publisher,
    date: meta.date,
    notes: dialect.notes(),
  })
  const blocks = withOwnText(body, dialect.blocks)
  return { file: 'title-page.xhtml', kind: 'title-page', title: wordsOf(meta.lang).titlePage, body, blocks }
}

/** 版权页, after the title page (GB/T 12450); none without its data. */
export function composeColophonPage({ book, templates }: EpubContext): EpubDocument[] {
  const groups = colophonGroups(book.meta)
  if (groups.length === 0) return []
  const label = wordsOf(book.meta.lang).colophon
  const body = templates.render('epub/colophon', { label, groups })
  return [{ file: 'colophon.xhtml', kind: 'colophon', title: label, body, blocks: withOwnText(body) }]
}

/** A document of the text, and the sections it is made of; a part title has none. */
export interface TextDocument {
  readonly document: EpubDocument
  readonly section: Section | null
}

type ChapterDocument = Extract<EpubDocument['kind'], 'preface' | 'chapter' | 'appendix' | 'afterword'>

/** File names count parts, chapters and each kind of the others: they are the same as long as the order of the book is. */
export function composeText(context: EpubContext): TextDocument[] {
  const counts = new Map<ChapterDocument, number>()
  return context.book.parts.flatMap((part, index) => {
    const opening =
      part.title === null ? [] : [composePartTitle(context, part, { title: part.title, number: index + 1 })]
    const sections = part.sections.filter(({ heading, blocks, sections }) => heading || blocks.length + sections.length)
    const kind = part.kind === 'body' ? 'chapter' : part.kind
    const chapters = sections.map((section) => {
      const number = (counts.get(kind) ?? 0) + 1
      counts.set(kind, number)
      return { document: composeChapter(context, section, { kind, number }), section }
    })
    return [...opening, ...chapters]
  })
}

function composePartTitle(
  { templates }: EpubContext,
  { id, label }: Part,
  { title: words, number }: { readonly title: string; readonly number: number },
): TextDocument {
  const body = templates.render('epub/part-title', { id, label, title: words })
  const title = inOneLine(numbered(label, words))
  const blocks = withOwnText(body)
  return { document: { file: `part-${number}.xhtml`, kind: 'part-title', title, body, blocks }, section: null }
}

interface Rank {
  readonly kind: ChapterDocument
  /** From 1 among its kind. */
  readonly number: number
}

function composeChapter(context: EpubContext, section: Section, { kind, number }: Rank): EpubDocument {
  const dialect = epubDialect(context)
  const blocks = [...withSubsections(section)].flatMap((each) => [
    ...(each.heading === null ? [] : [each.heading]),
    ...each.blocks,
  ])
  const content = renderBlocks(blocks, dialect)
  const heading = section.heading
  // Text before the first heading is no chapter, but a preface without a heading is one.
  const type = heading === null && kind === 'chapter' ? undefined : kind
  const semantics = attributeList({
    'epub:type': type,
    role: type && `doc-${type}`,
    'aria-labelledby': type && heading?.id,
  })
  const body = context.templates.render('epub/chapter', { semantics, content, notes: dialect.notes() })
  const title = titleOf(section, context.book)
  return {
    file: `${kind}-${String(number).padStart(3, '0')}.xhtml`,
    kind,
    title,
    body,
    blocks: dialect.blocks,
  }
}

const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

function titleOf({ heading }: Section, book: Book): string {
  const text = heading === null ? '' : inOneLine(numbered(heading.label, headingText(heading.children)))
  return text === '' ? book.meta.title : text
}
