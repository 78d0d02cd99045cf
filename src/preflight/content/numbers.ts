/** The numbers of the operation at hand: no operator has more than six but `scn`, whose inks are at most 32 (PDF 32000-1, Annex C). */
import { readNumbers } from './operands.js'
import type { Walk } from './walk.js'

const MOST_NUMBERS = 32
const numbers = new Float64Array(MOST_NUMBERS)

/** Overwritten by the next call. Missing numbers are zero. */
export function numbersOf({ content }: Walk, start: number, end: number): Float64Array {
  numbers.fill(0, 0, 6)
  readNumbers(content, start, end, numbers)
  return numbers
}

/** A copy of just those that are there. */
export function listOf({ content }: Walk, start: number, end: number): Float64Array {
  return numbers.slice(0, readNumbers(content, start, end, numbers))
}
