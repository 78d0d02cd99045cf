/**
 * Header cells of tables carry a name in the structure tree, so that other cells can say whose they are (PDF 32000-1, 14.7.2 and
 * 14.8.5.7). Chromium names them by a count of all that it ever showed, which is another in each run; here they are counted anew.
 */
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'

type Names = ReadonlyMap<string, PDFString>

export function countElementIds(pdf: PDFDocument): void {
  const elements = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && isElement(object) ? [object] : []))
  const names = newNames(elements)
  if (names.size === 0) return
  for (const element of elements) {
    rename(element, names)
    rename(element.lookup(ATTRIBUTES), names)
  }
  renameTree(pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)?.lookup(PDFName.of('IDTree')), names)
}

const TYPE = PDFName.of('Type')
const ELEMENT = PDFName.of('StructElem')
const ID = PDFName.of('ID')
const ATTRIBUTES = PDFName.of('A')

const isElement = (dictionary: PDFDict): boolean => dictionary.get(TYPE) === ELEMENT

/** In the order of the old ones, of which all have the same length: the tree of names stays sorted. */
function newNames(elements: readonly PDFDict[]): Names {
  const ids = elements.flatMap((element) => element.lookupMaybe(ID, PDFString)?.asString() ?? [])
  return new Map(ids.sort().map((id, index) => [id, PDFString.of(`cell${`${index + 1}`.padStart(8, '0')}`)]))
}

/** A name tree (7.9.6): names and limits in its nodes, and other nodes below. */
function renameTree(node: PDFObject | undefined, names: Names): void {
  if (!(node instanceof PDFDict)) return
  for (const key of ['Names', 'Limits']) rename(node.lookup(PDFName.of(key)), names)
  for (const kid of node.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []) {
    renameTree(node.context.lookup(kid), names)
  }
}

/** Everywhere in an object, but not in those that it refers to. */
function rename(object: PDFObject | undefined, names: Names): void {
  const inside: [PDFObject, (name: PDFString) => void][] = []
  if (object instanceof PDFArray) {
    for (const [index, item] of object.asArray().entries()) inside.push([item, (name) => object.set(index, name)])
  } else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) inside.push([value, (name) => object.set(key, name)])
  }
  for (const [value, replace] of inside) {
    const name = value instanceof PDFString ? names.get(value.asString()) : undefined
    if (name === undefined) rename(value, names)
    else replace(name)
  }
}
