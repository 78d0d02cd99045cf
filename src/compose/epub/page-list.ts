/** The list of the printed pages, and which edition they are of. */
import type { BookMeta } from '../../model/book.js'
import type { PageGeometry } from '../../model/config.js'
import type { EpubMetadata, PageEntry, PageList } from '../../model/epub.js'
import { wordsOf } from '../own-words.js'
import { isbnDigits } from './identifier.js'

export function composePageList(pages: readonly PageEntry[], lang: string): PageList | null {
  return pages.length === 0 ? null : { title: wordsOf(lang).printedPages, pages }
}

export function withPageSource(
  metadata: EpubMetadata,
  meta: Pick<BookMeta, 'isbn' | 'title' | 'publisher' | 'date' | 'lang'>,
  trim: PageGeometry['trim'],
): EpubMetadata {
  const { accessibility } = metadata
  const features = [...accessibility.features, 'pageBreakMarkers', 'pageNavigation']
  return { ...metadata, pageSource: pageSource(meta, trim), accessibility: { ...accessibility, features } }
}

/**
 * The ISBN of the print edition. Without one the source is to be described as well as it can be, by title and what else tells it from
 * others (DAISY, Accessible Publishing Knowledge Base, Page Source); `none` would say that these pages were never printed.
 */
function pageSource(
  { isbn, title, publisher, date, lang }: Pick<BookMeta, 'isbn' | 'title' | 'publisher' | 'date' | 'lang'>,
  { width, height }: PageGeometry['trim'],
): string {
  const digits = isbnDigits(isbn)
  if (digits !== null) return `urn:isbn:${digits}`
  const known = [publisher, date, `${width} × ${height} mm`].filter((each) => each !== null)
  return `${title} (${[wordsOf(lang).printEdition, ...known].join(', ')})`
}
