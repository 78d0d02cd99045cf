/** The marks of a printed page → its characters, one by one, in the order of painting. */
import type { PrintedFont } from '../../preflight/fonts/printed-font.js'
import type { Box } from '../../preflight/geometry.js'
import { ofKind, type PrintedPage, type TextRun } from '../../preflight/printed-file.js'
import type { Glyph } from './page-facts.js'

export const glyphsOf = ({ marks }: PrintedPage): Glyph[] =>
  ofKind(marks, 'text').flatMap((run) => {
    const charactersOf = readFont(run.font)
    return run.codes.flatMap((code, index) => glyphsOfCode(run, index, charactersOf(code)))
  })

/** A ligature is a character for each of its letters, all in its place. White space and what is invisible is nothing to be read. */
function glyphsOfCode(
  { font, codes, pens, isUpright }: TextRun,
  index: number,
  characters: readonly string[],
): Glyph[] {
  const code = codes[index]!
  const isMissing = font.isMissing(code)
  if (characters.length === 0 && !isMissing) return []
  const [x, baseline, size] = [pens[3 * index]!, pens[3 * index + 1]!, pens[3 * index + 2]!]
  const box = font.inkOf(code)
  const ink = box === null || !isUpright ? null : placed(box, x, baseline, size)
  const glyph = { x, baseline, end: x + font.advance(code) * size, size, ink, font, isMissing, isUpright }
  return (characters.length === 0 ? NOTHING : characters).map((character) => ({ character, ...glyph }))
}

const NOTHING = ['\ufffd']
const known = new WeakMap<PrintedFont, Map<number, readonly string[]>>()

/** What each code of a font is read as; a book asks a million times. */
function readFont(font: PrintedFont): (code: number) => readonly string[] {
  const ofFont = known.get(font) ?? new Map<number, readonly string[]>()
  known.set(font, ofFont)
  return (code) => {
    const characters = ofFont.get(code) ?? Array.from(readable(font.textOf([code])))
    ofFont.set(code, characters)
    return characters
  }
}

const placed = ({ left, bottom, right, top }: Box, x: number, y: number, size: number): Box => ({
  left: x + left * size,
  right: x + right * size,
  bottom: y + bottom * size,
  top: y + top * size,
})

/**
 * What a page shows of a text: without white space and characters of no width (Default_Ignorable_Code_Point). The letters
 * of a formula are slanted only when they are drawn.
 */
export const readable = (text: string): string =>
  SIMPLE.test(text)
    ? text
    : text
        .replace(/[\s\p{Default_Ignorable_Code_Point}\0]+/gu, '')
        .replace(/[\u{1d400}-\u{1d7ff}\u210e]/gu, (letter) => letter.normalize('NFKC'))

const SIMPLE = /^[\u4e00-\u9fff\u3001-\u3011\uff01-\uff5e!-~]+$/
