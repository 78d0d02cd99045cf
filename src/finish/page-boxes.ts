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
import { mmToPt } from '../model/units.js'
import type { PrintFinish } from './print-finish.js'

/**
 * Cuts every page to the trim, exactly (PDF 32000-1, 14.11.2). Chromium rounds paper, so it prints on a sheet that is a little
 * larger, with the content at its top left: there the trim is cut out. Without bleed all boxes are one.
 */
export function setPageBoxes(pdf: PDFDocument, { print: { page: geometry } }: PrintFinish): void {
  const [width, height] = [mmToPt(geometry.trim.width), mmToPt(geometry.trim.height)]
  const moves = new Map<PDFObject, Move>()
  for (const page of pdf.getPages()) {
    const sheet = page.getMediaBox()
    const move = { x: -sheet.x, y: height - sheet.height - sheet.y }
    moves.set(page.ref, move)
    movePage(page, move)
    page.setMediaBox(0, 0, width, height)
    page.setCropBox(0, 0, width, height)
    page.setBleedBox(0, 0, width, height)
    page.setTrimBox(0, 0, width, height)
  }
  moveDestinations(pdf, moves)
}

interface Move {
  readonly x: number
  readonly y: number
}

/** Boxes that start at 0 are what imposition programs and printers' scripts expect, so the page moves instead of the boxes. */
function movePage(page: PDFPage, move: Move): void {
  moveContent(page, move)
  for (const annotation of page.node.Annots()?.asArray() ?? []) {
    const rectangle = page.doc.context.lookup(annotation, PDFDict).lookupMaybe(PDFName.of('Rect'), PDFArray)
    if (rectangle !== undefined) for (const corner of [0, 2]) addTo(rectangle, corner, move)
  }
}

function moveContent(page: PDFPage, { x, y }: Move): void {
  const { context } = page.doc
  const move = PDFRawStream.of(context.obj({}), Buffer.from(`1 0 0 1 ${x.toFixed(4)} ${y.toFixed(4)} cm`, 'latin1'))
  const contents = page.node.get(PDFName.of('Contents'))
  const streams = contents instanceof PDFArray ? contents.asArray() : contents === undefined ? [] : [contents]
  page.node.set(PDFName.of('Contents'), context.obj([context.register(move), ...streams]))
}

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
