/**
 * What of a book breaks on Kindle and on readers of the EPUB 2 age, or is plainer there; docs/epub.md has the table for authors. The numbers of
 * sections are those of the Amazon Kindle Publishing Guidelines (KPG), 2019.2; their later editions are the pages of KDP's help.
 */
import type { Book } from '../model/book.js'
import { type Leaf, leavesOf, leavesOfBlocks } from '../model/book-leaves.js'
import type { EpubEdition, NavigationEntry } from '../model/epub.js'
import { type Finding, finding, type Place } from '../model/finding.js'
import { columnsOf, hasTableInTable } from './table-shape.js'

/** The book, what was composed of it, and how large the finished file is. */
export interface MadeEbook {
  readonly book: Book
  readonly edition: EpubEdition
  readonly bytes: number
}

type Check = (made: MadeEbook, leaves: readonly Leaf[]) => Finding[]

/** What breaks comes first. */
const CHECKS: readonly Check[] = [
  nestedTables,
  wideTables,
  formulas,
  longCodeLines,
  drawings,
  deepNavigation,
  sidewaysText,
  sizeToSend,
]

export function eReaderAdvice(made: MadeEbook): Finding[] {
  const { notes } = made.book
  const leaves = [...leavesOf(made.book), ...Object.values(notes).flatMap(({ blocks }) => leavesOfBlocks(blocks))]
  return CHECKS.flatMap((check) => check(made, leaves))
}

/** KPG 10.5.2: Enhanced Typesetting does not support nested tables. */
function nestedTables(_made: MadeEbook, leaves: readonly Leaf[]): Finding[] {
  return leaves.flatMap(({ source }) =>
    source.type === 'html' && hasTableInTable(source.nodes)
      ? [finding('epub/kindle-nested-table', {}, { place: source.place })]
      : [],
  )
}

/** KPG 10.5.1: large tables are to be avoided. 10.5.4: nothing of one is lost, but it is looked at in a window of its own. */
const MOST_COLUMNS = 10

function wideTables(_made: MadeEbook, leaves: readonly Leaf[]): Finding[] {
  return leaves.flatMap(({ source }) => {
    const columns = columnsOf(source)
    return columns > MOST_COLUMNS
      ? [finding('epub/kindle-wide-table', { columns, most: MOST_COLUMNS }, { place: source.place })]
      : []
  })
}

/** Kindle knows MathML since 2018, where a book has Enhanced Typesetting; EPUB 2 knows none (OPS 2.0.1, 2.2). */
function formulas({ edition }: MadeEbook): Finding[] {
  const count = edition.documents.reduce((sum, { body }) => sum + body.split('<math').length - 1, 0)
  return count === 0 ? [] : [finding('epub/kindle-formulas', { count })]
}

/** Columns of letters on a small screen; a 汉字 has two. KPG counts 60 characters to a line of the smallest Kindle. */
const SCREEN_COLUMNS = 60

function longCodeLines(_made: MadeEbook, leaves: readonly Leaf[]): Finding[] {
  const long = leaves.flatMap(({ source }) =>
    source.type === 'code-block'
      ? source.value.split('\n').flatMap((line) => (isWide(line) ? [source.place] : []))
      : [],
  )
  return gathered('epub/kindle-code-lines', long, { columns: SCREEN_COLUMNS })
}

/** Few lines have the characters that it takes. */
const isWide = (line: string): boolean => line.length * 2 > SCREEN_COLUMNS && widthOf(line) > SCREEN_COLUMNS

/** From Hangul on most characters are as wide as they are high (UAX #11, wide and full width). */
const widthOf = (line: string): number => Array.from(line, (each) => (each >= '\u1100' ? 2 : 1)).reduce(sum, 0)
const sum = (all: number, one: number): number => all + one

/** KPG 10.4.1, 10.4.11: SVG becomes pixels; `<text>` in it is not supported, and more than 25 drawings turn Enhanced Typesetting off. */
function drawings({ book, edition }: MadeEbook): Finding[] {
  const drawn = new Set(
    edition.images.filter(({ mediaType }) => mediaType === 'image/svg+xml').map(({ asset }) => asset),
  )
  const uses = book.assets.filter(({ path }) => drawn.has(path))
  return gathered(
    'epub/kindle-drawings',
    uses.map(({ place }) => place),
  )
}

/** KPG 5.2: two levels of nesting. */
const MENU_DEPTH = 2

function deepNavigation({ edition }: MadeEbook): Finding[] {
  const depth = depthOf(edition.navigation)
  return depth > MENU_DEPTH ? [finding('epub/kindle-navigation', { depth })] : []
}

const depthOf = (entries: readonly NavigationEntry[]): number =>
  Math.max(0, ...entries.map(({ entries: inner }) => 1 + depthOf(inner)))

/** In vertical lines letters and code lie on their side (CLREQ 2.4.2), and EPUB 2 sets all lines across. */
function sidewaysText({ edition }: MadeEbook, leaves: readonly Leaf[]): Finding[] {
  if (edition.writingMode !== 'vertical-rl') return []
  const lying = leaves.filter(({ source, text }) => source.type === 'code-block' || isLatinPassage(text))
  return gathered(
    'epub/sideways-text',
    lying.map(({ source }) => source.place),
  )
}

/** A line of it or more, and nothing in it stands upright. */
const isLatinPassage = (text: string): boolean =>
  text.length >= 40 && !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)

/** In bytes; by mail, and through the page of Send to Kindle (help pages of Send to Kindle). */
const MAIL_LIMIT = 50e6
const SEND_LIMIT = 200e6

function sizeToSend({ bytes }: MadeEbook): Finding[] {
  const megabytes = Math.ceil(bytes / 1e6)
  if (bytes > SEND_LIMIT) return [finding('epub/too-large-to-send', { megabytes, limit: SEND_LIMIT / 1e6 })]
  return bytes > MAIL_LIMIT ? [finding('epub/too-large-to-mail', { megabytes, limit: MAIL_LIMIT / 1e6 })] : []
}

type CountedId = 'epub/kindle-code-lines' | 'epub/kindle-drawings' | 'epub/sideways-text'

/** One finding for all, at the first of them: they are looked at together. */
function gathered(id: CountedId, places: readonly Place[], facts: Readonly<Record<string, number>> = {}): Finding[] {
  const [place] = places
  return place === undefined ? [] : [finding(id, { count: places.length, ...facts }, { place })]
}
