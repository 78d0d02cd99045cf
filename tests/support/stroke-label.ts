/** Labels that are drawn as lines, read back. */
import { drawText } from '../../src/pdf/stroke-text.js'
import type { Mark, Point } from './drawn.js'

const DRAWABLE = Array.from('0123456789-/ABCFKNORT')

interface Glyph {
  readonly character: string
  readonly shape: string
  readonly strokes: number
}

/** What lines that were drawn one after the other say; `?` for each that belongs to no glyph. */
export function readLabel(lines: readonly Mark[], height: number): string {
  const paths = lines.map(({ points }) => points)
  const glyphs = DRAWABLE.map((character) => glyphOf(character, height)).sort((a, b) => b.strokes - a.strokes)
  let text = ''
  for (let at = 0; at < paths.length; ) {
    const found = glyphs.find(({ shape, strokes }) => shapeOf(paths.slice(at, at + strokes), height) === shape)
    text += found?.character ?? '?'
    at += found?.strokes ?? 1
  }
  return text
}

function glyphOf(character: string, height: number): Glyph {
  const operations = drawText({ text: character, at: [0, 0], height }).map(String)
  const paths: Point[][] = []
  for (const operation of operations) {
    const [x, y, operator] = operation.split(' ')
    if (operator === 'm') paths.push([])
    if (operator === 'm' || operator === 'l') paths.at(-1)!.push([Number(x), Number(y)])
  }
  return { character, shape: shapeOf(paths, height), strokes: paths.length }
}

/** The same wherever it stands: from the first point, in sixths of the height. */
function shapeOf(paths: readonly (readonly Point[])[], height: number): string {
  const [left, base] = paths[0]?.[0] ?? [0, 0]
  const step = (length: number) => Math.round((length / height) * 6) + 0
  return paths.map((path) => path.map(([x, y]) => `${step(x - left)} ${step(y - base)}`).join(', ')).join('; ')
}
