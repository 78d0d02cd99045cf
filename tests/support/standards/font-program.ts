/** What a composite font says of the codes that are shown in it, and what the font program in the file has for them. */
import { PDFArray, type PDFDict, type PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import { decodeStream } from '../../../src/pdf/page-content.js'
import { SHOWS_TEXT, stringsIn, walk } from './content-walk.js'
import { dict, get, items, number, type OpenPdf } from './open-pdf.js'

/** A font with the codes of two bytes that are shown in it, which are numbers of glyphs where the encoding is Identity. */
export type FontUse = ReadonlyMap<PDFDict, ReadonlySet<number>>

export function fontUse(pdf: OpenPdf): FontUse {
  const use = new Map<PDFDict, Set<number>>()
  for (const content of pdf.contents) {
    for (const { operator, operands, font } of walk(content)) {
      if (!SHOWS_TEXT.has(operator) || font === null) continue
      const codes = use.get(font) ?? new Set()
      use.set(font, codes)
      for (const string of stringsIn(operands)) {
        for (let at = 0; at + 1 < string.length; at += 2) codes.add(string.readUInt16BE(at))
      }
    }
  }
  return use
}

/** What a reader gets for each code, by the font's `ToUnicode` (PDF 32000-1, 9.10.3). */
export function readToUnicode(font: PDFDict): ReadonlyMap<number, string> {
  const stream = get(font, 'ToUnicode')
  const texts = new Map<number, string>()
  if (!(stream instanceof PDFRawStream)) return texts
  const map = decodeStream(stream).toString('latin1')
  const unicode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, body] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, to] of body!.matchAll(/<(\w+)>\s*<(\w+)>/g)) texts.set(Number.parseInt(code!, 16), unicode(to!))
  }
  for (const [, body] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first, last, to] of body!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const start = Number.parseInt(first!, 16)
      for (let code = start; code <= Number.parseInt(last!, 16); code++) {
        const text = unicode(to!)
        texts.set(code, text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + code - start))
      }
    }
  }
  return texts
}

export const descendant = (font: PDFDict): PDFDict | null =>
  (items(font, 'DescendantFonts')[0] as PDFDict | undefined) ?? null

/** Widths as the PDF says them, in thousandths (9.7.4.3). */
export function statedWidth(cidFont: PDFDict): (cid: number) => number {
  const widths = new Map<number, number>()
  const list = items(cidFont, 'W')
  for (let at = 0; at < list.length; ) {
    const first = (list[at] as PDFNumber).asNumber()
    const next = list[at + 1]
    if (next instanceof PDFArray) {
      for (const [index, width] of next.asArray().entries()) widths.set(first + index, (width as PDFNumber).asNumber())
      at += 2
    } else {
      const [last, width] = [(next as PDFNumber).asNumber(), (list[at + 2] as PDFNumber).asNumber()]
      for (let cid = first; cid <= last; cid++) widths.set(cid, width)
      at += 3
    }
  }
  const standard = number(cidFont, 'DW') ?? 1000
  return (cid) => widths.get(cid) ?? standard
}

export interface FontProgram {
  readonly glyphs: number
  /** In thousandths. */
  readonly width: (glyph: number) => number
}

/** The TrueType program in the file; null: there is none. */
export function fontProgram(cidFont: PDFDict): FontProgram | null {
  const descriptor = dict(cidFont, 'FontDescriptor')
  const stream = descriptor === null ? null : get(descriptor, 'FontFile2')
  if (!(stream instanceof PDFRawStream)) return null
  const file = decodeStream(stream)
  const [head, hhea, hmtx, maxp] = ['head', 'hhea', 'hmtx', 'maxp'].map((tag) => table(file, tag))
  const unitsPerEm = head!.readUInt16BE(18)
  const metrics = hhea!.readUInt16BE(34)
  return {
    glyphs: maxp!.readUInt16BE(4),
    width: (glyph) => (hmtx!.readUInt16BE(4 * Math.min(glyph, metrics - 1)) / unitsPerEm) * 1000,
  }
}

function table(file: Buffer, tag: string): Buffer {
  for (let at = 12; at < 12 + 16 * file.readUInt16BE(4); at += 16) {
    if (file.toString('latin1', at, at + 4) !== tag) continue
    const start = file.readUInt32BE(at + 8)
    return file.subarray(start, start + file.readUInt32BE(at + 12))
  }
  throw new Error(`The font program has no table ${tag}.`)
}
