/** Placed pages come in; a document with one page for each side of a sheet goes out. */
import {
  clip,
  concatTransformationMatrix,
  Duplex,
  drawObject,
  endPath,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFObjectCopier,
  type PDFOperator,
  type PDFPage,
  type PDFRef,
  PDFString,
  PrintScaling,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
} from '@cantoo/pdf-lib'
import { mmToPt } from '../model/units.js'
import type { LaidSheet } from './choose-sheet.js'
import { type MarksReach, marksOf } from './marks.js'
import { formMaker } from './page-form.js'
import type { PlacedPage, SheetSide } from './placement.js'
import { type SourcePage, whileReading } from './source-pages.js'

/** What a document says of all its pages: layers that are hidden stay so, colours mean what they meant, words are in their language. */
const KEPT_OF_CATALOGUE = ['OCProperties', 'OutputIntents', 'Lang'] as const

export interface Drawing {
  readonly sides: readonly SheetSide[]
  readonly sheet: LaidSheet
  /** Where marks begin and end outside the trim; null: none are drawn. */
  readonly marks: MarksReach | null
}

export async function drawSheets(
  source: PDFDocument,
  pages: readonly SourcePage[],
  { sides, sheet, marks }: Drawing,
): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const size: [number, number] = [mmToPt(sheet.width), mmToPt(sheet.height)]
  // One copier for the whole file: what two pages share is copied once.
  const copier = PDFObjectCopier.for(source.context, pdf.context)
  const makeForm = formMaker(copier, pdf.context)
  for (const side of sides) {
    const target = pdf.addPage(size)
    const placed = side.leaves.flatMap((leaf) => leaf.pages)
    const drawn = placed.flatMap((each) => {
      const page = pages[each.number - 1]!
      const form = whileReading(page.number, () => makeForm(page))
      return form === null ? [] : drawPage(each, target, form)
    })
    target.pushOperators(...drawn, ...(marks === null ? [] : marksOf(side, marks)))
  }
  for (const key of KEPT_OF_CATALOGUE.map((name) => PDFName.of(name))) {
    const kept = source.catalog.get(key)
    if (kept !== undefined) pdf.catalog.set(key, copier.copy(kept))
  }
  const title = titleOf(source)
  if (title !== null) pdf.setTitle(title)
  askForDuplex(pdf, sheet)
  return pdf
}

/** pdf-lib's own question throws when the title is not text. */
function titleOf({ context }: PDFDocument): string | null {
  const facts = context.lookup(context.trailerInfo.Info)
  const title = facts instanceof PDFDict ? facts.lookup(PDFName.of('Title')) : undefined
  return title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : null
}

function drawPage({ number, trim, room }: PlacedPage, target: PDFPage, form: PDFRef): readonly PDFOperator[] {
  const name = PDFName.of(`Page${number}`)
  target.node.setXObject(name, form)
  return [
    pushGraphicsState(),
    rectangle(room.x, room.y, room.width, room.height),
    clip(),
    endPath(),
    concatTransformationMatrix(1, 0, 0, 1, trim.x, trim.y),
    drawObject(name),
    popGraphicsState(),
  ]
}

/** What the dialogue of a printer offers first: both sides, turned about the upright edge, at full size (12.2, table 150). */
function askForDuplex(pdf: PDFDocument, sheet: LaidSheet): void {
  const preferences = pdf.catalog.getOrCreateViewerPreferences()
  preferences.setPrintScaling(PrintScaling.None)
  preferences.setDuplex(flipEdge(sheet) === 'short' ? Duplex.DuplexFlipShortEdge : Duplex.DuplexFlipLongEdge)
}

/** Fronts and backs share the fold, so paper turns about its upright edge: the short one when the sheet lies. */
export function flipEdge({ width, height }: LaidSheet): 'short' | 'long' {
  return width > height ? 'short' : 'long'
}
