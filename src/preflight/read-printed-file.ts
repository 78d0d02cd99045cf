/** The bytes of a PDF come in; what a press would see on its pages goes out. */
import { ParseSpeeds, PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import { readContent } from '../pdf/page-content.js'
import { initialState } from './content/graphics-state.js'
import { OPERATORS } from './content/operators.js'
import { PathUnderWay } from './content/path-under-way.js'
import { Resources, Shelf } from './content/shelf.js'
import { TextObject } from './content/text-object.js'
import { followWith, MOST_OPERATIONS } from './content/walk.js'
import { type Box, IDENTITY } from './geometry.js'
import type { Mark, PageBoxes, PrintedFile, PrintedPage } from './printed-file.js'

export async function readPrintedFile(pdf: Uint8Array): Promise<PrintedFile> {
  // `Fastest`: it does not stop every hundred objects to wait for the next tick.
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const shelf = new Shelf(document.context)
  return { pages: document.getPages().map((page, index) => readPage(page, index + 1, shelf)) }
}

const follow = followWith(OPERATORS)

function readPage(page: PDFPage, number: number, shelf: Shelf): PrintedPage {
  const boxes = boxesOf(page)
  const marks: Mark[] = []
  try {
    follow({
      content: readContent(page),
      resources: new Resources(page.node.Resources(), shelf),
      paper: boxes.trim,
      marks,
      state: initialState(IDENTITY, boxes.media),
      states: [],
      path: new PathUnderWay(),
      text: new TextObject(),
      open: [],
      budget: { operations: MOST_OPERATIONS },
      follow,
    })
    return { number, boxes, marks, isWhole: true }
  } catch {
    // A stream that cannot be unpacked, an object of another kind than it should be, a page without end.
    return { number, boxes, marks, isWhole: false }
  }
}

function boxesOf(page: PDFPage): PageBoxes {
  const box = ({ x, y, width, height }: ReturnType<PDFPage['getMediaBox']>): Box => ({
    left: x,
    bottom: y,
    right: x + width,
    top: y + height,
  })
  return {
    media: box(page.getMediaBox()),
    crop: box(page.getCropBox()),
    bleed: box(page.getBleedBox()),
    trim: box(page.getTrimBox()),
  }
}
