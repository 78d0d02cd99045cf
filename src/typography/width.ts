/** How much room text takes, before any font was asked. */
import { isChineseMark, isCjkLetter } from './characters.js'

/** Mean advance of Latin letters and digits beside 宋体, rounded up. */
const NARROW = 0.58

/** Estimated width in em: CJK letters and marks are one em wide. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += isWide(character) ? 1 : NARROW
  return width
}

function isWide(character: string): boolean {
  return character > '\u2E7F' || isCjkLetter(character) || isChineseMark(character)
}
