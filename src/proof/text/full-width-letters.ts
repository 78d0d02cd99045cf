/**
 * Latin letters and digits as wide as a 汉字, in a line of Chinese (GB/T 15835-2011, 4.2: digits are half-width unless they stand alone in
 * vertical text): `Ｄｏｃｋｅｒ`, `２０２４`. A number that is half of each is no style of any book: `text/number-style` has it.
 */
import type { Finding } from '../../model/finding.js'
import { isHabit, standsIn, textOf } from './house-style.js'
import { type Stretch, type TextRule, textFinding } from './rule.js'

const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+(?:[．．－＿＋ ][\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+)*/gu
const WIDE_DIGITS = /(?<![\d\uff10-\uff19])[\uff10-\uff19]+(?![\d\uff10-\uff19])/gu
const DIGITS = /(?<![\w.])\d+(?![\w.])/gu

export const fullWidthLetters: TextRule = {
  ids: ['text/full-width-letter'],
  check({ config, files }) {
    if (config.writingMode !== 'horizontal-tb' || !/^zh\b/i.test(config.lang)) return []
    const keepsDigits = isHabit(standsIn(files, WIDE_DIGITS).length, standsIn(files, DIGITS).length)
    return standsIn(files, WIDE).flatMap((stretch) => told(stretch, keepsDigits))
  },
}

function told(stretch: Stretch, keepsDigits: boolean): Finding[] {
  const wide = textOf(stretch)
  const { block, start, end } = stretch
  if (/\d/.test(`${block.text[start - 1] ?? ''}${block.text[end] ?? ''}`)) return []
  if (keepsDigits && /^[\uff10-\uff19]+$/.test(wide)) return []
  const plain = wide.normalize('NFKC')
  return [textFinding('text/full-width-letter', stretch, { wide, plain }, plain)]
}
