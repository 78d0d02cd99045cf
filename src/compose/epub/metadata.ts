/** What the package says about the book, and to readers who cannot see (EPUB Accessibility 1.1, discovery metadata). */
import type { Book, BookMeta } from '../../model/book.js'
import { editionDate } from '../../model/edition-date.js'
import type { EpubDocument, EpubImage, EpubMetadata } from '../../model/epub.js'
import type { Finding, Outcome } from '../../model/finding.js'
import { finding } from '../../model/finding.js'
import { accessWords } from './access-words.js'
import { imagesOf } from './images.js'

export function composeMetadata(
  book: Book,
  images: readonly EpubImage[],
  documents: readonly EpubDocument[],
): Outcome<EpubMetadata> {
  const { meta } = book
  const { value: accessibility, findings } = describeAccess(book, images, documents)
  return {
    value: {
      isbn: isbnDigits(meta.isbn),
      title: meta.title,
      subtitle: meta.subtitle,
      lang: meta.lang,
      creators: meta.authors,
      publisher: meta.publisher,
      description: meta.description,
      rights: meta.rights,
      series: meta.series,
      date: meta.date,
      modified: modifiedAt(meta),
      accessibility,
    },
    findings,
  }
}

function isbnDigits(isbn: string | null): string | null {
  const digits = isbn?.replace(/[^0-9Xx]/g, '').toUpperCase() ?? ''
  return /^(\d{13}|\d{9}[\dX])$/.test(digits) ? digits : null
}

/** CCYY-MM-DDThh:mm:ssZ, as the package asks for (EPUB 3.3, 5.5.4). */
function modifiedAt({ date }: BookMeta): string {
  return `${editionDate(date, process.env.SOURCE_DATE_EPOCH).toISOString().slice(0, 19)}Z`
}

/** States only what is true of this book; conformance is for people to certify. */
function describeAccess(
  book: Book,
  images: readonly EpubImage[],
  documents: readonly EpubDocument[],
): Outcome<EpubMetadata['accessibility']> {
  const shown = imagesOf(book)
  const silent = shown.filter(({ alt }) => alt.trim() === '')
  const findings: Finding[] = silent.map((image) =>
    finding('epub/missing-alternative', { image: image.asset }, { place: image.place }),
  )
  const textSuffices = silent.length === 0
  // The cover is always there; it always has an alternative, and so have the pictures of the back cover.
  const hasPictures = shown.length > 0 || images.length > 1 || images.some(({ source }) => 'asset' in source)
  const features = ['tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability']
  const hasFormulas = documents.some(({ body }) => body.includes('<math'))
  if (hasFormulas) features.push('MathML')
  // Only these can move, and so flash.
  const moving = images.some(({ mediaType, source }) => 'asset' in source && !/png|jpeg/.test(mediaType))
  return {
    value: {
      modes: hasPictures ? ['textual', 'visual'] : ['textual'],
      textSuffices,
      features: hasPictures && textSuffices ? [...features, 'alternativeText'] : features,
      hazard: moving ? 'unknown' : 'none',
      summary: accessWords(
        book.meta.lang,
        hasPictures ? (textSuffices ? 'described' : 'undescribed') : 'plain',
        hasFormulas,
      ),
    },
    findings,
  }
}
