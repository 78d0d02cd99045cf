/** Every character of the text has a shape: glyph 0 of a font prints as a box, or as nothing (OpenType 1.9, `glyf`). */
import { finding } from '../../model/finding.js'
import type { Check } from '../check.js'
import { excerpt } from '../excerpt.js'
import { ofKind, textOf } from '../printed-file.js'

export const checkGlyphs: Check = function* ({ pages }) {
  for (const { number: page, marks } of pages) {
    let before = ''
    for (const run of ofKind(marks, 'text')) {
      const text = textOf(run)
      if (run.missingGlyphs > 0) {
        const near = /[^\s\uFFFD]/u.test(text) ? text : before + text
        yield finding('layout/missing-glyph', { page, count: run.missingGlyphs, text: excerpt(near) }, { page })
      }
      before = text
    }
  }
}
