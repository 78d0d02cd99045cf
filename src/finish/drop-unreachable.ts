/** Sweeps up the objects that no other leads to: Chromium's outline and document facts after ours took their place. */
import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib'

export function dropUnreachable(pdf: PDFDocument): void {
  const { context } = pdf
  const { Root, Info } = context.trailerInfo
  const reached = new Set<PDFRef>()
  const waiting: (PDFObject | undefined)[] = [Root, Info]
  while (waiting.length > 0) {
    const object = waiting.pop()
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue
      reached.add(object)
      waiting.push(context.lookup(object))
    } else waiting.push(...childrenOf(object))
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
}

function childrenOf(object: PDFObject | undefined): readonly PDFObject[] {
  if (object instanceof PDFArray) return object.asArray()
  if (object instanceof PDFDict) return object.values()
  if (object instanceof PDFStream) return object.dict.values()
  return []
}
