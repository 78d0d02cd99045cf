/**
 * What a publication of its kind is wont to state and this one does not yet. The rule for internal material was read in public reprints
 * of it; of the standards for books and periodicals only accounts of others were, so what they ask for is advice.
 */
import type { Book, BookMeta } from '../model/book.js'
import { type Finding, finding, type Place } from '../model/finding.js'
import type { BookProfile, InternalProfile, PeriodicalProfile } from '../model/profile.js'
import { BOOK_TERMS, COMMON_TERMS, INTERNAL_TERMS, PERIODICAL_TERMS } from '../model/profile-terms.js'
import { serialNaming } from './serial-naming.js'

export type PlaceOf = (keys: readonly string[]) => Place

export function profileAdvice(book: Book, placeOf: PlaceOf): Finding[] {
  const { meta } = book
  const place = placeOf(['profile'])
  switch (meta.profile.kind) {
    case 'none':
      return []
    case 'internal': {
      const missing = missingData(meta.profile, 'internal', INTERNAL_ASKED, INTERNAL_TERMS)
      return [...gathered('profile/internal-missing', missing, place), ...serialNaming(book, meta.profile, placeOf)]
    }
    case 'book': {
      const missing = missingData(meta.profile, 'book', BOOK_ASKED, BOOK_TERMS)
      return gathered(
        'profile/book-missing',
        [...missingCommon(meta, ['rights', 'publisher', 'isbn']), ...missing],
        place,
      )
    }
    case 'periodical': {
      const missing = missingData(meta.profile, 'periodical', PERIODICAL_ASKED, PERIODICAL_TERMS)
      return gathered('profile/periodical-missing', [...missingCommon(meta, ['publisher', 'date']), ...missing], place)
    }
  }
}

type KeyOf<P> = Exclude<keyof P, 'kind'>

/** 《内部资料性出版物管理办法》 (2015), 第十四条. The issue is what makes a serial of it, so it cannot be missing. */
const INTERNAL_ASKED: readonly KeyOf<InternalProfile>[] = [
  'permit',
  'compiledBy',
  'sentTo',
  'printedBy',
  'printedOn',
  'copies',
]

/** GB/T 12450-2001: CIP data, who answers for the book, who publishes, prints and sells it, its size, its printing. */
const BOOK_ASKED: readonly KeyOf<BookProfile>[] = [
  'cip',
  'responsible',
  'address',
  'distributor',
  'printedBy',
  'format',
  'sheets',
  'words',
  'edition',
  'impression',
  'copies',
  'price',
]

/** GB/T 3179-2009 and 《期刊出版形式规范》 (2007): year and issue, which a number over all issues does not replace. */
const PERIODICAL_ASKED: readonly KeyOf<PeriodicalProfile>[] = [
  'issue',
  'frequency',
  'supervisor',
  'sponsor',
  'editorInChief',
  'cn',
  'issn',
  'printedBy',
  'distributor',
  'price',
]

/** 准印证号 (internal.permit) */
function missingData<P extends object>(
  profile: P,
  block: string,
  asked: readonly KeyOf<P>[],
  terms: Readonly<Record<KeyOf<P>, string>>,
): string[] {
  return asked.filter((key) => isMissing(profile[key])).map((key) => `${terms[key]} (${block}.${String(key)})`)
}

function missingCommon(meta: BookMeta, asked: readonly (keyof typeof COMMON_TERMS)[]): string[] {
  return asked.filter((key) => meta[key] === null).map((key) => `${COMMON_TERMS[key]} (${key})`)
}

const isMissing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)

type MissingId = 'profile/internal-missing' | 'profile/book-missing' | 'profile/periodical-missing'

const gathered = (id: MissingId, missing: readonly string[], place: Place): Finding[] =>
  missing.length === 0 ? [] : [finding(id, { missing: missing.join(', ') }, { place })]
