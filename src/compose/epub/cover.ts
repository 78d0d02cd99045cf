/** A cover drawn from the title, for books that bring none: what a shelf shows at the height of a thumb must still be read. */
import type { Book, BookMeta, Inline } from '../../model/book.js'
import { headingText } from '../../model/book-text.js'
import type { BookConfig } from '../../model/config.js'
import { INTERNAL_NOTICE } from '../../model/profile.js'
import { credits, seriesOf } from '../colophon-lines.js'
import { issueOf } from '../colophon-profiles.js'
import { creditLine } from '../own-words.js'
import type { Templates } from '../templates.js'
import { textWidth, titleLines } from './title-lines.js'

/** No file of a book can have such a path: a colon makes it a URL. */
export const DRAWN_COVER = 'drawn:cover.png'

/** Pixels: what shops ask for (Kindle 1600 × 2560 at best, Apple 1400 on the short side), two to three. */
export const COVER = { width: 1600, height: 2400 } as const
/** From the edge of the cover to the longest line. */
const SIDE = 150
/** The coloured field, from the top: the names of people and houses stand below it. */
const FIELD = 1680
/** Baseline of the series, and where the block of the title is centred. */
const KICKER = 210
const TITLE_MIDDLE = 860
/** Room that the lines of the title may take. */
const TITLE_HEIGHT = 900
const SIZE = { largest: 520, smallest: 60, subtitle: 84, author: 92, small: 62 }
const LEADING = 1.3
/** From the top of the em box to the baseline of a 汉字, as a share of the size. */
const ASCENT = 0.86

interface DrawnLine {
  readonly text: string
  readonly size: number
  readonly y: number
}

export function drawCover(book: Book, templates: Templates, writingMode: BookConfig['writingMode']): string {
  const { meta } = book
  const lines = headlineParts(book).flatMap((part) => titleLines(part))
  const { size, mode, title, height } = writingMode === 'vertical-rl' ? titleInColumns(lines) : titleAcross(lines)
  const rule = Math.round(TITLE_MIDDLE + height / 2 + 70)
  const authors = authorLines(meta)
  return templates.render('epub/cover-image', {
    lang: meta.lang,
    label: meta.title,
    ...COVER,
    middle: COVER.width / 2,
    field: FIELD,
    // Our Song is a text weight: a rim of its own colour makes it the heavy one of a title.
    weight: Math.round(size * 0.028 * 10) / 10,
    size,
    mode,
    kicker: stacked([kickerOf(meta)], SIZE.small, KICKER),
    title,
    rule,
    subtitle: stacked(undertitles(meta), SIZE.subtitle, rule + 150),
    authors: stacked(authors, SIZE.author, FIELD + (authors.length < MOST_ROLES ? 215 : 140)),
    publisher: stacked([meta.publisher ?? compilerOf(meta)], SIZE.small, COVER.height - 150),
  })
}

/** The title on the field: its size, its height, and where each line has its middle. */
interface DrawnTitle {
  readonly size: number
  readonly height: number
  /** `writing-mode` of SVG 1.1, which is what painters know. */
  readonly mode: 'lr' | 'tb'
  readonly title: readonly { readonly text: string; readonly x: number; readonly y: number }[]
}

function titleAcross(lines: readonly string[]): DrawnTitle {
  const size = sizeFor(lines, SIZE.largest, TITLE_HEIGHT)
  const height = lines.length * size * LEADING
  const top = TITLE_MIDDLE - height / 2
  const baseline = (index: number) => Math.round(top + index * size * LEADING + size * (ASCENT + 0.12))
  const title = lines.map((text, index) => ({ text, x: COVER.width / 2, y: baseline(index) }))
  return { size, height, mode: 'lr', title }
}

/** The first line stands on the right. */
function titleInColumns(lines: readonly string[]): DrawnTitle {
  const longest = Math.max(...lines.map(textWidth), 1)
  const fitting = Math.min(TITLE_HEIGHT / longest, (COVER.width - 2 * SIDE) / (lines.length * LEADING))
  const size = Math.round(Math.max(SIZE.smallest, Math.min(SIZE.largest, fitting)))
  const middle = (index: number) => Math.round(COVER.width / 2 + ((lines.length - 1) / 2 - index) * size * LEADING)
  const title = lines.map((text, index) => ({ text, x: middle(index), y: TITLE_MIDDLE }))
  return { size, height: longest * size, mode: 'tb', title }
}

/** The parts of a two-part headline stand on lines of their own. */
function headlineParts({ meta, titleHeading }: Book): string[] {
  const parts =
    titleHeading === null ? [meta.title] : splitAtTurns(titleHeading.children).map((part) => headingText(part))
  // Our Song has the full-width mark of Chinese at this place.
  const spelt = parts.map((part) => part.replace(/(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu, "'"))
  const filled = spelt.map((part) => part.replace(/\s+/gu, ' ').trim()).filter((part) => part !== '')
  return filled.length > 0 ? filled : [meta.title]
}

function splitAtTurns(inlines: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]]
  for (const inline of inlines) {
    if (inline.type === 'turn' || inline.type === 'break') parts.push([])
    else parts.at(-1)!.push(inline)
  }
  return parts
}

const kickerOf = (meta: BookMeta): string | null =>
  [seriesOf(meta), meta.profile.kind === 'internal' ? INTERNAL_NOTICE : null].filter(Boolean).join('　') || null

const compilerOf = ({ profile }: BookMeta): string | null => (profile.kind === 'internal' ? profile.compiledBy : null)

/** Below the title; a long subtitle takes two lines. */
function undertitles(meta: BookMeta): (string | null)[] {
  const { subtitle } = meta
  const fits = subtitle === null || textWidth(subtitle) * SIZE.subtitle <= COVER.width - 2 * SIDE
  return [...(fits ? [subtitle] : titleLines(subtitle, 2)), issueOf(meta.profile)]
}

const MOST_ROLES = 3

/** A line for each role; the title page names all. */
function authorLines(meta: BookMeta): string[] {
  return credits(meta)
    .map(({ role, names }) => creditLine(role, names, meta.lang))
    .slice(0, MOST_ROLES)
}

/** The size at which the longest line and all of them together find room. */
function sizeFor(lines: readonly string[], largest: number, height: number): number {
  const longest = Math.max(...lines.map(textWidth), 1)
  const fitting = Math.min((COVER.width - 2 * SIDE) / longest, height / (lines.length * LEADING))
  return Math.round(Math.max(SIZE.smallest, Math.min(largest, fitting)))
}

/** One below the other, smaller when one would run past the sides. */
function stacked(texts: readonly (string | null)[], largest: number, first: number): DrawnLine[] {
  const lines = texts.filter((text): text is string => text !== null && text !== '')
  const longest = Math.max(...lines.map(textWidth), 1)
  const size = Math.round(Math.min(largest, (COVER.width - 2 * SIDE) / longest))
  return lines.map((text, index) => ({ text, size, y: Math.round(first + index * size * 1.5) }))
}
