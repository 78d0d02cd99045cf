/** The marks of printed pages in a made EPUB, and what stands at the top of those pages in the PDF that was made with it. */
import { readableText } from '../../src/model/markup-text.js'
import type { EpubFacts } from './epub-facts.js'
import type { PageFacts } from './pdf-page-facts.js'
import { squeezed } from './type-area.js'

export interface PageMarkFact {
  readonly label: string
  readonly href: string
  /** Text behind the mark to the end of its document, without white space, readings and calls of notes. */
  readonly text: string
  /** Markup between the mark before, or the beginning of the document, and this one; and behind it. */
  readonly before: string
  readonly behind: string
}

const MARK = /<span epub:type="pagebreak" role="doc-pagebreak" id="([^"]*)" aria-label="([^"]*)"><\/span>/g

/** In the order of the spine. */
export function pageMarks({ spine }: EpubFacts): PageMarkFact[] {
  return spine.flatMap(({ file, markup }) => {
    let end = 0
    return [...markup.matchAll(MARK)].map(({ 0: mark, 1: id, 2: label, index }) => {
      const before = markup.slice(end, index)
      end = index + mark.length
      const behind = markup.slice(end)
      return { label: label!, href: `${file}#${id}`, text: textOf(behind), before, behind }
    })
  })
}

/** A call is raised and small in print, as a reading is. */
const textOf = (markup: string): string =>
  squeezed(readableText(markup.replace(/<(rt|rp)\b[^>]*>.*?<\/\1>|<a class="note-call"[^>]*>.*?<\/a>/g, '')))

/** Points; a reading and the call of a note are smaller. */
const SMALLEST_TEXT = 7

/**
 * The first words of a page below its running head, without the number or bullet of an item and the title of the notes, which the e-book does not
 * have; empty: it has none.
 */
export function openingWords(page: PageFacts, headHeight = 45): string {
  const runs = page.lines
    .filter(({ y }) => y > headHeight && y < page.height - 40)
    .flatMap((line) => line.runs)
    .filter(({ fontSize, text }) => fontSize > SMALLEST_TEXT && /[\p{L}\p{N}]/u.test(text) && text !== '注释')
  return squeezed(runs[0]?.text ?? '').replace(/^(?:\d+\.|[•◦▪])(?!\d)/, '')
}

/**
 * The marks that do not stand before the first words of their page, with both: none where all is well. A table that goes on, or is turned, has
 * its head there once more: its mark stands before a cell of the page.
 */
export function misplacedMarks(
  marks: readonly PageMarkFact[],
  pages: readonly PageFacts[],
  headHeight?: number,
): string[] {
  return marks.flatMap(({ label, text }) => {
    const page = pages.find((each) => each.label === label)
    if (page === undefined) return [`${label}: no such page`]
    const words = openingWords(page, headHeight)
    const isPlaced = hasTableAbove(page, words)
      ? page.lines.some((line) => line.runs.some((run) => squeezed(run.text).startsWith(text.slice(0, 2))))
      : text.startsWith(words)
    return isPlaced ? [] : [`${label}: ${words} | ${text.slice(0, 20)}`]
  })
}

const hasTableAbove = ({ lines }: PageFacts, words: string): boolean =>
  words.startsWith('续表') || lines.some((line) => line.runs.some(({ angle }) => angle === 90))
