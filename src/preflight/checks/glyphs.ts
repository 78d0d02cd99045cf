/** Every character of the text has a shape: glyph 0 of a font prints as a box, or as nothing (OpenType 1.9, `glyf`). */
import { finding } from '../../model/finding.js'
import type { Check } from '../check.js'
import { excerpt } from '../excerpt.js'
import { ofKind, type PrintedPage, textOf } from '../printed-file.js'
import { drawingWithText } from '../shown-images.js'

export const checkGlyphs: Check = function* ({ pages }, edition) {
  for (const printed of pages) {
    const missing = [...runsWithout(printed)]
    const [first] = missing
    if (first === undefined) continue
    const page = printed.number
    const drawing = drawingWithText(page, edition)
    if (drawing === null) for (const each of missing) yield finding('layout/missing-glyph', { page, ...each }, { page })
    else yield finding('layout/drawing-text', { page, image: drawing.path, text: first.text }, { page, ...drawing.at })
  }
}

/** Runs with characters that have no shape, each with the words around them. */
function* runsWithout({ marks }: PrintedPage): Generator<{ readonly count: number; readonly text: string }> {
  let before = ''
  for (const run of ofKind(marks, 'text')) {
    const text = textOf(run)
    if (run.missingGlyphs > 0) {
      const near = /[^\s\uFFFD]/u.test(text) ? text : before + text
      yield { count: run.missingGlyphs, text: excerpt(near) }
    }
    before = text
  }
}
