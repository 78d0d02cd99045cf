/** Plain objects → the structure tree of the file, with its parent tree and its tree of names. */
import {
  type PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { isContent, isElement, type Kid, type MarkedContent, type StructElement } from './element.js'
import { roleMap } from './roles.js'

const [TYPE, S, P, K, PG, ALT, LANG, ID, ATTRIBUTES, STRUCT_PARENT, STRUCT_PARENTS] = [
  ...['Type', 'S', 'P', 'K', 'Pg', 'Alt', 'Lang', 'ID', 'A', 'StructParent', 'StructParents'],
].map((key) => PDFName.of(key)) as [
  ...[PDFName, PDFName, PDFName, PDFName, PDFName, PDFName, PDFName, PDFName, PDFName, PDFName, PDFName],
]
const STRUCT_ELEM = PDFName.of('StructElem')

/** What is learned while elements are written. */
interface Writing {
  readonly pdf: PDFDocument
  /** The elements of a page's marked content, by their number there. */
  readonly parents: Map<PDFRef, PDFRef[]>
  readonly annotations: [PDFRef, PDFRef][]
  readonly names: [string, PDFRef][]
  readonly types: Set<string>
}

export function writeTree(pdf: PDFDocument, document: StructElement): void {
  const { context } = pdf
  const writing: Writing = { pdf, parents: new Map(), annotations: [], names: [], types: new Set() }
  const root = context.obj({ Type: 'StructTreeRoot' })
  const rootRef = context.register(root)
  root.set(K, writeElement(document, rootRef, writing))
  const tree = parentTree(writing)
  root.set(PDFName.of('ParentTree'), context.register(context.obj({ Nums: tree.nums })))
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(tree.next))
  if (writing.names.length > 0) root.set(PDFName.of('IDTree'), context.register(nameTree(writing)))
  root.set(PDFName.of('RoleMap'), context.obj(roleMap(writing.types)))
  pdf.catalog.set(PDFName.of('StructTreeRoot'), rootRef)
}

function writeElement(element: StructElement, parent: PDFRef, writing: Writing): PDFRef {
  const { context } = writing.pdf
  const dictionary = PDFDict.withContext(context)
  const ref = context.register(dictionary)
  // Content of most elements is all on one page.
  const page = ownPage(element)
  dictionary.set(TYPE, STRUCT_ELEM)
  dictionary.set(S, PDFName.of(element.type))
  dictionary.set(P, parent)
  if (page !== null) dictionary.set(PG, page)
  if (element.alt !== null) dictionary.set(ALT, element.alt)
  if (element.lang !== null) dictionary.set(LANG, PDFString.of(element.lang))
  if (element.id !== null) {
    dictionary.set(ID, PDFString.of(element.id))
    writing.names.push([element.id, ref])
  }
  const attributes = element.attributes.filter((each) => each.entries().length > 1)
  if (attributes.length > 0) dictionary.set(ATTRIBUTES, context.obj(attributes))
  const kids = element.kids.map((kid) => writeKid(kid, ref, page, writing))
  if (kids.length === 1) dictionary.set(K, kids[0]!)
  else if (kids.length > 1) dictionary.set(K, context.obj(kids))
  writing.types.add(element.type)
  return ref
}

/** Of what it holds itself; the areas of links may be on no page that is known. */
const ownPage = ({ kids }: StructElement): PDFRef | null =>
  kids.flatMap((kid) => (isElement(kid) || kid.page === null ? [] : kid.page))[0] ?? null

function writeKid(kid: Kid, parent: PDFRef, page: PDFRef | null, writing: Writing): PDFObject {
  const { context } = writing.pdf
  if (isElement(kid)) return writeElement(kid, parent, writing)
  if (isContent(kid)) return writeContent(kid, parent, page, writing)
  writing.annotations.push([kid.annotation, parent])
  const reference = context.obj({ Type: 'OBJR', Obj: kid.annotation })
  if (kid.page !== null && kid.page !== page) reference.set(PG, kid.page)
  return reference
}

/** Content of the element's own page is a number, that of another says where it is (14.7.4.2). */
function writeContent(
  { page, mcid }: MarkedContent,
  parent: PDFRef,
  usual: PDFRef | null,
  writing: Writing,
): PDFObject {
  const parents = writing.parents.get(page) ?? []
  if (parents.length === 0) writing.parents.set(page, parents)
  parents[mcid] = parent
  if (page === usual) return PDFNumber.of(mcid)
  return writing.pdf.context.obj({ Type: 'MCR', Pg: page, MCID: mcid })
}

/** From a page's content, and from each annotation, back to its element (14.7.4.4). */
function parentTree({ pdf, parents, annotations }: Writing): { nums: PDFArray; next: number } {
  const { context } = pdf
  const nums = context.obj([])
  let next = 0
  const list = (value: PDFRef): PDFNumber => {
    const key = PDFNumber.of(next++)
    nums.push(key)
    nums.push(value)
    return key
  }
  for (const page of pdf.getPages()) {
    const own = parents.get(page.ref)
    if (own === undefined) page.node.delete(STRUCT_PARENTS)
    else {
      const owners = Array.from(own, (owner) => owner ?? PDFNull)
      page.node.set(STRUCT_PARENTS, list(context.register(context.obj(owners))))
    }
  }
  for (const [annotation, owner] of annotations) context.lookup(annotation, PDFDict).set(STRUCT_PARENT, list(owner))
  return { nums, next }
}

function nameTree({ pdf: { context }, names }: Writing): PDFDict {
  const sorted = names.sort(([a], [b]) => (a < b ? -1 : 1))
  return context.obj({ Names: sorted.flatMap(([name, ref]) => [PDFString.of(name), ref]) })
}
