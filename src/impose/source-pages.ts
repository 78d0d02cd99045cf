/** Any PDF comes in; its pages go out as they look on paper: upright, with their boxes. What cannot be imposed is refused. */
import {
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib'
import { BookError, type Finding, finding } from '../model/finding.js'
import { type Mm, pt, ptToMm } from '../model/units.js'
import { type Size, sizeText } from './choose-sheet.js'
import { boxesOf, type Corners } from './source-boxes.js'

/** The six numbers of a transformation (PDF 32000-1, 8.3.3). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export interface SourcePage {
  /** In its file, from 1. */
  readonly number: number
  readonly page: PDFPage
  /** Of the trim, upright. */
  readonly trim: Size
  /** How far ink may run: the bleed, in the page's own coordinates, as left, bottom, right, top. */
  readonly ink: Corners
  /** How far the page bleeds, where it says so. */
  readonly bleed: Mm
  /** Puts the lower left corner of the upright trim at 0, in points. */
  readonly upright: Matrix
}

/** Readers look for the header this far into a file (PDF 32000-1, annex H, 3.4.1). */
const HEADER_WITHIN = 1024
/** Sizes that differ by less, in millimetres, are one: programs round differently. */
const SAME_SIZE_MM = 0.6

export async function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_WITHIN))
  if (!head.includes('%PDF-')) throw new BookError(finding('impose/not-a-pdf'))
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
    if (pdf.getPageCount() > 0 && allPagesFound(pdf)) return pdf
    if (kidsOf(pdf.catalog.Pages()).length > 0) throw new RangeError('Pages')
  } catch (error) {
    if (error instanceof EncryptedPDFError) throw new BookError(finding('impose/encrypted'))
    throw new BookError(finding('impose/damaged'))
  }
  throw new BookError(finding('impose/no-pages'))
}

/** A page that the tree names and the file does not hold would be left out without a word. */
function allPagesFound({ catalog, context }: PDFDocument): boolean {
  const known = (node: PDFDict): boolean =>
    kidsOf(node).every((each) => {
      const kid = context.lookup(each)
      return kid === PDFNull || (kid instanceof PDFDict && known(kid))
    })
  return known(catalog.Pages())
}

function kidsOf(node: PDFDict): readonly PDFObject[] {
  const kids = node.lookup(PDFName.of('Kids'))
  return kids instanceof PDFArray ? kids.asArray() : []
}

export function sourcePages(pdf: PDFDocument): readonly SourcePage[] {
  const pages = pdf.getPages().map((page, index) => whileReading(index + 1, () => sourcePage(page, index + 1)))
  refuseMixedSizes(pages)
  return pages
}

/** Runs what may fail on a damaged page, and says on which. */
export function whileReading<T>(page: number, read: () => T): T {
  try {
    return read()
  } catch {
    throw new BookError(finding('impose/damaged-page', { number: page }, { page }))
  }
}

/** Form fields, stamps and remarks lie over a page and do not go with it; links leave no ink. */
export function annotationProblems(pages: readonly SourcePage[]): readonly Finding[] {
  const inked = pages.flatMap(({ page, number }) => (hasInkedAnnotation(page) ? [number] : []))
  if (inked.length === 0) return []
  return [finding('impose/annotations', { count: inked.length, first: inked[0]! }, { page: inked[0]! })]
}

function hasInkedAnnotation({ node, doc }: PDFPage): boolean {
  const annotations = node.lookup(PDFName.of('Annots'))
  if (!(annotations instanceof PDFArray)) return false
  return annotations.asArray().some((each) => {
    const annotation = doc.context.lookup(each)
    if (!(annotation instanceof PDFDict)) return false
    return !INKLESS.has(String(annotation.get(PDFName.of('Subtype'))))
  })
}

const INKLESS: ReadonlySet<string> = new Set(['/Link', '/Popup'])

function sourcePage(page: PDFPage, number: number): SourcePage {
  const { trim, ink, bleed } = boxesOf(page)
  const [left, bottom, right, top] = trim
  const unit = userUnit(page)
  const [width, height] = [ptToMm(pt((right - left) * unit)), ptToMm(pt((top - bottom) * unit))]
  const turn = turnOf(page)
  return {
    number,
    page,
    trim: turn % 180 === 0 ? { width, height } : { width: height, height: width },
    ink,
    bleed: ptToMm(pt(bleed * unit)),
    upright: uprightMatrix(turn, trim).map((number) => number * unit) as unknown as Matrix,
  }
}

type Turn = 0 | 90 | 180 | 270

/** Readers do not turn a page that is to be turned by anything else. */
function turnOf({ node }: PDFPage): Turn {
  const rotate = node.context.lookup(node.getInheritableAttribute(PDFName.of('Rotate')))
  const angle = rotate instanceof PDFNumber ? rotate.asNumber() : 0
  return angle % 90 === 0 ? ((((angle % 360) + 360) % 360) as Turn) : 0
}

/** `/Rotate` turns a page clockwise (PDF 32000-1, table 30). */
function uprightMatrix(turn: Turn, [left, bottom, right, top]: Corners): Matrix {
  switch (turn) {
    case 0:
      return [1, 0, 0, 1, -left, -bottom]
    case 90:
      return [0, -1, 1, 0, -bottom, right]
    case 180:
      return [-1, 0, 0, -1, right, top]
    case 270:
      return [0, 1, -1, 0, top, -left]
  }
}

/** Length of the page's unit in points (PDF 32000-1, table 30): large sheets use it. */
function userUnit({ node }: PDFPage): number {
  const unit = node.lookup(PDFName.of('UserUnit'))
  return unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1
}

function refuseMixedSizes(pages: readonly SourcePage[]): void {
  const first = pages[0]!.trim
  const others = pages.filter(({ trim }) => differ(trim.width, first.width) || differ(trim.height, first.height))
  if (others.length === 0) return
  const number = pages.indexOf(others[0]!) + 1
  const facts = { size: sizeText(first), number, other: sizeText(others[0]!.trim), count: others.length }
  throw new BookError(finding('impose/mixed-sizes', facts, { page: number }))
}

function differ(a: Mm, b: Mm): boolean {
  return Math.abs(a - b) > SAME_SIZE_MM
}
