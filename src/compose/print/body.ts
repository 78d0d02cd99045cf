/** The text itself: part titles, and a flow for each top-level section or, run on, for each part. */
import type { Block, Heading, Part, Section } from '../../model/book.js'
import { withSubsections } from '../../model/book-text.js'
import type { BookConfig } from '../../model/config.js'
import type { Flow, FlowBlock, FlowHeading } from '../../model/print.js'
import { textWidth } from '../../typography/width.js'
import { renderBlocks } from '../render-blocks.js'
import { type Articles, articlesOf } from './articles.js'
import { type PrintContext, printDialect } from './dialect.js'
import { headingWords, oneLine } from './heading-words.js'
import { ownPages, ownUnit } from './own-pages.js'
import { headRoom } from './running-head.js'

interface BodyContext extends PrintContext {
  readonly articles: Articles
}

type SectionStart = BookConfig['print']['sectionStart']

/** What stands before the contents, and what behind them. */
export interface Text {
  readonly prefaces: readonly Flow[]
  readonly body: readonly Flow[]
}

export function composeText(given: PrintContext, sectionStart: SectionStart): Text {
  const context: BodyContext = { ...given, articles: articlesOf(given.book) }
  const flows = context.book.parts.map((part) => ({ part, flows: composePart(context, part, sectionStart) }))
  const ofPrefaces = (wanted: boolean) =>
    flows.flatMap(({ part, flows }) => ((part.kind === 'preface') === wanted ? flows : []))
  return { prefaces: ofPrefaces(true), body: ofPrefaces(false) }
}

/** Chapters run on where the book asks for it; every preface, appendix and afterword opens a page. */
function composePart(context: BodyContext, part: Part, sectionStart: SectionStart): Flow[] {
  const opening = part.title === null ? [] : [composePartTitle(context, part.title, part.id)]
  const runsOn = sectionStart === 'run-on' && part.kind === 'body'
  const runs = runsOn ? [part.sections] : part.sections.map((section) => [section])
  const start = sectionStart === 'recto' ? 'recto' : 'any'
  const flows = runs.map((sections, index) => composeSections(context, sections, { part, number: index + 1, start }))
  return [...opening, ...flows.filter((flow) => flow.html !== '')]
}

function composePartTitle({ templates }: PrintContext, title: string, id: string): Flow {
  const blocks: FlowBlock[] = []
  const html = templates.render('print/part-title', { id, title, unit: ownUnit(blocks, title, null) })
  const headings = [{ id, depth: 1, rank: 0, heading: null, ...oneLine(title), runningHead: title }]
  return ownPages('part-title', html, { id: `part-${id}`, blocks, headings, start: 'recto' })
}

interface Run {
  readonly part: Part
  /** From 1 in the part. */
  readonly number: number
  readonly start: Flow['start']
}

function composeSections(context: BodyContext, sections: readonly Section[], { part, number, start }: Run): Flow {
  const dialect = printDialect(context)
  const html = sections.map((section) => {
    const blocks = [...withSubsections(section)].flatMap(ownBlocks)
    return blocks.length === 0
      ? ''
      : context.templates.render('print/article', { content: renderBlocks(blocks, dialect) })
  })
  return {
    id: `body-${part.id}-${number}`,
    kind: 'body',
    html: html.join(''),
    blocks: dialect.blocks,
    headings: sections.flatMap((section) => sectionHeadings(section, part, context)),
    start,
    folios: part.kind === 'preface' ? 'roman' : 'arabic',
    fullPage: false,
  }
}

const ownBlocks = (section: Section): Block[] => [
  ...(section.heading === null ? [] : [section.heading]),
  ...section.blocks,
]

/** The headings of a top-level section; one without a heading goes by the editor's note it opens with. */
function sectionHeadings(section: Section, part: Part, context: BodyContext): FlowHeading[] {
  const above = part.title === null ? 0 : 1
  const note = section.heading === null ? section.blocks.find((block) => block.type === 'editors-note') : undefined
  const opening =
    note === undefined
      ? []
      : [
          {
            id: note.id,
            depth: 1 + above,
            rank: 1,
            heading: null,
            ...oneLine(note.label),
            runningHead: note.label,
          },
        ]
  const headings = [...withSubsections(section)].flatMap(({ heading }) => {
    if (heading === null) return []
    const words = headingWords(heading)
    const runningHead = articleHead(heading, words.text, context) ?? (heading === section.heading ? words.text : '')
    const depth = context.depths.get(heading.id)!
    return [{ id: heading.id, depth, rank: depth - above, heading, ...words, runningHead }]
  })
  return [...opening, ...headings]
}

/**
 * 林渡　河上的船; of authors that leave no room for the title, the first: 林渡等　河上的船. What stands over an article, its
 * contributor line or its column, leaves the head to it. Null: no article opens here.
 */
function articleHead({ id }: Heading, title: string, { articles, measure }: BodyContext): string | null {
  if (articles.bylines.has(id) || articles.columns.has(id)) return ''
  const author = articles.byHeading.get(id)?.author
  if (author === undefined) return null
  const whole = `${author}　${title}`
  const [first, ...others] = author.split(/[、，,;；\s]+/u)
  return others.length === 0 || textWidth(whole) <= headRoom(measure) ? whole : `${first}等　${title}`
}
