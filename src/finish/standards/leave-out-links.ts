/**
 * On the pages of PDF/X-4 nothing lies over what is printed: links are left out (ISO 15930-7, 6.17), and with them what the
 * structure says of them. Their words stay, as words.
 */
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import { type Finding, finding } from '../../model/finding.js'
import type { PrintFinish } from '../print-finish.js'
import { dropAnnotations, pageAnnotations } from './page-annotations.js'
import { structureElements } from './structure-elements.js'

export function leaveOutLinks(pdf: PDFDocument, { print }: PrintFinish): readonly Finding[] {
  if (print.standard !== 'pdfx-4') return []
  const links = pdf.getPages().flatMap((page) => {
    const annotations = pageAnnotations(page)
    dropAnnotations(page)
    return annotations
  })
  if (links.length === 0) return []
  for (const { dictionary, role } of structureElements(pdf)) {
    dropReferences(dictionary)
    if (role === 'Link') dictionary.set(ROLE, PDFName.of('Span'))
  }
  const keys = new Set(
    links.flatMap((link) => link.lookupMaybe(PDFName.of('StructParent'), PDFNumber)?.asNumber() ?? []),
  )
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  dropParents(root?.lookup(PDFName.of('ParentTree')), keys)
  return [finding('print/links-left-out', { count: links.length })]
}

const ROLE = PDFName.of('S')
const KIDS = PDFName.of('K')

/** What refers to an object as a whole: an annotation (14.7.4.3). */
const isReference = (kid: PDFObject | undefined): boolean =>
  kid instanceof PDFDict && kid.get(PDFName.of('Type')) === PDFName.of('OBJR')

function dropReferences(element: PDFDict): void {
  const kids = element.lookup(KIDS)
  if (isReference(kids)) element.delete(KIDS)
  if (!(kids instanceof PDFArray)) return
  for (let i = kids.size() - 1; i >= 0; i--) if (isReference(kids.lookup(i))) kids.remove(i)
}

/** A number tree (7.9.7): keys and values in turn, or other nodes below. */
function dropParents(node: PDFObject | undefined, keys: ReadonlySet<number>): void {
  if (!(node instanceof PDFDict)) return
  const pairs = node.lookupMaybe(PDFName.of('Nums'), PDFArray)
  for (let i = (pairs?.size() ?? 0) - 2; i >= 0; i -= 2) {
    if (!keys.has(pairs!.lookup(i, PDFNumber).asNumber())) continue
    pairs!.remove(i + 1)
    pairs!.remove(i)
  }
  const below = node.lookupMaybe(KIDS_OF_TREE, PDFArray)
  for (let i = 0; i < (below?.size() ?? 0); i++) dropParents(below!.lookup(i), keys)
}

const KIDS_OF_TREE = PDFName.of('Kids')
