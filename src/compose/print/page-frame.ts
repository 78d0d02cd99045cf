/** The page around the type area: running head, folio, side. */
import type { Book } from '../../model/book.js'
import type { Spacing } from '../../model/config.js'
import type { Binding } from '../../model/imposition.js'
import type { Page } from '../../model/print.js'
import { withoutTypedGaps } from '../script-spaces.js'
import type { Templates } from '../templates.js'
import { runningHead } from './running-head.js'

/** What all pages of a book are framed with. */
export interface PageFrame {
  readonly book: Book
  /** Characters in a line. */
  readonly measure: number
  readonly binding: Binding
  readonly templates: Templates
  readonly spacing: Spacing
}

/** One page as markup for the printer. */
export function renderPage(page: Page, { book, measure, binding, templates, spacing }: PageFrame): string {
  const head = runningHead(page, book.meta, measure)
  return templates.render('print/page', {
    side: page.side,
    rightBound: binding === 'right',
    kind: page.flow?.kind ?? 'blank',
    hasHead: page.flow?.kind === 'body',
    section: withoutTypedGaps(head.section, spacing),
    book: withoutTypedGaps(head.book, spacing),
    folio: page.folio,
    content: page.layout?.html ?? '',
  })
}

/** A page of the body with nothing on it but what every page may have: title and issue are in its head, as it names no section. */
export const BARE_PAGE: Page = {
  number: 1,
  flow: { id: '', kind: 'body', html: '', blocks: [], headings: [], start: 'any', folios: 'arabic', fullPage: false },
  side: 'recto',
  folio: '1',
  counted: '1',
  runningHead: null,
  layout: null,
}
