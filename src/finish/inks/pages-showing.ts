/** On which page an object is seen: asked for findings only. */
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib'

/** The page's number, from 1; null: it is on none. */
export function firstPageShowing(pdf: PDFDocument, wanted: PDFRef): number | null {
  const index = pdf.getPages().findIndex(({ node }) => leadsTo(node.Resources(), wanted))
  return index === -1 ? null : index + 1
}

function leadsTo(resources: PDFDict | undefined, wanted: PDFRef): boolean {
  const seen = new Set<PDFRef>()
  const waiting: (PDFObject | undefined)[] = [resources]
  while (waiting.length > 0) {
    const object = waiting.pop()
    if (object === wanted) return true
    if (object instanceof PDFRef) {
      if (seen.has(object)) continue
      seen.add(object)
      waiting.push(resources?.context.lookup(object))
    } else waiting.push(...insideOf(object))
  }
  return false
}

/** What resources are made of; a parent leads to other pages. */
function insideOf(object: PDFObject | undefined): readonly PDFObject[] {
  if (object instanceof PDFArray) return object.asArray()
  const dictionary = object instanceof PDFStream ? object.dict : object
  if (!(dictionary instanceof PDFDict)) return []
  return dictionary.entries().flatMap(([key, value]) => (key === PDFName.of('Parent') ? [] : [value]))
}
