/** What the package says about the book. */
import type { Book, BookMeta } from '../../model/book.js'
import type { BookConfig } from '../../model/config.js'
import { editionDate } from '../../model/edition-date.js'
import type { EpubMetadata } from '../../model/epub.js'
import type { Outcome } from '../../model/finding.js'
import { issueOf } from '../colophon-profiles.js'
import { writable } from '../writable-book.js'
import { type Composed, describeAccess } from './access.js'
import { creditsOf } from './credits.js'
import { identifierOf, isbnDigits } from './identifier.js'
import { otherLanguages } from './languages.js'
import { sortForms } from './sort-forms.js'

export async function composeMetadata(
  book: Book,
  config: Pick<BookConfig, 'subjects' | 'epub'>,
  composed: Composed,
): Promise<Outcome<EpubMetadata>> {
  const { meta } = book
  const { title, subtitle, lang, publisher, description, rights, series, date } = meta
  const { value: subjects, findings: characters } = writable(config.subjects)
  const { value: accessibility, findings } = describeAccess(book, composed)
  const sorted = await sortForms(lang)
  const printed = isbnDigits(meta.isbn)
  const isbn = isbnDigits(config.epub.isbn) ?? printed
  return {
    value: {
      identifier: identifierOf(book, { ...composed, isbn }),
      source: printed !== null && printed !== isbn ? `urn:isbn:${printed}` : null,
      titleSort: sorted.title(title),
      issue: issueOf(meta.profile),
      otherLanguages: otherLanguages(composed.documents, lang),
      ...creditsOf(book, sorted),
      ...{ title, subtitle, lang, publisher, description, rights, subjects, series, date },
      modified: modifiedAt(meta),
      pageSource: null,
      accessibility,
    },
    findings: [...characters, ...findings],
  }
}

/** CCYY-MM-DDThh:mm:ssZ, as the package asks for (EPUB 3.3, 5.5.4). */
function modifiedAt({ date }: BookMeta): string {
  return `${editionDate(date, process.env.SOURCE_DATE_EPOCH).toISOString().slice(0, 19)}Z`
}
