/**
 * What stands in a made PDF, as plain facts to test against. Text, labels, outline and links are read with pdf.js, as a
 * reader's program would; boxes and font objects with pdf-lib. Lengths are points; `x` and `y` count from the top left
 * corner of the trim.
 *
 *     const { pages } = await readPdf(bytes)
 *     expect(pages[4].label).toBe('1')
 *     expect(pages[4].lines.map((line) => line.text)).toContain('一、码头')
 */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type PageFacts, type Reader, readPage, resolvePage } from './pdf-page-facts.js'

export interface PdfFacts {
  readonly pages: readonly PageFacts[]
  readonly outline: readonly OutlineFact[]
  readonly fonts: readonly FontFact[]
  /** The document information dictionary: Title, Author, Creator, CreationDate, … */
  readonly info: Readonly<Record<string, unknown>>
  readonly xmp: string
  readonly lang: string | null
  readonly displaysTitle: boolean
  /** What a reader is asked to do: Duplex, PrintScaling, … */
  readonly viewerPreferences: Readonly<Record<string, unknown>>
  /** How often each role stands in the structure tree: `{ H1: 3, P: 40, Link: 6 }`. */
  readonly roles: Readonly<Record<string, number>>
}

export interface OutlineFact {
  readonly title: string
  /** Page it leads to, from 1; null: nowhere. */
  readonly page: number | null
  readonly children: readonly OutlineFact[]
}

/** A font by its name without the subset's prefix. */
export interface FontFact {
  readonly name: string
  readonly subtype: string
  /** TrueType outlines are in the file (`FontFile2`). */
  readonly embedded: boolean
  /** Font objects of this name in the file. */
  readonly objects: number
}

export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const [reader, file] = await Promise.all([loading.promise, PDFDocument.load(bytes, { updateMetadata: false })])
  try {
    const labels = await reader.getPageLabels()
    const pages: PageFacts[] = []
    for (const page of file.getPages()) pages.push(await readPage(reader, page, pages.length + 1, labels))
    const { info } = await reader.getMetadata()
    return {
      pages,
      outline: await readOutline(reader, (await reader.getOutline()) ?? []),
      fonts: readFonts(file),
      info: info as Record<string, unknown>,
      xmp: readXmp(file),
      lang: textOf(file.catalog.get(PDFName.of('Lang'))),
      displaysTitle: file.catalog.getViewerPreferences()?.getDisplayDocTitle() ?? false,
      viewerPreferences: { ...(await reader.getViewerPreferences()) },
      roles: countRoles(file),
    }
  } finally {
    await loading.destroy()
  }
}

/** All entries of an outline, each before those under it, with its depth from 1. */
export function flatOutline(
  outline: readonly OutlineFact[],
  depth = 1,
): { title: string; page: number | null; depth: number }[] {
  return outline.flatMap(({ title, page, children }) => [{ title, page, depth }, ...flatOutline(children, depth + 1)])
}

type OutlineNodes = Awaited<ReturnType<Reader['getOutline']>>

async function readOutline(reader: Reader, nodes: OutlineNodes): Promise<OutlineFact[]> {
  const facts: OutlineFact[] = []
  for (const { title, dest, items } of nodes) {
    facts.push({ title, page: await resolvePage(reader, dest), children: await readOutline(reader, items) })
  }
  return facts
}

function dictionariesOf(file: PDFDocument, type: string): PDFDict[] {
  return file.context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFStream ? object.dict : object))
    .filter((object): object is PDFDict => object instanceof PDFDict && nameOf(object, 'Type') === type)
}

const nameOf = (dictionary: PDFDict, key: string): string =>
  dictionary.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? ''

/** Descendants of a composite font belong to it and are not counted. */
function readFonts(file: PDFDocument): FontFact[] {
  const fonts = new Map<string, FontFact>()
  for (const font of dictionariesOf(file, 'Font')) {
    const subtype = nameOf(font, 'Subtype')
    if (subtype.startsWith('CIDFont')) continue
    const name = (nameOf(font, 'BaseFont') || nameOf(font, 'Name')).replace(/^[A-Z]{6}\+/, '')
    const objects = (fonts.get(name)?.objects ?? 0) + 1
    fonts.set(name, { name, subtype, embedded: isEmbedded(font), objects })
  }
  return [...fonts.values()]
}

function isEmbedded(font: PDFDict): boolean {
  const descendants = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)
  const carrier = descendants?.lookup(0, PDFDict) ?? font
  return carrier.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)?.has(PDFName.of('FontFile2')) ?? false
}

function countRoles(file: PDFDocument): Record<string, number> {
  const roles: Record<string, number> = {}
  for (const element of dictionariesOf(file, 'StructElem')) {
    const role = nameOf(element, 'S')
    roles[role] = (roles[role] ?? 0) + 1
  }
  return roles
}

function readXmp(file: PDFDocument): string {
  const stream = file.catalog.lookup(PDFName.of('Metadata'))
  return stream instanceof PDFRawStream ? Buffer.from(stream.getContents()).toString('utf8') : ''
}

const textOf = (object: PDFObject | undefined): string | null =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null
