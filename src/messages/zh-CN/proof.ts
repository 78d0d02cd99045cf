/** 校样说的话：文字。 */
import type { FindingWordsOf } from '../catalogue.js'

export const proof: FindingWordsOf<'text'> = {
  'text/stray-character': {
    message: '文字里不该有的字符：{code}（{kind}）。',
    hint: '请改成本来要打的字，或者删去。',
  },
}
