/** Book → flows of the print edition: title page, colophon, parts and sections. The contents follow once pages are known. */
import type { Block, Book, Heading, Inline, Section } from '../../model/book.js'
import { inlineText, withSubsections } from '../../model/book-text.js'
import type { BookConfig } from '../../model/config.js'
import type { Assets } from '../../model/manuscript.js'
import type { Flow, FlowBlock, FlowHeading } from '../../model/print.js'
import { colophonLines, credits } from '../colophon.js'
import { element, escapeMarkup } from '../markup.js'
import { creditLine, writtenDate } from '../own-words.js'
import { renderBlocks } from '../render-blocks.js'
import { renderInlines } from '../render-inlines.js'
import type { Templates } from '../templates.js'
import { assetUrl, type PrintContext, printDialect } from './dialect.js'

/** The flows before and after the contents, in the order of the pages. */
export interface PrintFlows {
  readonly front: readonly Flow[]
  readonly body: readonly Flow[]
}

/** Composes all flows but the contents. */
export function composePrint(book: Book, config: BookConfig, assets: Assets, templates: Templates): PrintFlows {
  const context: PrintContext = { book, assets, templates, depths: headingDepths(book) }
  const colophon = composeColophon(context)
  return {
    front: [...composeCover(book), composeTitlePage(context), ...(colophon === null ? [] : [colophon])],
    body: composeBody(context, config.print.sectionStart),
  }
}

/** Sections under a titled part stand one level deeper than those of a book without parts. */
function headingDepths(book: Book): Map<string, number> {
  const depths = new Map<string, number>()
  const visit = (section: Section, depth: number): void => {
    if (section.heading !== null) depths.set(section.heading.id, depth)
    for (const each of section.sections) visit(each, depth + 1)
  }
  for (const part of book.parts) for (const section of part.sections) visit(section, part.title === null ? 1 : 2)
  return depths
}

const NO_TEXT = { blocks: [], headings: [] } as const

function composeCover(book: Book): Flow[] {
  if (book.meta.cover === null) return []
  const html = `<div class="cover">${element('img', ` src="${escapeMarkup(assetUrl(book.meta.cover))}" alt=""`, '')}</div>`
  return [{ id: 'cover', kind: 'cover', html, ...NO_TEXT, start: 'recto', folios: 'none', fullPage: true }]
}

function composeTitlePage(context: PrintContext): Flow {
  const { book, templates } = context
  const { meta, titleHeading } = book
  const dialect = printDialect(context)
  const words = (text: string | null) => (text === null ? null : { text, unit: dialect.unit({ text, source: null }) })
  const titleText =
    titleHeading === null ? meta.title : inlineText(titleHeading.children, (note) => dialect.noteMark(note))
  const titleUnit = dialect.unit({ text: titleText, source: titleHeading })
  const title = titleHeading === null ? escapeMarkup(meta.title) : renderInlines(titleHeading.children, dialect)
  const html = templates.render('print/title-page', {
    titleId: titleHeading?.id ?? 'title',
    title,
    titleUnit,
    subtitle: words(meta.subtitle),
    hasAuthors: meta.authors.length > 0,
    authors: credits(meta).map(({ role, names }) => words(creditLine(role, names, meta.lang))),
    publisher: words(meta.publisher),
    date: words(meta.date === null ? null : writtenDate(meta.date, meta.lang)),
  })
  const headings: FlowHeading[] =
    titleHeading === null
      ? []
      : [{ id: titleHeading.id, depth: 1, heading: titleHeading, ...headingWords(titleHeading), runningHead: '' }]
  return {
    id: 'title-page',
    kind: 'title-page',
    html,
    blocks: dialect.blocks,
    headings,
    start: 'recto',
    folios: 'none',
    fullPage: false,
  }
}

/** 版权页, on the verso of the title page (GB/T 12450); none without its data. */
function composeColophon({ book, templates }: PrintContext): Flow | null {
  const lines = colophonLines(book.meta)
  if (lines.length === 0) return null
  const blocks: FlowBlock[] = []
  const html = templates.render('print/colophon', {
    title: { text: book.meta.title, unit: ownUnit(blocks, book.meta.title, null) },
    lines: lines.map(({ label, value }) => ({ label, value, unit: ownUnit(blocks, label + value, null) })),
  })
  return { id: 'colophon', kind: 'colophon', html, blocks, headings: [], start: 'any', folios: 'none', fullPage: false }
}

function composeBody(context: PrintContext, sectionStart: BookConfig['print']['sectionStart']): Flow[] {
  const start = sectionStart === 'recto' ? 'recto' : 'any'
  return context.book.parts.flatMap((part, partIndex) => {
    const number = `${partIndex + 1}`
    const opening = part.title === null ? [] : [composePartTitle(context, part.title, part.id)]
    const runs = sectionStart === 'run-on' ? [part.sections] : part.sections.map((section) => [section])
    const flows = runs.map((sections, index) =>
      composeSections(context, sections, `body-${number}-${index + 1}`, start),
    )
    return [...opening, ...flows.filter((flow) => flow.html !== '')]
  })
}

function composePartTitle({ templates }: PrintContext, title: string, id: string): Flow {
  const blocks: FlowBlock[] = []
  const html = templates.render('print/part-title', { id, title, unit: ownUnit(blocks, title, null) })
  const headings = [{ id, depth: 1, heading: null, ...oneLine(title), runningHead: title }]
  return {
    id: `part-${id}`,
    kind: 'part-title',
    html,
    blocks,
    headings,
    start: 'recto',
    folios: 'none',
    fullPage: false,
  }
}

function composeSections(context: PrintContext, sections: readonly Section[], id: string, start: Flow['start']): Flow {
  const dialect = printDialect(context)
  const html = sections.map((section) => {
    const blocks = [...withSubsections(section)].flatMap(ownBlocks)
    return blocks.length === 0
      ? ''
      : context.templates.render('print/article', { content: renderBlocks(blocks, dialect) })
  })
  return {
    id,
    kind: 'body',
    html: html.join(''),
    blocks: dialect.blocks,
    headings: sections.flatMap((section) => sectionHeadings(section, context.depths)),
    start,
    folios: 'arabic',
    fullPage: false,
  }
}

const ownBlocks = (section: Section): Block[] => [
  ...(section.heading === null ? [] : [section.heading]),
  ...section.blocks,
]

/** The headings of a top-level section; one without a heading goes by the editor's note it opens with. */
function sectionHeadings(section: Section, depths: ReadonlyMap<string, number>): FlowHeading[] {
  const note = section.heading === null ? section.blocks.find((block) => block.type === 'editors-note') : undefined
  const opening =
    note === undefined
      ? []
      : [{ id: note.id, depth: 1, heading: null, ...oneLine(note.label), runningHead: note.label }]
  const headings = [...withSubsections(section)].flatMap(({ heading }) => {
    if (heading === null) return []
    const words = headingWords(heading)
    const runningHead = heading === section.heading ? words.text : ''
    return [{ id: heading.id, depth: depths.get(heading.id)!, heading, ...words, runningHead }]
  })
  return [...opening, ...headings]
}

const oneLine = (text: string) => ({ text, lines: [text] })

/** The text of a heading as contents, outline and running heads say it, and its lines: a two-part headline has two. */
function headingWords(heading: Heading): { text: string; lines: string[] } {
  const lines: Inline[][] = [[]]
  for (const inline of heading.children) {
    if (inline.type === 'turn') lines.push([])
    else lines.at(-1)!.push(inline)
  }
  const plain = lines.map((line) => inlineText(line).replace(/\s+/gu, ' ').trim()).filter((line) => line !== '')
  return { text: plain.join(' '), lines: plain }
}

/** Registers words that stand in no block of the Book as a unit, and gives its attribute. */
export function ownUnit(blocks: FlowBlock[], text: string, source: Block | null): string {
  blocks.push({ text: text.replace(/\s+/gu, ''), source })
  return ` data-block="${blocks.length - 1}"`
}
