/** The text itself: part titles, and a flow for each top-level section or, run on, for each part. */
import type { Block, Heading, Section } from '../../model/book.js'
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

export function composeBody(given: PrintContext, sectionStart: BookConfig['print']['sectionStart']): Flow[] {
  const context: BodyContext = { ...given, articles: articlesOf(given.book) }
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
  return ownPages('part-title', html, { id: `part-${id}`, blocks, headings, start: 'recto' })
}

function composeSections(context: BodyContext, sections: readonly Section[], id: string, start: Flow['start']): Flow {
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
    headings: sections.flatMap((section) => sectionHeadings(section, context)),
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
function sectionHeadings(section: Section, context: BodyContext): FlowHeading[] {
  const note = section.heading === null ? section.blocks.find((block) => block.type === 'editors-note') : undefined
  const opening =
    note === undefined
      ? []
      : [{ id: note.id, depth: 1, heading: null, ...oneLine(note.label), runningHead: note.label }]
  const headings = [...withSubsections(section)].flatMap(({ heading }) => {
    if (heading === null) return []
    const words = headingWords(heading)
    const runningHead = articleHead(heading, words.text, context) ?? (heading === section.heading ? words.text : '')
    return [{ id: heading.id, depth: context.depths.get(heading.id)!, heading, ...words, runningHead }]
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
