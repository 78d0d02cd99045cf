/** Small PDFs written operator by operator, as a press may get them: for what Chromium and our own finishing never do. */
import { type PDFContext, type PDFDict, PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import { mm, mmToPt } from '../../src/model/units.js'

/** Of the page in millimetres, and in points. */
export const SIZE_MM = [148, 210] as const
export const [WIDTH, HEIGHT] = [mmToPt(mm(SIZE_MM[0])), mmToPt(mm(SIZE_MM[1]))]

/** What the library makes an object of. */
export type Literal = Exclude<Parameters<PDFContext['stream']>[1], undefined>[string]
type Entries = Readonly<Record<string, Literal>>
/** Categories of resources by name: `{ Font: { F1: … }, XObject: { X1: … } }`. */
export type Names = Readonly<Record<string, Readonly<Record<string, PDFRef | Literal>>>>

export interface MadePage {
  readonly content: string
  /** Made in the document that they belong to. */
  readonly names?: (context: PDFContext) => Names
  /** What else is done to the page. */
  readonly touch?: (page: ReturnType<PDFDocument['addPage']>) => void
}

export async function madePrint(...pages: readonly MadePage[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const shared = new Map<MadePage['names'], Names>()
  for (const { content, names, touch } of pages) {
    const page = pdf.addPage([WIDTH, HEIGHT])
    const resources = shared.get(names) ?? names?.(pdf.context) ?? {}
    shared.set(names, resources)
    page.node.set(PDFName.of('Resources'), pdf.context.obj({ ...resources } as Record<string, Literal>))
    page.node.set(PDFName.of('Contents'), stream(pdf.context, content))
    touch?.(page)
  }
  return pdf.save({ useObjectStreams: false })
}

export function stream(context: PDFContext, content: string | Uint8Array, dictionary: Entries = {}): PDFRef {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
  return context.register(context.stream(bytes, { ...dictionary }))
}

/** A form of the size of the page. */
export const form = (context: PDFContext, content: string, more: Entries = {}): PDFRef =>
  stream(context, content, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, WIDTH, HEIGHT], ...more })

export interface PictureShape {
  readonly width: number
  readonly height: number
  readonly space?: Literal
  readonly bits?: number
  /** Its soft mask. */
  readonly mask?: PDFRef
}

/** An image that claims this size. */
export const picture = (
  context: PDFContext,
  { width, height, space = 'DeviceGray', bits = 8, mask }: PictureShape,
): PDFRef =>
  stream(context, 'x', {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: space,
    BitsPerComponent: bits,
    ...(mask === undefined ? {} : { SMask: mask }),
  })

/** What is done to the dictionaries of a font before they are registered. */
export type TouchFont = (parts: { font: PDFDict; descendant: PDFDict; descriptor: PDFDict }) => void

/** The face of these tests: glyph 0 is what stands for no glyph, 1 fills its em, 2 is a space, 3 fills the left half. */
export function embeddedFont(context: PDFContext, name = 'AAAAAA+Test', touch: TouchFont = () => {}): PDFRef {
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: name,
    FontFile2: stream(context, trueType()),
  })
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDToGIDMap: 'Identity',
    DW: 1000,
  })
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    ToUnicode: stream(context, TO_UNICODE),
  })
  descendant.set(PDFName.of('FontDescriptor'), descriptor)
  font.set(PDFName.of('DescendantFonts'), context.obj([descendant]))
  touch({ font, descendant, descriptor })
  return context.register(font)
}

/** 1 is 甲, 2 a space, 3 and 4 are 乙 and the character after it. */
const TO_UNICODE = `begincmap
2 beginbfchar <0001> <7532> <0002> <0020> endbfchar
1 beginbfrange <0003> <0004> <4E59> endbfrange
endcmap`

const UNITS_PER_EM = 1000
const GLYPHS = [[100, 0, 600, 700], [0, 0, 1000, 1000], null, [0, 0, 500, 1000]] as const

/** Only the tables that tell where ink is. */
function trueType(): Uint8Array {
  const head = Buffer.alloc(54)
  head.writeUInt16BE(UNITS_PER_EM, 18)
  head.writeInt16BE(1, 50)
  const outlines = GLYPHS.map((box) => {
    const glyph = Buffer.alloc(box === null ? 0 : 12)
    for (const [index, side] of (box ?? []).entries()) glyph.writeInt16BE(side, 2 + index * 2)
    return glyph
  })
  const loca = Buffer.alloc(4 * (GLYPHS.length + 1))
  outlines.reduce(
    (offset, { length }, index) => loca.writeUInt32BE(offset + length, 4 * (index + 1)) && offset + length,
    0,
  )
  return sfnt({ glyf: Buffer.concat(outlines), head, loca })
}

function sfnt(tables: Readonly<Record<string, Buffer>>): Uint8Array {
  const entries = Object.entries(tables)
  const header = Buffer.alloc(12 + 16 * entries.length)
  header.writeUInt32BE(0x00010000, 0)
  header.writeUInt16BE(entries.length, 4)
  let offset = header.length
  for (const [index, [tag, { length }]] of entries.entries()) {
    const at = 12 + 16 * index
    header.write(tag, at, 'latin1')
    header.writeUInt32BE(offset, at + 8)
    header.writeUInt32BE(length, at + 12)
    offset += length
  }
  return Buffer.concat([header, ...entries.map(([, table]) => table)])
}

export const oneFont = (context: PDFContext): Names => ({ Font: { F1: embeddedFont(context) } })

/** A page with some text in its middle, and nothing to object to. */
export const textPage = (codes = '0001', operators = ''): MadePage => ({
  content: `BT /F1 10 Tf ${operators} 1 0 0 1 200 300 Tm <${codes}> Tj ET`,
  names: oneFont,
})

/** A page with a square in its middle, after these operators. */
export const drawing = (operators: string): MadePage => ({ content: `${operators} 200 300 50 50 re f` })

/** Paper and bleed so many points around the trim. */
export const boxesAround =
  (paper: number, bleed: number): NonNullable<MadePage['touch']> =>
  (page) => {
    const around = (grow: number) => [-grow, -grow, WIDTH + 2 * grow, HEIGHT + 2 * grow] as const
    page.setMediaBox(...around(paper))
    page.setCropBox(...around(paper))
    page.setBleedBox(...around(bleed))
    page.setTrimBox(...around(0))
  }
