/** What formulas and the bold words of code ask of faces of their own. */
import type { BookConfig } from '../../model/config.js'
import type { PassageFace } from '../../model/fonts.js'
import { readableText } from '../../model/markup-text.js'
import type { Flow } from '../../model/print.js'
import { italicOf } from '../math-italic.js'

/** Drawn by the browser for `<msqrt>` and `<mroot>`, which do not hold it. */
const RADICAL = '√'

/** None for a book that has neither: it has the faces of its text, and no others. */
export function passageFaces(flows: readonly Flow[], config: BookConfig): PassageFace[] {
  const faces: PassageFace[] = []
  const formulas = textOf(flows, /<math\b[^>]*>([\s\S]*?)<\/math>/gu)
  if (formulas.size > 0) {
    // A letter of its own in a formula is drawn as its italic (MathML Core 4.2, `math-auto`); the others are for accents and primes.
    const drawn = [...formulas].flatMap((character) => [character, italicOf(character) ?? character])
    faces.push({ face: 'math', characters: new Set([...drawn, ...RADICAL]) })
  }
  // A mono of the book's own has no bold that we know of: its code is set in one weight.
  const words =
    config.typography.fonts.mono === null ? textOf(flows, /<b class="keyword">([^<]*)<\/b>/gu) : new Set<string>()
  if (words.size > 0) faces.push({ face: 'mono-bold', characters: words })
  return faces
}

function textOf(flows: readonly Flow[], passage: RegExp): Set<string> {
  const characters = new Set<string>()
  for (const { html } of flows)
    for (const [, markup] of html.matchAll(passage)) for (const each of readableText(markup!)) characters.add(each)
  return characters
}
