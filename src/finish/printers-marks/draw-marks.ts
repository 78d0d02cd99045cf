/**
 * Printer's marks (规矩线、色标): crop marks at the corners, a register cross in the middle of each side, a colour bar at the head, a
 * label at the foot. All lie outside the bleed and are cut away; to readers they are artifacts (PDF 32000-1, 14.8.2.2).
 */
import { PDFDict, type PDFDocument, PDFName, type PDFOperator, type PDFPage, type PDFRef } from '@cantoo/pdf-lib'
import type { Inks } from '../../model/inks.js'
import { type Mm, mmToPt } from '../../model/units.js'
import { aboveAndBelow, cropLines, type Reach } from '../../pdf/crop-lines.js'
import { beDashed, beHairline, drawLines, type Line } from '../../pdf/hairlines.js'
import { encodeStream, prependContent } from '../../pdf/page-content.js'
import { type Box, paperOf } from '../paper.js'
import type { PrintFinish } from '../print-finish.js'
import { colourBar } from './colour-bar.js'
import { dateLabel, pageLabel } from './page-label.js'
import { plates, strokeOnEveryPlate } from './plates.js'
import { registerCrosses } from './register-crosses.js'

/** What all pages share, by its name in their resources. */
const SHARED_MARKS = 'PrintersMarks'

/** Runs when the content of the pages is done: marks keep their colours, and stand before it in coordinates of the paper. */
export function drawPrintersMarks(pdf: PDFDocument, { print, meta: { date }, folds }: PrintFinish): void {
  const paper = paperOf(print)
  if (paper.marks === null) return
  const marks = [
    ...drawLines(cropLines(paper.trim, paper.marks)),
    ...registerCrosses(paper.trim, paper.marks, folds.length > 0 ? 'unfolded' : 'all'),
    ...colourBar(print.inks.mode, paper.trim, paper.marks),
    ...(date === null ? [] : dateLabel(date, paper.trim, paper.marks)),
    beDashed(),
    ...drawLines(foldLines(folds, paper.trim, paper.marks)),
  ]
  const shared = shareMarks(pdf, marks, paper.media, print.inks)
  const pages = pdf.getPages()
  for (const [index, page] of pages.entries()) {
    const label = pageLabel(index + 1, pages.length, paper.trim, paper.marks)
    nameForm(page, shared)
    const operations = asArtifact(`/${SHARED_MARKS} Do`, beHairline(), ...label)
    prependContent(page, encodeStream(pdf.context.obj({}), operations))
  }
}

/** Where a cover is folded around the block. */
function foldLines(folds: readonly Mm[], { x, y, height }: Box, reach: Reach): readonly Line[] {
  return folds.flatMap((fold) => aboveAndBelow(x + mmToPt(fold), y, height, reach))
}

/** One form for all pages: they differ in their label only. */
function shareMarks(pdf: PDFDocument, marks: readonly PDFOperator[], media: Box, inks: Inks): PDFRef {
  const drawing = [...strokeOnEveryPlate(), beHairline(), ...marks]
  const dictionary = pdf.context.obj({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, media.width, media.height],
    Resources: { ColorSpace: plates(pdf.context, inks) },
  })
  return pdf.context.register(encodeStream(dictionary, Buffer.from(drawing.join('\n'), 'latin1')))
}

const asArtifact = (...operations: (PDFOperator | string)[]): Buffer =>
  Buffer.from(['/Artifact <</Type /Page>> BDC', 'q', ...operations, 'Q', 'EMC'].join('\n'), 'latin1')

function nameForm({ node }: PDFPage, form: PDFRef): void {
  const { context } = node
  const resources = node.Resources() ?? context.obj({})
  node.set(PDFName.of('Resources'), node.get(PDFName.of('Resources')) ?? resources)
  const named = resources.lookupMaybe(PDFName.of('XObject'), PDFDict) ?? context.obj({})
  named.set(PDFName.of(SHARED_MARKS), form)
  resources.set(PDFName.of('XObject'), named)
}
