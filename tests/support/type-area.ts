/** What stands in the type areas of a made book, line by line. */
import { join } from 'node:path'
import { builtBook } from './built-book.js'
import { readPdf } from './pdf-facts.js'
import type { Line, PageFacts } from './pdf-page-facts.js'
import { scratch } from './scratch.js'

/** As configured by default: 27 characters of 10.5 pt, 28 lines of 18 pt. */
export const BODY_SIZE = 10.5
export const LEADING = 18
export const MEASURE = 27 * BODY_SIZE

/** The body pages of a book that is one Markdown file beside its images. */
export async function bodyPages(
  markdown: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<readonly PageFacts[]> {
  const folder = await scratch({ 'book.md': markdown, ...files })
  const { value } = await builtBook(join(folder, 'book.md'), { formats: { pdf: true, epub: false } })
  const { pages } = await readPdf(value.pdf!)
  return pages.slice(pages.findIndex(({ label }) => label === '1'))
}

/** Lines between running head and folio. */
export const linesOf = (page: PageFacts): readonly Line[] =>
  page.lines.filter(({ y }) => y > 45 && y < page.height - 40)

/** Lines of the text proper, with letters in Song at its size (kai has its marks from there); y is the baseline of that, whatever else stands in the line. */
export const textLines = (page: PageFacts): readonly Line[] =>
  linesOf(page).flatMap((line) => {
    const run = line.runs.find(
      ({ font, fontSize, text }) =>
        font.includes('Serif') && Math.abs(fontSize - BODY_SIZE) < 0.1 && /\p{L}/u.test(text),
    )
    return run === undefined ? [] : [{ ...line, y: run.y }]
  })

export const squeezed = (text: string): string => text.replace(/\s+/gu, '')
