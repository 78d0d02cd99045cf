/**
 * The text of a made PDF twice, as two kinds of readers copy it: glyph by glyph by `ToUnicode`, and with the words of `ActualText` in
 * the place of the glyphs that they stand for. Per page, in the order of the content; each stretch by its mark.
 */
import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFPage, PDFStream } from '@cantoo/pdf-lib'
import { readOperations } from '../../src/pdf/content-stream.js'
import { decodeStream, readContent } from '../../src/pdf/page-content.js'

export interface MarkedText {
  /** Null: an artifact, or outside all marks. */
  readonly mcid: number | null
  readonly byToUnicode: string
  readonly byActualText: string
}

/** A glyph without a way back to characters, in place of which no reader knows what to copy. */
export const UNKNOWN = '\u{FFFF}'

export function markedTexts(page: PDFPage): MarkedText[] {
  const content = readContent(page)
  const fonts = fontsOf(page)
  const texts: { mcid: number | null; byToUnicode: string; byActualText: string }[] = []
  const open: { mcid: number | null; said: boolean }[] = []
  let font: Font | undefined
  const show = (glyphs: string, words: string, mcid: number | null): void => {
    const last = texts.at(-1)
    if (last === undefined || last.mcid !== mcid) texts.push({ mcid, byToUnicode: glyphs, byActualText: words })
    else {
      last.byToUnicode += glyphs
      last.byActualText += words
    }
  }
  const mcidHere = (): number | null => open.findLast(({ mcid }) => mcid !== null)?.mcid ?? null
  for (const { operator, start, end } of readOperations(content)) {
    const operands = content.subarray(start, end - operator.length)
    if (operator === 'BMC' || operator === 'BDC') {
      const { mcid, words } = readMark(operands.toString('latin1'))
      open.push({ mcid, said: words !== null || open.some(({ said }) => said) })
      if (words !== null) show('', words, mcidHere())
    } else if (operator === 'EMC') open.pop()
    else if (operator === 'Tf') font = fonts.get(/\/(\S+)/.exec(operands.toString('latin1'))?.[1] ?? '')
    else if (operator === 'Tj' || operator === 'TJ') {
      const glyphs = stringsIn(operands)
        .map((string) => font?.textOf(string) ?? UNKNOWN)
        .join('')
      show(glyphs, open.some(({ said }) => said) ? '' : glyphs, mcidHere())
    }
  }
  return texts
}

function readMark(operands: string): { mcid: number | null; words: string | null } {
  const mcid = /\/MCID\s+(\d+)/.exec(operands)?.[1]
  const words = /\/ActualText\s*<([0-9A-Fa-f\s]*)>/.exec(operands)?.[1]
  return {
    mcid: mcid === undefined ? null : Number(mcid),
    words: words === undefined ? null : PDFHexString.of(words.replace(/\s/g, '')).decodeText(),
  }
}

/** Strings among operands, as bytes; the numbers of `TJ` move glyphs and are no text. */
function stringsIn(operands: Buffer): Buffer[] {
  const strings: Buffer[] = []
  for (let at = 0; at < operands.length; at++) {
    if (operands[at] === 0x3c) {
      const end = operands.indexOf('>', at)
      strings.push(Buffer.from(operands.toString('latin1', at + 1, end).replace(/\s/g, ''), 'hex'))
      at = end
    } else if (operands[at] === 0x28) {
      const literal = literalAt(operands, at)
      strings.push(literal.bytes)
      at = literal.end
    }
  }
  return strings
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

function literalAt(operands: Buffer, from: number): { bytes: Buffer; end: number } {
  const bytes: number[] = []
  let depth = 0
  for (let at = from; at < operands.length; at++) {
    const byte = operands[at]!
    const octal = byte === 0x5c ? /^[0-7]{1,3}/.exec(operands.toString('latin1', at + 1, at + 4))?.[0] : undefined
    if (octal !== undefined) {
      bytes.push(Number.parseInt(octal, 8))
      at += octal.length
    } else if (byte === 0x5c) bytes.push(ESCAPES[String.fromCharCode(operands[++at]!)] ?? operands[at]!)
    else if (byte === 0x28 && depth++ === 0) continue
    else if (byte === 0x29 && --depth === 0) return { bytes: Buffer.from(bytes), end: at }
    else bytes.push(byte)
  }
  throw new Error('A string that does not end.')
}

interface Font {
  readonly name: string
  readonly textOf: (codes: Buffer) => string
}

const read = new WeakMap<PDFDict, Font>()

function fontsOf(page: PDFPage): Map<string, Font> {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
  return new Map(
    (fonts?.entries() ?? []).map(([key, ref]) => {
      const dictionary = page.doc.context.lookup(ref, PDFDict)
      const font = read.get(dictionary) ?? readFont(dictionary)
      read.set(dictionary, font)
      return [key.decodeText(), font]
    }),
  )
}

function readFont(dictionary: PDFDict): Font {
  const name = dictionary.lookupMaybe(PDFName.of('BaseFont'), PDFName)?.decodeText() ?? 'Type 3'
  const stream = dictionary.lookup(PDFName.of('ToUnicode'))
  const characters = stream instanceof PDFStream ? readToUnicode(decodeStream(stream).toString('latin1')) : new Map()
  const bytes = dictionary.lookup(PDFName.of('Subtype')) === PDFName.of('Type0') ? 2 : 1
  const textOf = (codes: Buffer): string => {
    let text = ''
    for (let at = 0; at + bytes <= codes.length; at += bytes)
      text += characters.get(codes.readUIntBE(at, bytes)) ?? UNKNOWN
    return text
  }
  return { name, textOf }
}

/** `bfchar` and `bfrange` of a character map (PDF 32000-1, 9.10.3). */
function readToUnicode(map: string): Map<number, string> {
  const characters = new Map<number, string>()
  const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, lines = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = '', text = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>/g))
      characters.set(Number.parseInt(code, 16), utf16(text))
  }
  for (const [, lines = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from = '', to = '', text = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)]
      for (let code = first; code <= last; code++) {
        const units = Buffer.from(text, 'hex')
        units.writeUInt16BE(units.readUInt16BE(units.length - 2) + code - first, units.length - 2)
        characters.set(code, utf16(units.toString('hex')))
      }
    }
  }
  return characters
}

/** The text of a document by page (from 1) and mark. */
export function textsByMark(
  file: PDFDocument,
  kind: 'byToUnicode' | 'byActualText',
): (page: number, mcid: number) => string {
  const pages = file.getPages().map((page) => {
    const texts = new Map<number, string>()
    for (const text of markedTexts(page)) {
      if (text.mcid !== null) texts.set(text.mcid, (texts.get(text.mcid) ?? '') + text[kind])
    }
    return texts
  })
  return (page, mcid) => pages[page - 1]?.get(mcid) ?? ''
}
