/** Passes over the content streams of a document, in running order. */
import { PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'
import { wrapUntagged } from './artifacts.js'
import { greyNeutrals } from './neutral-grey.js'
import { type ContentOwner, decodeStream, encodeStream, readContent, replaceContent } from './page-content.js'

type ContentPass = (content: Buffer, owner: ContentOwner) => Buffer

const PAGE_PASSES: readonly ContentPass[] = [greyNeutrals, wrapUntagged]

export function rewriteContent(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    const owner = { isForm: (name: string) => isForm(page, name) }
    const before = readContent(page)
    const after = PAGE_PASSES.reduce((content, pass) => pass(content, owner), before)
    if (after !== before) replaceContent(page, after)
  }
  rewriteForms(pdf)
}

/** Chromium makes a form of what is half transparent; it has its colours, and marks of its own. */
function rewriteForms(pdf: PDFDocument): void {
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || !hasSubtype(object, 'Form')) continue
    pdf.context.assign(ref, encodeStream(object.dict, greyNeutrals(decodeStream(object))))
  }
}

function isForm(page: PDFPage, name: string): boolean {
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  const object = objects?.lookup(PDFName.of(name))
  return object instanceof PDFStream && hasSubtype(object, 'Form')
}

const hasSubtype = (stream: PDFStream, subtype: string): boolean =>
  stream.dict.lookup(PDFName.of('Subtype')) === PDFName.of(subtype)
