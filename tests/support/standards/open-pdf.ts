/** A finished PDF, opened for the rules of a standard: its bytes, its objects, its pages and its XMP. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { decodeStream, readContent } from '../../../src/pdf/page-content.js'

export interface OpenPdf {
  readonly bytes: Buffer
  readonly document: PDFDocument
  readonly catalog: PDFDict
  readonly pages: readonly PDFPage[]
  /** Of pages, and of forms that they draw. */
  readonly contents: readonly OpenContent[]
  /** Everything that the trailer leads to, each object once. */
  readonly objects: readonly PDFObject[]
  readonly info: PDFDict | null
  readonly xmp: string
}

export interface OpenContent {
  readonly bytes: Buffer
  readonly resources: PDFDict | null
  /** The page's, or the form's own dictionary. */
  readonly owner: PDFDict
  readonly isPage: boolean
}

export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const { context, catalog } = document
  const pages = document.getPages()
  const info = context.trailerInfo.Info === undefined ? null : context.lookup(context.trailerInfo.Info, PDFDict)
  const objects = reachable(document)
  return {
    ...{ bytes: Buffer.from(bytes), document, catalog, pages, objects, info },
    contents: [...pages.map(pageContent), ...forms(objects)],
    xmp: readXmp(catalog),
  }
}

function pageContent(page: PDFPage): OpenContent {
  return { bytes: readContent(page), resources: dict(page.node, 'Resources'), owner: page.node, isPage: true }
}

function forms(objects: readonly PDFObject[]): readonly OpenContent[] {
  return objects.flatMap((object) =>
    object instanceof PDFRawStream && name(object.dict, 'Subtype') === 'Form'
      ? [{ bytes: decodeStream(object), resources: dict(object.dict, 'Resources'), owner: object.dict, isPage: false }]
      : [],
  )
}

function readXmp(catalog: PDFDict): string {
  const stream = catalog.lookup(PDFName.of('Metadata'))
  return stream instanceof PDFStream ? decodeStream(stream).toString('utf8') : ''
}

function reachable(document: PDFDocument): readonly PDFObject[] {
  const { context } = document
  const { Root, Info } = context.trailerInfo
  const seen = new Set<PDFObject>()
  const waiting: (PDFObject | undefined)[] = [Root, Info]
  while (waiting.length > 0) {
    const next = waiting.pop()
    const object = next instanceof PDFRef ? context.lookup(next) : next
    if (object === undefined || seen.has(object)) continue
    seen.add(object)
    if (object instanceof PDFArray) for (const item of object.asArray()) waiting.push(item)
    else if (object instanceof PDFDict) waiting.push(...object.keys(), ...object.values())
    else if (object instanceof PDFStream) waiting.push(...object.dict.keys(), ...object.dict.values())
  }
  return [...seen]
}

// Questions to dictionaries: null, where the key is not there or of another kind.

export const get = (from: PDFDict, key: string): PDFObject | null => from.lookup(PDFName.of(key)) ?? null

export function dict(from: PDFDict, key: string): PDFDict | null {
  const value = get(from, key)
  return value instanceof PDFDict ? value : value instanceof PDFStream ? value.dict : null
}

export function name(from: PDFDict, key: string): string | null {
  const value = get(from, key)
  return value instanceof PDFName ? value.decodeText() : null
}

export function number(from: PDFDict, key: string): number | null {
  const value = get(from, key)
  return value instanceof PDFNumber ? value.asNumber() : null
}

export function text(from: PDFDict, key: string): string | null {
  const value = get(from, key)
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null
}

export function items(from: PDFDict, key: string): readonly (PDFObject | undefined)[] {
  const value = get(from, key)
  return value instanceof PDFArray ? value.asArray().map((_, index) => value.lookup(index)) : []
}

/** Dictionaries of a kind, streams among them by their own. */
export function dicts(pdf: OpenPdf, key: string, value: string): readonly PDFDict[] {
  const all = pdf.objects.map((object) => (object instanceof PDFStream ? object.dict : object))
  return [...new Set(all)].filter((object) => object instanceof PDFDict && name(object, key) === value) as PDFDict[]
}

/** The values of a dictionary that are dictionaries or streams, by name. */
export function entries(from: PDFDict | null): readonly (readonly [string, PDFObject])[] {
  return (from?.keys() ?? []).map((key) => [key.decodeText(), from!.lookup(key)!] as const)
}
