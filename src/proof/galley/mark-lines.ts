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

/** The lines of a page from the head, each with the line of the manuscript where a paragraph begins on it. */
interface GalleyLine {
  readonly baseline: number
  readonly begins: number | null
}

export async function markGalley(pdf: Uint8Array, pages: ProofPages): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const leaves = document.getPages()
  for (const { number, typeArea } of pages.pages) {
    const leaf = leaves[number - 1]
    if (leaf !== undefined && typeArea !== null) drawBeside(leaf, typeArea.left, galleyLines(pages, number))
  }
  return writeWithId(document)
}

function galleyLines({ blocks }: ProofPages, page: number): readonly GalleyLine[] {
  const lines: (GalleyLine & { readonly size: number })[] = []
  for (const { lines: own, unit } of blocks) {
    for (const [index, line] of own.entries()) {
      if (line.page.number !== page) continue
      const begins = index === 0 ? (unit.source?.place.line ?? null) : null
      const same = lines.findIndex((each) => isSame(each, line))
      const { baseline, size } = line
      if (same < 0) lines.push({ baseline, size, begins })
      else if (begins !== null && lines[same]!.begins === null) lines[same] = { ...lines[same]!, begins }
    }
  }
  return lines.sort((a, b) => b.baseline - a.baseline)
}

const isSame = (one: { readonly baseline: number; readonly size: number }, { baseline, size }: PageLine): boolean =>
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
