/** The page around the type area: running head, folio, side. */
import type { Book } from '../../model/book.js'
import type { Binding } from '../../model/imposition.js'
import type { Page } from '../../model/print.js'
import { textWidth } from '../../typography/width.js'
import type { Templates } from '../templates.js'

/** Size of the running head relative to the text; `styles/print/page.css` sets the same. */
const RUNNING_HEAD_SIZE = 0.8
const GAP = 2

/** What all pages of a book are framed with. */
export interface PageFrame {
  readonly book: Book
  /** Characters in a line. */
  readonly measure: number
  readonly binding: Binding
  readonly templates: Templates
}

/**
 * One page as markup for the printer. The running head names the section on the outer side and the book on the inner; where the
 * measure has no room for both, the section stays.
 */
export function renderPage(page: Page, { book, measure, binding, templates }: PageFrame): string {
  const head = page.runningHead
  const room = measure / RUNNING_HEAD_SIZE - GAP
  const fits = textWidth(`${head ?? ''}${book.meta.title}`) <= room
  const isOwnTitle = head === book.meta.title
  return templates.render('print/page', {
    side: page.side,
    rightBound: binding === 'right',
    kind: page.flow?.kind ?? 'blank',
    hasHead: page.flow?.kind === 'body',
    section: head ?? book.meta.title,
    book: head !== null && fits && !isOwnTitle ? book.meta.title : '',
    folio: page.folio,
    content: page.layout?.html ?? '',
  })
}

/** A body page with nothing on it but what every page has. */
export const BARE_PAGE: Page = { number: 1, flow: null, side: 'recto', folio: '1', counted: '1', runningHead: '', layout: null }
