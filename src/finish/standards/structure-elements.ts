/** The elements of the structure tree (PDF 32000-1, 14.7.2), each before those under it, in reading order. */
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib'

export interface StructureElement {
  readonly dictionary: PDFDict
  /** A standard role: roles of our own are looked up in the role map. */
  readonly role: string
}

const ROLE = PDFName.of('S')
const KIDS = PDFName.of('K')

export function structureElements(pdf: PDFDocument): readonly StructureElement[] {
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'))
  if (!(root instanceof PDFDict)) return []
  const roles = root.lookupMaybe(PDFName.of('RoleMap'), PDFDict)
  const elements: StructureElement[] = []
  // A stack, since a book is deep enough to run out of calls: the next in reading order lies on top.
  const waiting: (PDFObject | undefined)[] = [root.lookup(KIDS)]
  while (waiting.length > 0) {
    const object = waiting.pop()
    if (object instanceof PDFArray) for (let i = object.size() - 1; i >= 0; i--) waiting.push(object.lookup(i))
    else if (object instanceof PDFDict && object.has(ROLE)) {
      elements.push({ dictionary: object, role: standardRole(object.lookup(ROLE, PDFName), roles) })
      waiting.push(object.lookup(KIDS))
    }
  }
  return elements
}

/** A role may be mapped to one that is mapped again (14.7.3). */
function standardRole(role: PDFName, roles: PDFDict | undefined): string {
  let standard = role
  for (let steps = 0; steps < 8; steps++) {
    const next = roles?.lookup(standard)
    if (!(next instanceof PDFName)) break
    standard = next
  }
  return standard.decodeText()
}
