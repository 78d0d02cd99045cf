/**
 * Numbers beside the lines of a galley, and beside each paragraph the line of its file. They are drawn and no text, so that nobody copies
 * them with a sentence, and to readers they are artifacts (PDF 32000-1, 14.8.2.2).
 */

import type { PDFOperator, PDFPage } from '@cantoo/pdf-lib'
import { ParseSpeeds, PDFDocument, setLineWidth, setStrokingGrayscaleColor } from '@cantoo/pdf-lib'
import { writeWithId } from '../../pdf/document-id.js'
import { encodeStream, prependContent } from '../../pdf/page-content.js'
import { drawText, textWidth } from '../../pdf/stroke-text.js'
import type { PageLine, ProofPages } from '../layout/page-facts.js'

/** Every fifth line has its number. */
const EVERY = 5
/** Of the digits, in points. */
const HEIGHT = 5
const WIDTH = 0.4
const GREY = 0.45
/** From the text to the end of a number, in points: first the line of the page, then that of the file. */
const [TO_NUMBER, TO_PLACE] = [8, 28]
/** Lines nearer to each other than this, in type sizes, are one: the cells of a row, a raised mark. */
const SAME = 0.5

interface GalleyLine {
  readonly baseline: number
  readonly size: number
  /** Where a paragraph begins on it, its line of the manuscript. */
  readonly begins: number | null
}

export async function markGalley(pdf: Uint8Array, pages: ProofPages): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const leaves = document.getPages()
  const lines = galleyLines(pages)
  for (const { number, typeArea } of pages.pages) {
    const leaf = leaves[number - 1]
    if (leaf !== undefined && typeArea !== null) drawBeside(leaf, typeArea.left, lines.get(number) ?? [])
  }
  return writeWithId(document)
}

/** By page. */
function galleyLines({ blocks }: ProofPages): ReadonlyMap<number, readonly GalleyLine[]> {
  const byPage = new Map<number, GalleyLine[]>()
  for (const { lines, unit } of blocks) {
    for (const [index, line] of lines.entries()) {
      const begins = index === 0 ? (unit.source?.place.line ?? null) : null
      const onPage = byPage.get(line.page.number) ?? []
      byPage.set(line.page.number, onPage)
      const same = onPage.findIndex((each) => isSame(each, line))
      if (same < 0) onPage.push({ baseline: line.baseline, size: line.size, begins })
      else if (begins !== null && onPage[same]!.begins === null) onPage[same] = { ...onPage[same]!, begins }
    }
  }
  for (const lines of byPage.values()) lines.sort((a, b) => b.baseline - a.baseline)
  return byPage
}

const isSame = (one: GalleyLine, { baseline, size }: PageLine): boolean =>
  Math.abs(one.baseline - baseline) < SAME * Math.max(one.size, size)

function drawBeside(page: PDFPage, left: number, lines: readonly GalleyLine[]): void {
  const drawn = lines.flatMap(({ baseline, begins }, index) => [
    ...((index + 1) % EVERY === 0 ? ending(String(index + 1), left - TO_NUMBER, baseline) : []),
    ...(begins === null ? [] : ending(`:${begins}`, left - TO_PLACE, baseline)),
  ])
  if (drawn.length === 0) return
  const operations = ['/Artifact BMC q 1 J', setLineWidth(WIDTH), setStrokingGrayscaleColor(GREY), ...drawn, 'Q EMC']
  prependContent(page, encodeStream(page.doc.context.obj({}), Buffer.from(operations.join('\n'), 'latin1')))
}

/** Ends where it is told to. */
const ending = (text: string, right: number, baseline: number): readonly PDFOperator[] =>
  drawText({ text, height: HEIGHT, at: [right - textWidth({ text, height: HEIGHT }), baseline] })
