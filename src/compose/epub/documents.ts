/** The documents of the e-book before its text: cover, title page, colophon. */
import { inlineText } from '../../model/book-text.js'
import type { EpubDocument } from '../../model/epub.js'
import { writtenDate } from '../../typography/written-date.js'
import { colophonGroups } from '../colophon.js'
import { credits, seriesOf, withEbookIsbn } from '../colophon-lines.js'
import { internalNotices, issueOf } from '../colophon-profiles.js'
import { escapeMarkup } from '../markup.js'
import { creditLine, labelled, wordsOf } from '../own-words.js'
import { renderInlines } from '../render-inlines.js'
import { type EpubContext, epubDialect } from './dialect.js'
import { withParts } from './headline-parts.js'
import { withOwnText } from './own-text.js'

export function composeCoverPage({ book, templates }: EpubContext, coverImage: string): EpubDocument {
  const { meta } = book
  const title = wordsOf(meta.lang).cover
  const body = templates.render('epub/cover', {
    image: coverImage,
    alternative: labelled(title, meta.title, meta.lang),
    // A picture says them at best to those who see it.
    notices: internalNotices(meta.profile),
  })
  return { file: 'cover.xhtml', kind: 'cover', title, body, blocks: withOwnText(body) }
}

export function composeTitlePage(context: EpubContext): EpubDocument {
  const { meta, titleHeading } = context.book
  const dialect = epubDialect(context)
  const heading = dialect.rendered(() => {
    if (titleHeading === null) return escapeMarkup(meta.title)
    dialect.unit({ text: inlineText(titleHeading.children, (note) => dialect.noteMark(note)), source: titleHeading })
    return withParts(renderInlines(titleHeading.children, dialect), titleHeading.children)
  })
  const notes = dialect.notes(heading.calls)
  const body = context.templates.render('epub/title-page', {
    series: seriesOf(meta),
    id: titleHeading?.id ?? 'title',
    title: heading.markup,
    subtitle: meta.subtitle,
    issue: issueOf(meta.profile),
    authors: credits(meta).map(({ role, names }) => creditLine(role, names, meta.lang)),
    publisher: meta.publisher,
    date: meta.date === null ? null : writtenDate(meta.date, meta.lang),
    notes: notes.markup,
  })
  const blocks = withOwnText(body, [...heading.units, ...notes.units])
  return { file: 'title-page.xhtml', kind: 'title-page', title: wordsOf(meta.lang).titlePage, body, blocks }
}

/** 版权页, after the title page (GB/T 12450); none without its data. `isbn`: the e-book's own. */
export function composeColophonPage({ book, templates }: EpubContext, isbn: string | null): EpubDocument[] {
  const groups = withEbookIsbn(colophonGroups(book.meta), book.meta, isbn)
  if (groups.length === 0) return []
  const label = wordsOf(book.meta.lang).colophon
  const body = templates.render('epub/colophon', { label, groups })
  return [{ file: 'colophon.xhtml', kind: 'colophon', title: label, body, blocks: withOwnText(body) }]
}
