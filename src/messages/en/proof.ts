/** What a proof says of the text. */
import type { FindingWordsOf } from '../catalogue.js'

export const proof: FindingWordsOf<'text'> = {
  'text/stray-character': {
    message: 'A character that does not belong into a text: {code} ({kind}).',
    hint: 'Type the character that was meant, or delete it.',
  },
}
