/**
 * A bracket of any height, a long brace and a tall root are put together from pieces, for which there is no character: Chromium says what
 * the whole is in an actual text, and maps each piece to U+0000. Readers that go by the glyphs get the sign from the piece that stands only
 * once, and nothing from the others; no glyph is without a text (PDF/A-2, 6.2.11.7.2; PDF/UA-1, 7.21.7).
 */
import { PDFDict, type PDFDocument, PDFName, type PDFPage, PDFStream } from '@cantoo/pdf-lib'
import type { ContentPass } from '../../pdf/content-pass.js'
import { decodeStream, encodeStream } from '../../pdf/page-content.js'

/** What a piece is copied as when another one speaks for the sign. */
const NOTHING = '\u200b'

/** A code of four hexadecimal digits, as Chromium writes them in its maps, that stands for U+0000. */
const PIECE = /<([0-9A-F]{4})> <0000>/g
const ACTUAL_TEXT = /\/ActualText\s*(?:<feff([0-9a-f]+)>|\(((?:\\.|[^\\)])*)\))/i

export interface SignPieces {
  /** Edits nothing; learns which signs the pieces on a page make. */
  passFor(page: PDFPage): ContentPass
  /** When all pages were seen: gives each piece its text. */
  settle(pdf: PDFDocument): void
}

/** The pieces of a font by their code, and their text once it is known. */
type Pieces = Map<string, string | null>

export function signPieces(): SignPieces {
  const fonts = new Map<PDFDict, Pieces>()
  const piecesOf = (font: PDFDict): Pieces => {
    const known = fonts.get(font) ?? readPieces(font)
    fonts.set(font, known)
    return known
  }
  return {
    passFor: (page) => {
      const resources = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
      const named = (resources?.entries() ?? []).flatMap(([name]) => {
        const font = resources!.lookup(name)
        return font instanceof PDFDict && piecesOf(font).size > 0 ? [[name.decodeText(), piecesOf(font)] as const] : []
      })
      const withPieces = new Map(named)
      // Few pages of few books have any: the others are not read for it.
      return withPieces.size === 0 ? () => [] : learn(withPieces)
    },
    settle(pdf) {
      for (const [font, pieces] of fonts) if (pieces.size > 0) writePieces(pdf, font, pieces)
    },
  }
}

function readPieces(font: PDFDict): Pieces {
  const map = font.lookup(PDFName.of('ToUnicode'))
  if (!(map instanceof PDFStream)) return new Map()
  return new Map([...decodeStream(map).toString('latin1').matchAll(PIECE)].map(([, code]) => [code!, null]))
}

const learn = (fonts: ReadonlyMap<string, Pieces>): ContentPass =>
  function* ({ bytes, operations }) {
    let font: Pieces | undefined
    let sign: string | null = null
    let shown: string[] = []
    for (const { operator, start, end } of operations) {
      const text = () => bytes.toString('latin1', start, end)
      if (operator === 'Tf') font = fonts.get(text().split(/[\s/]+/)[1]!)
      else if (operator === 'BDC') {
        sign = readActualText(text())
        shown = []
      } else if (operator === 'EMC') {
        if (sign !== null) speakFor(sign, shown, font)
        sign = null
      } else if (operator === 'Tj' && sign !== null && font !== undefined) {
        shown.push(...(/<([0-9a-f]+)>/i.exec(text())?.[1]?.toUpperCase().match(/.{4}/g) ?? []))
      }
    }
  }

function readActualText(operation: string): string | null {
  const [, hex, literal] = ACTUAL_TEXT.exec(operation) ?? []
  if (hex !== undefined) return Buffer.from(hex, 'hex').swap16().toString('utf16le')
  return literal === undefined ? null : literal.replace(/\\(.)/g, '$1')
}

/** The first use of a piece decides: a font draws one sign with it. */
function speakFor(sign: string, shown: readonly string[], font: Pieces | undefined): void {
  const codes = shown.filter((code) => font?.get(code) === null)
  const speaker = codes.find((code) => codes.indexOf(code) === codes.lastIndexOf(code)) ?? codes[0]
  for (const code of new Set(codes)) font!.set(code, code === speaker ? sign : NOTHING)
}

function writePieces(pdf: PDFDocument, font: PDFDict, pieces: Pieces): void {
  const key = PDFName.of('ToUnicode')
  const map = font.lookup(key, PDFStream)
  const written = decodeStream(map)
    .toString('latin1')
    .replace(PIECE, (_pair, code: string) => `<${code}> <${utf16(pieces.get(code) ?? NOTHING)}>`)
  font.set(key, pdf.context.register(encodeStream(pdf.context.obj({}), Buffer.from(written, 'latin1'))))
}

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()
