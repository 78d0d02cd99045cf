/** The structure tree of a made PDF, as a reader of tagged files sees it. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

export interface TreeElement {
  readonly type: string
  readonly ref: PDFRef
  readonly dictionary: PDFDict
  readonly kids: readonly TreeKid[]
  readonly lang: string | null
  readonly alt: string | null
  readonly id: string | null
  /** By owner and name: `Table.Scope`. */
  readonly attributes: ReadonlyMap<string, PDFObject>
}

/** `page` from 1; `annotation`: an area of the page, in place of content. */
export type TreeKid = TreeElement | { readonly page: number; readonly mcid: number } | { readonly annotation: PDFRef }

export const isTreeElement = (kid: TreeKid): kid is TreeElement => 'kids' in kid

export interface StructureTree {
  readonly file: PDFDocument
  readonly root: PDFDict
  readonly document: TreeElement
}

export async function readStructure(bytes: Uint8Array): Promise<StructureTree> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  const root = file.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const numbers = new Map(file.getPages().map(({ ref }, index) => [ref, index + 1]))
  const [document] = listOf(root, 'K').map((kid) => readKid(root, kid, 0, numbers))
  if (document === undefined || !isTreeElement(document)) throw new Error('The tree has no document.')
  return { file, root, document }
}

/** All elements of a tree, each before those in it. */
export function allElements(element: TreeElement): TreeElement[] {
  return [element, ...element.kids.filter(isTreeElement).flatMap(allElements)]
}

/** An element and what is in it, one line each: `Sect`, ` H1 1`, ` P 1 2`; the numbers are the pages of its content. */
export function drawTree(element: TreeElement, depth = 0): string[] {
  const pages = element.kids.flatMap((kid) => ('page' in kid ? [kid.page] : []))
  const line = `${' '.repeat(depth)}${[element.type, ...new Set(pages)].join(' ')}`
  return [line, ...element.kids.filter(isTreeElement).flatMap((kid) => drawTree(kid, depth + 1))]
}

/** What an object lists under a key: nothing, one or many. */
export function listOf(dictionary: PDFDict, key: string): PDFObject[] {
  const value = dictionary.lookup(PDFName.of(key))
  if (value instanceof PDFArray) return value.asArray()
  const single = dictionary.get(PDFName.of(key))
  return single === undefined ? [] : [single]
}

export const wordsOf = (value: PDFObject | undefined): string | null =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null

export const nameIn = (dictionary: PDFDict, key: string): string =>
  dictionary.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? ''

type PageNumbers = ReadonlyMap<PDFRef, number>

function readKid(holder: PDFDict, kid: PDFObject, page: number, numbers: PageNumbers): TreeKid {
  const object = holder.context.lookup(kid)
  if (object instanceof PDFNumber) return { page, mcid: object.asNumber() }
  if (!(object instanceof PDFDict)) throw new Error(`No kid of an element: ${kid}`)
  const own = object.get(PDFName.of('Pg'))
  const here = own instanceof PDFRef ? (numbers.get(own) ?? 0) : page
  const type = nameIn(object, 'Type')
  if (type === 'MCR') return { page: here, mcid: object.lookup(PDFName.of('MCID'), PDFNumber).asNumber() }
  if (type === 'OBJR') return { annotation: object.get(PDFName.of('Obj')) as PDFRef }
  return readElement(object, kid as PDFRef, here, numbers)
}

function readElement(dictionary: PDFDict, ref: PDFRef, page: number, numbers: PageNumbers): TreeElement {
  const text = (key: string) => wordsOf(dictionary.lookup(PDFName.of(key)))
  return {
    type: nameIn(dictionary, 'S'),
    ref,
    dictionary,
    kids: listOf(dictionary, 'K').map((kid) => readKid(dictionary, kid, page, numbers)),
    ...{ lang: text('Lang'), alt: text('Alt'), id: text('ID') },
    attributes: new Map(listOf(dictionary, 'A').flatMap((each) => attributesOf(dictionary.context.lookup(each)))),
  }
}

function attributesOf(attributes: PDFObject | undefined): [string, PDFObject][] {
  if (!(attributes instanceof PDFDict)) return []
  const owner = nameIn(attributes, 'O')
  return attributes
    .entries()
    .map(([name, value]) => [`${owner}.${name.decodeText()}`, attributes.context.lookup(value)!])
}
