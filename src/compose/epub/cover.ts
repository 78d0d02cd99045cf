/** A cover drawn from the title, for books that bring none: large enough to be read as a thumbnail on a shelf. */
import type { Book, Inline } from '../../model/book.js'
import { headingText } from '../../model/book-text.js'
import type { Templates } from '../templates.js'

/** Units of the drawing; two to three is what most shelves show. */
const WIDTH = 1600
const HEIGHT = 2400
/** From the edge of the cover to the longest line of the title. */
const SIDE = 190
/** Characters on a line of the title, and how many lines it may take; a longer title is set smaller. */
const LINE = { best: 7, longest: 40, most: 6 }
const SIZE = { largest: 380, smallest: 36 }
const LEADING = 1.35
/** Room that the lines of the title may take. */
const TITLE_HEIGHT = 1400
/** Where the block of the title is centred. */
const TITLE_MIDDLE = 0.4

export function drawCover(book: Book, templates: Templates): string {
  const { meta } = book
  const lines = headlineParts(book).flatMap((part) => breakTitle(part, meta.lang))
  const longest = Math.max(...lines.map(textWidth), 1)
  const fitting = Math.min((WIDTH - 2 * SIDE) / longest, TITLE_HEIGHT / (lines.length * LEADING))
  const size = Math.round(Math.max(SIZE.smallest, Math.min(SIZE.largest, fitting)))
  const top = HEIGHT * TITLE_MIDDLE - ((lines.length - 1) * size * LEADING) / 2
  const title = lines.map((text, index) => ({ text, y: Math.round(top + index * size * LEADING + size * 0.36) }))
  return templates.render('epub/cover-image', {
    lang: meta.lang,
    label: meta.title,
    width: WIDTH,
    height: HEIGHT,
    middle: WIDTH / 2,
    size,
    title,
    subtitle: fitted(meta.subtitle, Math.round(title.at(-1)!.y + size)),
    authors: fitted(meta.authors.map(({ name }) => name).join('　'), HEIGHT - 330),
    publisher: fitted(meta.publisher, HEIGHT - 180),
  })
}

/** The parts of a two-part headline stand on lines of their own. */
function headlineParts({ meta, titleHeading }: Book): string[] {
  const parts =
    titleHeading === null ? [meta.title] : splitAtTurns(titleHeading.children).map((part) => headingText(part))
  const filled = parts.map((part) => part.replace(/\s+/gu, ' ').trim()).filter((part) => part !== '')
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

/** A line below the title, made smaller when it would run past the sides; null: nothing to say. */
function fitted(text: string | null, y: number): { text: string; size: number; y: number } | null {
  if (text === null || text === '') return null
  return { text, y, size: Math.round(Math.min(84, (WIDTH - 2 * SIDE) / textWidth(text))) }
}

/** Lines of about equal length, broken between words, so that none starts with a closing mark. */
function breakTitle(title: string, lang: string): string[] {
  const words = wordsOfTitle(title, lang)
  const total = textWidth(title)
  const wanted = Math.min(Math.ceil(total / LINE.best), LINE.most)
  for (let measure = Math.ceil(total / wanted); measure <= LINE.longest; measure += 1) {
    const lines = fill(words, measure)
    if (lines.length <= wanted) return lines
  }
  return fill(words, LINE.longest)
}

function fill(words: readonly string[], measure: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line !== undefined && textWidth((line + word).trim()) <= measure) lines[lines.length - 1] = line + word
    else lines.push(word)
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/** Words with the marks that may not stand apart from them (kinsoku: CLREQ 3.1.3, 行首行尾禁则). */
function wordsOfTitle(title: string, lang: string): string[] {
  const words: string[] = []
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(title)) {
    const previous = words.at(-1)
    const clings = /^[\p{Pe}\p{Pf}\p{Po}\s·—…～-]/u.test(segment) || /[\p{Ps}\p{Pi}]$/u.test(previous ?? '')
    if (previous !== undefined && clings) words[words.length - 1] = previous + segment
    else words.push(segment)
  }
  return words
}

/** In em: a 汉字 is one, a bold Latin letter less than two thirds. */
function textWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + (/[\u0000-\u02ff]/.test(character) ? 0.62 : 1), 0)
}
