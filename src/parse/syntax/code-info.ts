/** What follows the opening of a fence: ```` ```js {.numbers} ````, or all of it in braces, ```` ``` {.js .numbers} ````. */
import { attributesAt, NO_ATTRIBUTES } from './attributes.js'

/** Classes that ask for line numbers; `numberLines` is pandoc's. */
const NUMBERED: ReadonlySet<string> = new Set(['numbers', 'lines', 'numberLines', 'line-numbers'])

export function readCodeInfo(info: string): { readonly language: string | null; readonly isNumbered: boolean } {
  const brace = info.indexOf('{')
  const { classes } = (brace < 0 ? null : attributesAt(info, brace))?.attributes ?? NO_ATTRIBUTES
  const isNumbered = classes.some((name) => NUMBERED.has(name))
  const named = (brace < 0 ? info : info.slice(0, brace)).trim().split(/\s+/)[0] ?? ''
  const language = named !== '' ? named : (classes.find((name) => !NUMBERED.has(name)) ?? null)
  return { language, isNumbered }
}
