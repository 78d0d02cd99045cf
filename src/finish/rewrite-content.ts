/** Passes over the content streams of a document, in running order. */
import { PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'
import { applyPasses, type ContentPass } from '../pdf/content-pass.js'
import { decodeStream, encodeStream, readContent, replaceContent } from '../pdf/page-content.js'
import { freeDecoration, wrapUntagged } from './artifacts.js'
import { greyNeutrals } from './neutral-grey.js'
import { forgetMarks } from './structure/parent-tree.js'

const PAGE_PASSES: readonly ContentPass[] = [greyNeutrals, wrapUntagged]
/** Chromium makes a form of what is half transparent; it has its colours, and marks of its own. */
const FORM_PASSES: readonly ContentPass[] = [greyNeutrals]

export function rewriteContent(pdf: PDFDocument): void {
  const freed = new Map<PDFPage, number[]>()
  for (const page of pdf.getPages()) {
    const before = readContent(page)
    const marks: number[] = []
    const after = applyPasses(before, [...PAGE_PASSES, freeDecoration(marks)], (name) => isForm(page, name))
    if (after !== before) replaceContent(page, after)
    freed.set(page, marks)
  }
  forgetMarks(pdf, freed)
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || !hasSubtype(object, 'Form')) continue
    const before = decodeStream(object)
    const after = applyPasses(before, FORM_PASSES, () => false)
    if (after !== before) pdf.context.assign(ref, encodeStream(object.dict, after))
  }
}

function isForm(page: PDFPage, name: string): boolean {
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  const object = objects?.lookup(PDFName.of(name))
  return object instanceof PDFStream && hasSubtype(object, 'Form')
}

const hasSubtype = (stream: PDFStream, subtype: string): boolean =>
  stream.dict.lookup(PDFName.of('Subtype')) === PDFName.of(subtype)
