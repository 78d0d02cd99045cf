/** Kinds of values in `book.yaml`. Each says what is wrong by the id of a finding, never in words. */
import path from 'node:path'
import { z } from 'zod'
import type { Facts } from '../model/finding.js'
import type { FindingId } from '../model/finding-ids.js'
import { isSignature } from '../model/imposition.js'
import { nearestFact } from '../model/nearest-name.js'
import { SHEET_NAMES, sheetNamed } from '../model/paper.js'
import { checkIsbn } from './isbn.js'
import { checkIssn } from './issn.js'
import { TRIM_SIZES, trimSize } from './trim-sizes.js'
import { TEXT_AS_WRITTEN, TRUTH_AS_WRITTEN, type Written } from './written.js'

/** A string that reads well: it gives the value, or the finding that says why not. */
type Reading<T> = { readonly value: T } | { readonly id: FindingId; readonly facts?: Facts }

/** `written` says in terms of JSON Schema what an author may write, as the string is not what an editor of YAML sees. */
function scalar<T>(read: (written: string) => Reading<T>, written: Written = TEXT_AS_WRITTEN, trimmed = trimEnds) {
  return z
    .string()
    .transform((input, context): T => {
      const reading = read(trimmed(input))
      if ('value' in reading) return reading.value
      context.issues.push({ code: 'custom', input, params: { id: reading.id, facts: reading.facts ?? {} } })
      return z.NEVER
    })
    .meta(written)
}

const trimEnds = (written: string): string => written.trim()

/** Characters that XML, and so the EPUB, cannot carry. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u

function readText(written: string): Reading<string> {
  if (written === '') return { id: 'config/empty-value' }
  return FORBIDDEN.test(written) ? { id: 'config/invalid-value' } : { value: written }
}

export const text = scalar(readText)

/** Text that is kept line for line, the indent of the first included. */
export const keptLines = scalar(readText, TEXT_AS_WRITTEN, (written) =>
  written.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd(),
)

/** Text in which a line end is a space. */
export const oneLine = text.transform((value) => value.replace(/[ \t]*\n\s*/g, ' '))

/** Names that say which plates a colour goes to (ISO 32000-1, 8.6.6.4): all, none, or one of the four inks. None is a spot ink. */
const PLATE_NAMES = /^(all|none|cyan|magenta|yellow|black)$/i

export const inkName = oneLine.transform((written, context) => {
  if (!PLATE_NAMES.test(written)) return written
  context.issues.push({ code: 'custom', input: written, params: { id: 'config/plate-name', facts: {} } })
  return z.NEVER
})

export function numberBetween(min: number, max: number, kind: 'whole' | 'any' = 'any') {
  const pattern = kind === 'whole' ? /^[+-]?\d+$/ : /^[+-]?\d+(\.\d+)?$/
  return scalar(
    (written) => {
      if (!pattern.test(written)) return { id: 'config/not-number' }
      const value = Number(written)
      return value >= min && value <= max ? { value } : { id: 'config/out-of-range', facts: { min, max } }
    },
    { type: kind === 'whole' ? 'integer' : 'number', minimum: min, maximum: max },
  )
}

/** Yes or no; YAML 1.1's other words for them are not taken: `no` may be a name. */
export const truth = scalar(
  (written) => (written === 'true' || written === 'false' ? { value: written === 'true' } : { id: 'config/not-truth' }),
  TRUTH_AS_WRITTEN,
)

/** What no file system takes in a name, and names that Windows keeps for devices. */
const NOT_IN_NAMES = /[\\/:*?"<>|\u0000-\u001f]|^\.|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
/** Leaves room for `-booklet.pdf` in the 255 bytes of a file name when every character is a 汉字. */
const LONGEST_NAME = 70

export const nameText = scalar((written) => {
  const usable = written.length <= LONGEST_NAME && !NOT_IN_NAMES.test(written)
  if (written === '') return { id: 'config/empty-value' }
  return usable ? { value: written } : { id: 'config/bad-name' }
})

/** A usable base name made from a file's or folder's name. */
export function usableName(name: string): string {
  const clean = [...name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '-')].slice(0, LONGEST_NAME).join('')
  const trimmed = clean.replace(/^[. ]+|[. ]+$/g, '')
  return trimmed === '' || NOT_IN_NAMES.test(trimmed) ? 'book' : trimmed
}

/** A path inside the book's root, with forward slashes; that it stays there through links is checked when it is read. */
export const relativePath = scalar((written) => {
  const normal = path.posix.normalize(written.replaceAll('\\', '/'))
  const outside = normal.startsWith('/') || normal === '..' || normal.startsWith('../')
  if (written === '') return { id: 'config/empty-value' }
  if (outside || /^[a-z][a-z0-9+.-]*:/i.test(normal) || FORBIDDEN.test(normal)) return { id: 'config/bad-path' }
  return { value: normal.replace(/\/$/, '') }
})

export const trimName = scalar(
  (written) => {
    const size = trimSize(written)
    if (size) return { value: size }
    const names = Object.keys(TRIM_SIZES)
    return { id: 'config/unknown-trim-size', facts: { allowed: names.join(', '), ...nearestFact(written, names) } }
  },
  { type: 'string', enum: Object.keys(TRIM_SIZES) },
)

export const sheetName = scalar(
  (written) => {
    const sheet = sheetNamed(written)
    if (sheet) return { value: sheet }
    return {
      id: 'impose/unknown-sheet',
      facts: { allowed: SHEET_NAMES.join(', '), ...nearestFact(written, SHEET_NAMES) },
    }
  },
  { type: 'string', enum: [...SHEET_NAMES] },
)

/** Pages of a signature. */
export const signature = scalar(
  (written) => {
    if (!/^\d+$/.test(written)) return { id: 'config/not-number' }
    return isSignature(Number(written)) ? { value: Number(written) } : { id: 'impose/bad-signature' }
  },
  { type: 'integer', minimum: 4, maximum: 128, multipleOf: 4 },
)

/** Bytes that a QR code of 57 modules holds with error correction M (ISO/IEC 18004, version 10): finer ones smear in print. */
const LONGEST_QR = 213

/** What a QR code says, in one line. */
export const qrText = scalar((written) => {
  const line = written.replace(/[ \t]*\n\s*/g, ' ')
  const bytes = new TextEncoder().encode(line).length
  if (line === '') return { id: 'config/empty-value' }
  if (FORBIDDEN.test(line)) return { id: 'config/invalid-value' }
  return bytes > LONGEST_QR ? { id: 'config/qr-too-long', facts: { bytes, limit: LONGEST_QR } } : { value: line }
})

export const isbnText = scalar((written) => {
  const isbn = written.replace(/^ISBN[\s:：]*/i, '')
  const { valid, expected } = checkIsbn(isbn)
  if (valid) return { value: isbn }
  return { id: 'config/bad-isbn', facts: expected === null ? {} : { check: expected } }
})

export const issnText = scalar((written) => {
  const digits = written
    .replace(/^ISSN[\s:：]*/i, '')
    .replace(/[\s‐‑–-]/g, '')
    .toUpperCase()
  const { valid, expected } = checkIssn(digits)
  if (valid) return { value: `${digits.slice(0, 4)}-${digits.slice(4)}` }
  return { id: 'config/bad-issn', facts: expected === null ? {} : { check: expected } }
})

/** 国内统一连续出版物号 (GB/T 9999): two digits of the region, four of the serial, and its class, which newspapers may lack. */
export const cnText = scalar((written) => {
  const cn = written.replace(/^CN[\s:：]*/i, '')
  return /^\d{2}-\d{4}(\/[A-Z][A-Z0-9.]*)?$/i.test(cn) ? { value: cn.toUpperCase() } : { id: 'config/bad-cn' }
})

/** The hour that generators of web sites write behind a day: a book has none. */
const HOUR = /[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/

/** A year, a month or a day that exists, as ISO 8601. */
export const dateText = scalar((text) => {
  const written = text.replace(HOUR, '')
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(written) ?? []
  const exists = year !== undefined && isoDay(Number(year), Number(month), Number(day)) === `${year}-${month}-${day}`
  return exists ? { value: written } : { id: 'config/bad-date' }
})

/** February 30th comes out as March 2nd, and so differs from what was written. */
function isoDay(year: number, month: number, day: number): string {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.toISOString().slice(0, 10)
}

export const langTag = scalar((written) => {
  if (!/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(written)) return { id: 'config/bad-lang' }
  try {
    return { value: Intl.getCanonicalLocales(written)[0]! }
  } catch {
    return { id: 'config/bad-lang' }
  }
})
