/**
 * Chromium draws a zero-width space and a soft hyphen that is not used as a space without width, and tells in an actual text what they
 * are. Readers that go by the glyphs would copy a space inside a word: what is invisible is not drawn.
 */
import type { ContentPass, Edit } from '../../pdf/content-pass.js'
import type { CopiedFont, FontOf } from './page-fonts.js'

/** An actual text in UTF-16 of one character of no width: soft hyphen, zero-width space and joiners, word joiner. */
const INVISIBLE = /\/ActualText\s*<feff(00ad|200[b-f]|2060|feff)>/i

export const dropInvisible = (fontOf: FontOf): ContentPass =>
  function* ({ bytes, operations }): Generator<Edit> {
    let font: CopiedFont | null = null
    let isInvisible = false
    for (const { operator, start, end } of operations) {
      if (operator === 'Tf') font = fontOf(bytes.toString('latin1', start, end).split(/[\s/]+/)[1]!)
      else if (operator === 'BDC') isInvisible = INVISIBLE.test(bytes.toString('latin1', start, end))
      else if (operator === 'EMC') isInvisible = false
      else if (operator === 'Tj' && isInvisible && font?.space !== undefined && font?.space !== null) {
        // A soft hyphen at the end of a line is drawn as one, and stays.
        if (bytes.toString('latin1', start, end).toLowerCase().startsWith(`<${font.space}>`)) {
          yield { start, end, bytes: Buffer.alloc(0) }
        }
      }
    }
  }
