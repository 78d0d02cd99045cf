/** Where each glyph of a made PDF stands: what a reader's program gathers into lines is told here character by character. */
import { PDFDict, PDFDocument, PDFName, type PDFPage, PDFStream } from '@cantoo/pdf-lib'
import { readOperations } from '../../src/pdf/content-stream.js'
import { decodeStream, readContent } from '../../src/pdf/page-content.js'
import { readToUnicode } from '../../src/pdf/to-unicode.js'

export interface GlyphPlace {
  readonly character: string
  /** From the left of the paper to the pen, in points. */
  readonly x: number
  /** Of the baseline, from the foot of the paper. */
  readonly y: number
  /** Type size. */
  readonly size: number
}

/** Glyphs that share a baseline. */
export type GlyphLine = readonly GlyphPlace[]

/** Lines of a page from top to bottom, glyphs in the order of painting; `page` counts from 1. */
export async function glyphLines(bytes: Uint8Array, page: number): Promise<readonly GlyphLine[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const rows = new Map<number, GlyphPlace[]>()
  for (const glyph of glyphsOn(pdf.getPage(page - 1))) {
    const row = Math.round(glyph.y)
    rows.set(row, [...(rows.get(row) ?? []), glyph])
  }
  return [...rows].sort(([a], [b]) => b - a).map(([, row]) => row)
}

export const lineText = (line: GlyphLine): string => line.map(({ character }) => character).join('')

/**
 * Room between the 汉字 of a line that have marks between them, in ems, by those marks. Not from pen to pen: an opening mark that gave up its
 * empty half is drawn with the pen set back.
 */
export function roomOfMarks(line: GlyphLine): Record<string, number> {
  const room: Record<string, number> = {}
  let [before, marks] = [line[0]!, '']
  for (const glyph of line) {
    if (/\p{P}/u.test(glyph.character)) marks += glyph.character
    else {
      if (marks !== '') room[marks] = Math.round(((glyph.x - before.x) / glyph.size - 1) * 100) / 100
      ;[before, marks] = [glyph, '']
    }
  }
  return room
}

type Matrix = readonly [number, number, number, number, number, number]

function* glyphsOn(page: PDFPage): Generator<GlyphPlace> {
  const content = readContent(page)
  const characters = charactersOf(page)
  const kept: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  let [line, font, size] = [matrix, '', 0]
  for (const { operator, start, end } of readOperations(content)) {
    const operands = content.toString('latin1', start, end - operator.length).trim()
    const numbers = operands.split(/\s+/).map(Number) as unknown as Matrix
    if (operator === 'q') kept.push(matrix)
    else if (operator === 'Q') matrix = kept.pop()!
    else if (operator === 'cm') matrix = product(numbers, matrix)
    else if (operator === 'Tm') line = numbers
    else if (operator === 'Td') line = product([1, 0, 0, 1, numbers[0], numbers[1]], line)
    else if (operator === 'Tf') [font, size] = [operands.split(/[\s/]+/)[1]!, Number(operands.split(/\s+/)[1])]
    else if (operator === 'Tj') {
      const [a, , , , x, y] = product(line, matrix)
      const character = characters.get(font)?.get(Number.parseInt(operands.slice(1, 5), 16)) ?? ''
      yield { character, x, y, size: size * Math.abs(a) }
    }
  }
}

function charactersOf(page: PDFPage): Map<string, ReadonlyMap<number, string>> {
  const fonts = page.node.Resources()!.lookup(PDFName.of('Font'), PDFDict)
  return new Map(
    fonts.entries().map(([name]) => {
      const map = fonts.lookup(name, PDFDict).lookup(PDFName.of('ToUnicode'), PDFStream)
      return [name.decodeText(), readToUnicode(decodeStream(map).toString('latin1'))]
    }),
  )
}

const product = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
]
