/** Where the paper ends. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import { printedArea } from '../model/printed-area.js'
import { pxToPt } from '../model/units.js'
import { prependContent } from '../pdf/page-content.js'
import { type Box, paperOf } from './paper.js'
import type { PrintFinish } from './print-finish.js'

/**
 * Cuts every page to its paper, exactly (PDF 32000-1, 14.11.2). Chromium rounds paper, so it prints on a sheet that is a little
 * larger, with the content at its top left: there the page is cut out. Without bleed and marks all boxes are one.
 */
export function setPageBoxes(pdf: PDFDocument, { print }: PrintFinish): void {
  const { media, bleed, trim, marks } = paperOf(print)
  const printedBleed = pxToPt(printedArea(print).bleed)
  const [left, top] = [trim.x - printedBleed, trim.y + trim.height + printedBleed]
  const moves = new Map<PDFObject, Move>()
  for (const page of pdf.getPages()) {
    const sheet = page.getMediaBox()
    const move = { x: left - sheet.x, y: top - sheet.height - sheet.y }
    moves.set(page.ref, move)
    movePage(page, move)
    // Where there is paper beyond the bleed, what the browser printed more of it would show.
    if (marks !== null) prependContent(page, operationOf(page, `${numbers(bleed)} re W n`))
    page.setMediaBox(0, 0, media.width, media.height)
    page.setCropBox(0, 0, media.width, media.height)
    page.setBleedBox(bleed.x, bleed.y, bleed.width, bleed.height)
    page.setTrimBox(trim.x, trim.y, trim.width, trim.height)
  }
  moveDestinations(pdf, moves)
}

interface Move {
  readonly x: number
  readonly y: number
}

/** Boxes that start at 0 are what imposition programs and printers' scripts expect, so the page moves instead of the boxes. */
function movePage(page: PDFPage, move: Move): void {
  prependContent(page, operationOf(page, `1 0 0 1 ${move.x.toFixed(4)} ${move.y.toFixed(4)} cm`))
  for (const annotation of page.node.Annots()?.asArray() ?? []) {
    const rectangle = page.doc.context.lookup(annotation, PDFDict).lookupMaybe(PDFName.of('Rect'), PDFArray)
    if (rectangle !== undefined) for (const corner of [0, 2]) addTo(rectangle, corner, move)
  }
}

/** Not packed: it becomes one with the content that follows. */
function operationOf({ doc }: PDFPage, text: string): PDFRawStream {
  return PDFRawStream.of(doc.context.obj({}), Buffer.from(text, 'latin1'))
}

const numbers = ({ x, y, width, height }: Box): string =>
  [x, y, width, height].map((length) => length.toFixed(4)).join(' ')

/** As Chromium writes them: `[page /XYZ x y zoom]` by name in the catalogue (12.3.2.3). */
function moveDestinations(pdf: PDFDocument, moves: ReadonlyMap<PDFObject, Move>): void {
  const named = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  for (const each of named?.values() ?? []) {
    const destination = pdf.context.lookup(each)
    if (!(destination instanceof PDFArray) || destination.get(1) !== PDFName.of('XYZ')) continue
    const move = moves.get(destination.get(0))
    if (move !== undefined) addTo(destination, 2, move)
  }
}

/** Moves the point whose coordinates stand at an index and the one after. */
function addTo(numbers: PDFArray, index: number, { x, y }: Move): void {
  for (const [at, amount] of [
    [index, x],
    [index + 1, y],
  ] as const) {
    const number = numbers.get(at)
    if (number instanceof PDFNumber) numbers.set(at, PDFNumber.of(number.asNumber() + amount))
  }
}
