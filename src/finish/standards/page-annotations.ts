/** What lies over a page without being part of it (PDF 32000-1, 12.5). */
import { PDFArray, PDFDict, PDFName, type PDFPage } from '@cantoo/pdf-lib'

const ANNOTATIONS = PDFName.of('Annots')

export function pageAnnotations({ node, doc }: PDFPage): readonly PDFDict[] {
  const annotations = node.lookupMaybe(ANNOTATIONS, PDFArray)?.asArray() ?? []
  return annotations.flatMap((each) => doc.context.lookupMaybe(each, PDFDict) ?? [])
}

export const isLink = (annotation: PDFDict): boolean => annotation.get(PDFName.of('Subtype')) === PDFName.of('Link')

export function dropAnnotations({ node }: PDFPage): void {
  node.delete(ANNOTATIONS)
}
