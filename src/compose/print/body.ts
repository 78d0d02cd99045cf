/** The text itself: part titles, and a flow for each top-level section or, run on, for each part. */
import type { Block, Heading, Part, Section } from '../../model/book.js'
import { withSubsections } from '../../model/book-text.js'
import type { BookConfig } from '../../model/config.js'
import type { Flow, FlowBlock, FlowHeading } from '../../model/print.js'
import { textWidth } from '../../typography/width.js'
import { renderBlocks } from '../render-blocks.js'
import { type Articles, articlesOf } from './articles.js'
import { type PrintContext, printDialect } from './dialect.js'
import { headingWords, headWords, oneLine, titleWords } from './heading-words.js'
import { ownPages, ownUnit } from './own-pages.js'
import { runAround } from './pictures-beside.js'
import { composePlate, plateCall, setPlatesApart } from './plates.js'
import { headRoom } from './running-head.js'

interface BodyContext extends PrintContext {
  readonly articles: Articles
}

/** Where sections open, and where their notes stand. */
type Setting = Pick<BookConfig['print'], 'sectionStart' | 'notes'>

/** What stands before the contents, and what behind them. */
export interface Text {
  readonly prefaces: readonly Flow[]
  readonly body: readonly Flow[]
}

export function composeText(given: PrintContext, setting: Setting): Text {
  const context: BodyContext = { ...given, articles: articlesOf(given.book) }
  const flows = context.book.parts.map((part) => ({ part, flows: composePart(context, part, setting) }))
  const ofPrefaces = (wanted: boolean) =>
    flows.flatMap(({ part, flows }) => ((part.kind === 'preface') === wanted ? flows : []))
  return { prefaces: ofPrefaces(true), body: ofPrefaces(false) }
}

/** Chapters run on where the book asks for it; every preface, appendix and afterword opens a page. */
function composePart(context: BodyContext, part: Part, { sectionStart, notes }: Setting): Flow[] {
  const opening = part.title === null ? [] : [composePartTitle(context, part, part.title)]
  const runsOn = sectionStart === 'run-on' && part.kind === 'body'
  const runs = runsOn ? [part.sections] : part.sections.map((section) => [section])
  const flows = runs.flatMap((sections, index) => {
    // The back of the title page is for the colophon, and blank without one.
    const opensFront = part.kind === 'preface' && index === 0
    const start = sectionStart === 'recto' || opensFront ? 'recto' : 'any'
    return composeSections(context, sections, { part, number: index + 1, start, notes })
  })
  return [...opening, ...flows.filter((flow) => flow.html !== '')]
}

function composePartTitle({ templates }: PrintContext, { id, label }: Part, title: string): Flow {
  const blocks: FlowBlock[] = []
  const words = titleWords(label, title)
  const html = templates.render('print/part-title', { id, label, title, unit: ownUnit(blocks, words.text, null) })
  const headings = [{ id, depth: 1, rank: 0, heading: null, ...words, runningHead: headWords(words) }]
  return ownPages('part-title', html, { id: `part-${id}`, blocks, headings, start: 'recto' })
}

interface Run {
  readonly part: Part
  /** From 1 in the part. */
  readonly number: number
  readonly start: Flow['start']
  readonly notes: Setting['notes']
}

/** A flow of text, and behind it its plates. */
function composeSections(context: BodyContext, sections: readonly Section[], run: Run): Flow[] {
  const { part, number, start, notes } = run
  const articles = sections.map((section) => runAround([...withSubsections(section)].flatMap(ownBlocks), context))
  const beside = new Map(articles.flatMap((article) => [...article.beside]))
  const dialect = printDialect(context, { chapter: notes === 'chapter' ? chapterName(sections) : null, beside })
  // Under the heading of a section, which the level of the book's title and perhaps a part stand above.
  const notesLevel = part.title === null ? 3 : 4
  const plates: Flow[] = []
  const html = articles.map(({ blocks }) => {
    if (blocks.length === 0) return ''
    const { pieces, plates: own } = setPlatesApart(blocks)
    const content = pieces.map((piece, index) => {
      const plate = own[index]
      const text = renderBlocks(piece, dialect)
      if (plate === undefined) return text
      const id = `plate-${part.id}-${number}-${plates.length + 1}`
      plates.push(composePlate(context, plate, id))
      return text + plateCall(id)
    })
    return context.templates.render('print/article', {
      content: content.join('\n') + dialect.waitingNotes(notesLevel),
    })
  })
  const text: Flow = {
    id: `body-${part.id}-${number}`,
    kind: 'body',
    html: html.join(''),
    blocks: dialect.blocks,
    headings: sections.flatMap((section) => sectionHeadings(section, part, context)),
    start,
    folios: part.kind === 'preface' ? 'roman' : 'arabic',
    fullPage: false,
  }
  return [text, ...plates]
}

/** By its first heading, so that another chapter before it changes nothing in its markup. */
const chapterName = (sections: readonly Section[]): string =>
  sections.flatMap((section) => [...withSubsections(section)]).find(({ heading }) => heading)?.heading?.id ?? 'text'

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
    const runningHead =
      articleHead(heading, words.text, context) ?? (heading === section.heading ? headWords(words) : '')
    const depth = context.depths.get(heading.id)!
    return [{ id: heading.id, depth, rank: context.ranks.get(heading.id)!, heading, ...words, runningHead }]
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
