/** `第一章`, `1.`, `附录A`: how an author writes what numbers look like, with one numeral in it as an example. */
import { z } from 'zod'
import type { NumberPattern } from '../model/config.js'
import { TEXT_AS_WRITTEN } from './written.js'

/** What stands for the number: `N` is written in 汉字. */
const NUMERALS: readonly (readonly [sign: string, numeral: NumberPattern['numeral'], isNested: boolean])[] = [
  ['1.1', 'arabic', true],
  ['1', 'arabic', false],
  ['一', 'han', false],
  ['N', 'han', false],
  ['A', 'letter', false],
  ['I', 'roman', false],
]

/** Null: `none`. */
export const numberPattern = z
  .string()
  .transform((written, context): NumberPattern | null => {
    const pattern = written.trim()
    if (pattern === 'none') return null
    const found = patternOf(pattern)
    if (found !== null) return found
    context.issues.push({ code: 'custom', input: written, params: { id: 'config/number-pattern', facts: {} } })
    return z.NEVER
  })
  .meta(TEXT_AS_WRITTEN)

/** The sign stands alone: the A of `Appendix A`, not that of `Appendix`. */
function patternOf(written: string): NumberPattern | null {
  for (const [sign, numeral, isNested] of NUMERALS) {
    const escaped = sign.replace('.', '\\.')
    const [only, ...others] = [...written.matchAll(new RegExp(`(?<![A-Za-z0-9])${escaped}(?![A-Za-z0-9])`, 'g'))]
    if (only === undefined || others.length > 0) continue
    return { before: written.slice(0, only.index), numeral, after: written.slice(only.index + sign.length), isNested }
  }
  return null
}
