/** A font of a PDF: what a press must know of it, and what is needed to tell where its text stands. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import { decodeStream } from '../../pdf/page-content.js'
import { readToUnicode } from '../../pdf/to-unicode.js'
import type { Box } from '../geometry.js'
import { type GlyphInk, readGlyphInk } from './glyph-ink.js'
import { compositeWidths, simpleWidths, verticalMeasure, type Widths } from './glyph-widths.js'

export interface PrintedFont {
  /** Without the prefix of a subset. */
  readonly name: string
  /** Its outlines: `drawings` is Type 3, where each glyph is a small page; `none` are in the file. */
  readonly outlines: 'truetype' | 'postscript' | 'drawings' | 'none'
  /** It says by its name that it has only the glyphs that it needs (PDF 32000-1, 9.6.4). */
  readonly isSubset: boolean
  /** Text that is copied or searched has characters. */
  readonly hasCharacters: boolean
  readonly isVertical: boolean
  readonly bytesOfCode: 1 | 2
  /** How far the pen moves, in ems: to the right, or in vertical writing up, so that down is negative. */
  readonly advance: Widths
  /** From where the pen stands, in ems; null: no ink. */
  readonly inkOf: (code: number) => Box | null
  readonly isMissing: (code: number) => boolean
  readonly textOf: (codes: readonly number[]) => string
}

const name = (key: string): PDFName => PDFName.of(key)

export function readFont(font: PDFDict): PrintedFont {
  const isComposite = font.lookup(name('Subtype')) === name('Type0')
  const descendants = font.lookup(name('DescendantFonts'))
  const descendant = descendants instanceof PDFArray && descendants.size() > 0 ? descendants.lookup(0) : undefined
  return isComposite && descendant instanceof PDFDict ? compositeFont(font, descendant) : simpleFont(font)
}

/** Codes are taken for glyph ids as Chromium writes them: two bytes each, `Identity`. */
function compositeFont(font: PDFDict, descendant: PDFDict): PrintedFont {
  const isVertical = nameAt(font, 'Encoding').endsWith('-V')
  const isIdentity = nameAt(font, 'Encoding').startsWith('Identity')
  const across = compositeWidths(descendant)
  const { originAbove, advance: down } = verticalMeasure(descendant)
  const program = outlinesOf(descendant)
  const ink = program.ink ?? emBox(across)
  const glyphOf = glyphMap(descendant)
  return {
    ...program,
    ...described(font),
    isVertical,
    bytesOfCode: 2,
    advance: isVertical ? () => down : across,
    inkOf: (code) => {
      const box = ink(glyphOf(code))
      return box === null || !isVertical ? box : moved(box, -across(code) / 2, -originAbove)
    },
    isMissing: (code) => isIdentity && program.outlines === 'truetype' && glyphOf(code) === 0,
  }
}

/** A Type 3 font brings a scale of its own, mostly a thousandth. */
function simpleFont(font: PDFDict): PrintedFont {
  const isDrawn = font.lookup(name('Subtype')) === name('Type3')
  const scale = font.lookup(name('FontMatrix'))
  const perUnit = isDrawn && scale instanceof PDFArray ? scale.lookup(0) : undefined
  const advance = simpleWidths(font, perUnit instanceof PDFNumber ? 1 / (perUnit.asNumber() || 0.001) : undefined)
  return {
    ...described(font),
    outlines: isDrawn ? 'drawings' : outlinesOf(font).outlines,
    isVertical: false,
    bytesOfCode: 1,
    advance,
    inkOf: emBox(advance),
    // Which glyph a code of a simple font leads to is a matter of its encoding, which Chromium never uses.
    isMissing: () => false,
  }
}

function described(font: PDFDict): Pick<PrintedFont, 'name' | 'isSubset' | 'hasCharacters' | 'textOf'> {
  const full = nameAt(font, 'BaseFont') || nameAt(font, 'Name')
  const bare = full.replace(/^[A-Z]{6}\+/, '')
  const map = font.lookup(name('ToUnicode'))
  let characters: ReadonlyMap<number, string> | null = null
  return {
    name: bare,
    isSubset: bare !== full,
    hasCharacters: map instanceof PDFStream,
    textOf: (codes) => {
      characters ??= map instanceof PDFStream ? readToUnicode(decodeStream(map).toString('latin1')) : new Map()
      return codes.map((code) => characters!.get(code) ?? '\uFFFD').join('')
    },
  }
}

interface Outlines {
  readonly outlines: 'truetype' | 'postscript' | 'none'
  /** Null: not to be known. */
  readonly ink: GlyphInk | null
}

function outlinesOf(font: PDFDict): Outlines {
  const descriptor = font.lookup(name('FontDescriptor'))
  const file = (key: string): PDFObject | undefined =>
    descriptor instanceof PDFDict ? descriptor.lookup(name(key)) : undefined
  const trueType = file('FontFile2')
  if (trueType instanceof PDFStream) return { outlines: 'truetype', ink: readGlyphInk(decodeStream(trueType)) }
  const isEmbedded = file('FontFile') instanceof PDFStream || file('FontFile3') instanceof PDFStream
  return { outlines: isEmbedded ? 'postscript' : 'none', ink: null }
}

/** `CIDToGIDMap`: a stream of two bytes a character id, or `Identity` (9.7.4.2). */
function glyphMap(descendant: PDFDict): (id: number) => number {
  const map = descendant.lookup(name('CIDToGIDMap'))
  if (!(map instanceof PDFStream)) return (id) => id
  const glyphs = decodeStream(map)
  return (id) => (id * 2 + 1 < glyphs.length ? glyphs.readUInt16BE(id * 2) : 0)
}

/** Where the ink is unknown, the body of a 汉字 stands for it. */
const emBox =
  (width: Widths) =>
  (code: number): Box => ({ left: 0, bottom: -0.12, right: width(code), top: 0.88 })

const moved = ({ left, bottom, right, top }: Box, x: number, y: number): Box => ({
  left: left + x,
  right: right + x,
  bottom: bottom + y,
  top: top + y,
})

function nameAt(dictionary: PDFDict, key: string): string {
  const value = dictionary.lookup(name(key))
  return value instanceof PDFName ? value.decodeText() : ''
}
