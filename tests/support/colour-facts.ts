/** The colour spaces that a made PDF speaks of, wherever a press would meet them, and its pictures as pixels. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { readOperations } from '../../src/pdf/content-stream.js'
import { decodeStream, readContent } from '../../src/pdf/page-content.js'

const keyed = PDFName.of

export const loadPdf = (bytes: Uint8Array): Promise<PDFDocument> => PDFDocument.load(bytes, { updateMetadata: false })

/** `DeviceGray`, `ICCBased 3`, `Separation 专红 DeviceCMYK`, …: in resources, operators, pictures, gradients and groups, sorted. */
export function colourSpacesOf(pdf: PDFDocument): string[] {
  const spaces = new Set<string>()
  for (const page of pdf.getPages()) {
    for (const space of spacesInContent(readContent(page))) spaces.add(space)
    for (const object of reachedFrom(page)) for (const space of spacesIn(object)) spaces.add(space)
  }
  return [...spaces].sort()
}

/** All objects that a page is made of. */
function reachedFrom({ node }: PDFPage): PDFObject[] {
  const seen = new Set<PDFObject>()
  const waiting: (PDFObject | undefined)[] = [node.Resources(), node.lookup(keyed('Group'))]
  while (waiting.length > 0) {
    const next = waiting.pop()
    const object = next instanceof PDFRef ? node.context.lookup(next) : next
    if (object === undefined || seen.has(object)) continue
    seen.add(object)
    if (object instanceof PDFArray) waiting.push(...object.asArray())
    if (object instanceof PDFDict) waiting.push(...object.values())
    if (object instanceof PDFStream) waiting.push(object.dict)
  }
  return [...seen]
}

function spacesIn(object: PDFObject): string[] {
  if (object instanceof PDFRawStream) {
    const isDrawing = object.dict.lookup(keyed('Subtype')) === keyed('Form') || object.dict.has(keyed('PaintType'))
    return isDrawing ? spacesInContent(decodeStream(object)) : []
  }
  if (object instanceof PDFDict) {
    const told = ['ColorSpace', 'CS', 'Alternate'].map((key) => object.lookup(keyed(key)))
    return told.flatMap((space) => (space instanceof PDFName ? [space.decodeText()] : []))
  }
  return object instanceof PDFArray ? spaceOf(object) : []
}

function spaceOf(space: PDFArray): string[] {
  const kind = space.size() > 1 ? space.lookup(0) : undefined
  if (kind === keyed('ICCBased')) {
    const profile = space.lookup(1, PDFStream)
    return [`ICCBased ${profile.dict.lookup(keyed('N'), PDFNumber).asNumber()}`]
  }
  if (kind !== keyed('Separation')) return []
  const ink = Buffer.from(space.lookup(1, PDFName).asBytes()).toString('utf8')
  return [`Separation ${ink} ${space.lookup(2, PDFName).decodeText()}`]
}

const OPERATORS: Readonly<Record<string, string>> = {
  ...{ g: 'DeviceGray', G: 'DeviceGray', rg: 'DeviceRGB', RG: 'DeviceRGB', k: 'DeviceCMYK', K: 'DeviceCMYK' },
}

const spacesInContent = (content: Buffer): string[] =>
  readOperations(content).flatMap(({ operator }) => OPERATORS[operator] ?? [])

/** The operators that choose the colour of each stretch of text on a page, in order, those alike once. */
export function coloursOfText(page: PDFPage): string[] {
  const content = readContent(page)
  const colours: string[] = []
  let state = '0 g'
  const kept: string[] = []
  for (const { operator, start, end } of readOperations(content)) {
    if (operator === 'q') kept.push(state)
    else if (operator === 'Q') state = kept.pop() ?? state
    else if (['g', 'rg', 'k', 'scn'].includes(operator)) state = content.toString('latin1', start, end)
    else if (operator === 'cs') continue
    else if (operator === 'Tj' || operator === 'TJ') colours.push(state)
  }
  return [...new Set(colours)]
}

export interface PictureFact {
  readonly space: string
  readonly isJpeg: boolean
  readonly width: number
  readonly height: number
  /** Of a JPEG its file, else its pixels. */
  readonly bytes: Buffer
  readonly mask: PictureFact | null
}

/** On a page, in the order of their names. */
export function picturesOn({ node }: PDFPage): PictureFact[] {
  const objects = node.Resources()?.lookupMaybe(keyed('XObject'), PDFDict)
  return (objects?.keys() ?? []).flatMap((name) => {
    const object = objects?.lookup(name)
    return object instanceof PDFRawStream && object.dict.has(keyed('Width')) ? [pictureOf(object)] : []
  })
}

function pictureOf(stream: PDFRawStream): PictureFact {
  const { dict, contents } = stream
  const isJpeg = dict.lookup(keyed('Filter')) === keyed('DCTDecode')
  const space = dict.lookup(keyed('ColorSpace'))
  const mask = dict.lookup(keyed('SMask'))
  const number = (key: string): number => dict.lookup(keyed(key), PDFNumber).asNumber()
  return {
    space: space instanceof PDFArray ? spaceOf(space).join() : space instanceof PDFName ? space.decodeText() : '',
    isJpeg,
    width: number('Width'),
    height: number('Height'),
    bytes: isJpeg ? Buffer.from(contents) : decodeStream(stream),
    mask: mask instanceof PDFRawStream ? pictureOf(mask) : null,
  }
}
