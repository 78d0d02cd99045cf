/** Passes over the content streams of a document, in running order. */
import { PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'
import type { PageGeometry } from '../model/config.js'
import { mmToPt, pt } from '../model/units.js'
import { applyPasses } from '../pdf/content-pass.js'
import { decodeStream, encodeStream, readContent, replaceContent } from '../pdf/page-content.js'
import { freeDecoration, type TextSpan, wrapUntagged } from './artifacts.js'
import { dropInvisible } from './copied-text/invisible-characters.js'
import { copiedFonts } from './copied-text/page-fonts.js'
import { signPieces } from './copied-text/sign-pieces.js'
import { keepWordSpaces } from './copied-text/word-spaces.js'
import { inkPasses } from './inks/ink-passes.js'
import type { PrintFinish } from './print-finish.js'
import { forgetMarks } from './structure/parent-tree.js'

export function rewriteContent(pdf: PDFDocument, { print: { inks, page: geometry } }: PrintFinish): void {
  const inInks = inkPasses(pdf, inks)
  const fontsOf = copiedFonts()
  const pieces = signPieces()
  const freed = new Map<PDFPage, number[]>()
  for (const page of pdf.getPages()) {
    const before = readContent(page)
    const marks: number[] = []
    const fontOf = fontsOf(page)
    const passes = [
      ...[inInks.passFor(page.node.Resources()), wrapUntagged(textSpan(page, geometry)), freeDecoration(marks)],
      ...[keepWordSpaces(fontOf), dropInvisible(fontOf), pieces.passFor(page)],
    ]
    const after = applyPasses(before, passes, (name) => isForm(page, name))
    if (after !== before) replaceContent(page, after)
    freed.set(page, marks)
  }
  forgetMarks(pdf, freed)
  pieces.settle(pdf)
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || !isDrawing(object)) continue
    const before = decodeStream(object)
    const pass = inInks.passFor(object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict))
    const after = applyPasses(before, [pass], () => false)
    if (after !== before) pdf.context.assign(ref, encodeStream(object.dict, after))
  }
  inInks.dropFlatGradients()
}

function textSpan(page: PDFPage, { margins, typeArea }: PageGeometry): TextSpan {
  const { y, height } = page.getTrimBox()
  const top = y + height - mmToPt(margins.top)
  return { top: pt(top), bottom: pt(top - typeArea.height) }
}

/** Chromium makes a form of what is half transparent, and a pattern of what repeats; they have colours, and marks of their own. */
const isDrawing = (stream: PDFStream): boolean => hasSubtype(stream, 'Form') || stream.dict.has(PDFName.of('PaintType'))

function isForm(page: PDFPage, name: string): boolean {
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  const object = objects?.lookup(PDFName.of(name))
  return object instanceof PDFStream && hasSubtype(object, 'Form')
}

const hasSubtype = (stream: PDFStream, subtype: string): boolean =>
  stream.dict.lookup(PDFName.of('Subtype')) === PDFName.of(subtype)
