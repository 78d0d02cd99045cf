/** The title page (扉页, 书名页): title, authors, publisher. */
import { inlineText } from '../../model/book-text.js'
import type { Flow, FlowHeading } from '../../model/print.js'
import { writtenDate } from '../../typography/written-date.js'
import { credits, seriesOf } from '../colophon-lines.js'
import { issueOf } from '../colophon-profiles.js'
import { escapeMarkup } from '../markup.js'
import { creditLine } from '../own-words.js'
import { renderInlines } from '../render-inlines.js'
import { withoutTypedGaps } from '../script-spaces.js'
import { type PrintContext, printDialect } from './dialect.js'
import { headingWords } from './heading-words.js'
import { ownPages } from './own-pages.js'

export function composeTitlePage(context: PrintContext): Flow[] {
  const { book, templates, spacing } = context
  const { meta, titleHeading } = book
  const dialect = printDialect(context)
  const spaced = (text: string) => withoutTypedGaps(text, spacing)
  const own = (text: string) => ({ text: spaced(text), unit: dialect.unit({ text, source: null }) })
  const words = (text: string | null) => (text === null ? null : own(text))
  // The verso before the title page (附书名页) names the series; a book without one names it here (GB/T 12450-2001).
  const series = words(seriesOf(meta))
  const titleText =
    titleHeading === null ? meta.title : inlineText(titleHeading.children, (note) => dialect.noteMark(note))
  const titleUnit = dialect.unit({ text: titleText, source: titleHeading })
  const title = titleHeading === null ? escapeMarkup(spaced(meta.title)) : renderInlines(titleHeading.children, dialect)
  const html = templates.render('print/title-page', {
    titleId: titleHeading?.id ?? 'title',
    series,
    title,
    titleUnit,
    subtitle: words(meta.subtitle),
    issue: words(issueOf(meta.profile)),
    hasAuthors: meta.authors.length > 0,
    authors: credits(meta).map(({ role, names }) => own(creditLine(role, names, meta.lang))),
    publisher: words(meta.publisher),
    date: words(meta.date === null ? null : writtenDate(meta.date, meta.lang)),
  })
  const headings: FlowHeading[] =
    titleHeading === null
      ? []
      : [
          {
            id: titleHeading.id,
            depth: 1,
            rank: 1,
            heading: titleHeading,
            ...headingWords(titleHeading),
            runningHead: '',
          },
        ]
  return [ownPages('title-page', html, { blocks: dialect.blocks, headings, start: 'recto' })]
}
