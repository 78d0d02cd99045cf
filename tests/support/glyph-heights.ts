/** How tall the glyphs are that a made PDF draws for a character, in ems: a sign that grows has several. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib'
import { decodeStream } from '../../src/pdf/page-content.js'
import { readToUnicode } from '../../src/pdf/to-unicode.js'
import { readGlyphInk } from '../../src/preflight/fonts/glyph-ink.js'

/** Of the one font whose name ends so; ascending. */
export async function glyphHeights(bytes: Uint8Array, fontName: string): Promise<(character: string) => number[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const font = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .find((object) => object instanceof PDFDict && isFont(object, fontName)) as PDFDict
  const descendant = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict)
  const program = descendant.lookup(PDFName.of('FontDescriptor'), PDFDict).lookup(PDFName.of('FontFile2'), PDFStream)
  const ink = readGlyphInk(decodeStream(program))!
  const characters = readToUnicode(decodeStream(font.lookup(PDFName.of('ToUnicode'), PDFStream)).toString('latin1'))
  return (character) =>
    [...characters]
      .filter(([, text]) => text === character)
      .map(([glyph]) => ink(glyph)!.top - ink(glyph)!.bottom)
      .sort((a, b) => a - b)
}

const isFont = (object: PDFDict, name: string): boolean =>
  object.lookup(PDFName.of('Subtype')) === PDFName.of('Type0') &&
  object.lookup(PDFName.of('BaseFont'), PDFName).decodeText().endsWith(name)
