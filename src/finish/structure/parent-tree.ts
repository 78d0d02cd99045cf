/** The parent tree as the browser wrote it (PDF 32000-1, 14.7.4.4): for each page, the elements of its marked content by their number. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib'

const STRUCT_PARENTS = PDFName.of('StructParents')

/** Content that is marked no more belongs to no element. */
export function forgetMarks(pdf: PDFDocument, forgotten: ReadonlyMap<PDFPage, readonly number[]>): void {
  const parents = parentsByKey(pdf)
  for (const [page, mcids] of forgotten) {
    const own = parents.get(keyOf(page.node))
    for (const mcid of mcids) if (own !== undefined && mcid < own.size()) own.set(mcid, PDFNull)
  }
}

/** Whether a page's content of this number is marked no more. */
export function forgottenMarks(pdf: PDFDocument): (page: PDFRef, mcid: number) => boolean {
  const parents = parentsByKey(pdf)
  const byPage = new Map(pdf.getPages().map(({ ref, node }) => [ref, parents.get(keyOf(node))]))
  return (page, mcid) => {
    const own = byPage.get(page)
    return own !== undefined && mcid < own.size() && own.get(mcid) === PDFNull
  }
}

const keyOf = (page: PDFDict): number => page.lookupMaybe(STRUCT_PARENTS, PDFNumber)?.asNumber() ?? -1

function parentsByKey({ catalog }: PDFDocument): Map<number, PDFArray> {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  const nums = root?.lookupMaybe(PDFName.of('ParentTree'), PDFDict)?.lookupMaybe(PDFName.of('Nums'), PDFArray)
  const parents = new Map<number, PDFArray>()
  for (let at = 0; at + 1 < (nums?.size() ?? 0); at += 2) {
    const [key, list] = [nums!.lookup(at), nums!.lookup(at + 1)]
    if (key instanceof PDFNumber && list instanceof PDFArray) parents.set(key.asNumber(), list)
  }
  return parents
}
