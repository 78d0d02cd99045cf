/** What is said about fonts that are not there: of characters without a glyph, and of a language without its shapes. */
import { type Finding, finding } from '../model/finding.js'
import type { PlaceOf, PrintedCharacters } from '../model/fonts.js'
import type { Typecase } from './choose-fonts.js'
import { codePointName } from './printed.js'

/**
 * A missing package explains most characters that are missing, so it is named once instead of a thousand of them; if it
 * costs no character, the book comes out in Chinese shapes and the author decides.
 */
export function uncoveredFindings(
  uncovered: readonly string[],
  characters: PrintedCharacters,
  { missingPackages }: Typecase,
): Finding[] {
  const packages = missingPackages.join(' ')
  if (uncovered.length === 0) return packages === '' ? [] : [finding('fonts/other-shapes', { packages })]
  const whereOf = (character: string) => {
    const place = characters.get(character)
    return place == null ? {} : { place }
  }
  if (packages !== '') {
    const facts = { packages, count: uncovered.length, characters: uncovered.slice(0, 10).join('') }
    return [finding('fonts/package-missing', facts, whereOf(uncovered[0]!))]
  }
  return uncovered.map((character) =>
    finding('fonts/missing-glyph', { character, codePoint: codePointName(character) }, whereOf(character)),
  )
}

/** The same of an e-book. Not an error: unlike a printed box, what the book's fonts lack may well be drawn by the reader's system. */
export function undrawnFindings(
  uncovered: readonly string[],
  placeOf: PlaceOf,
  { missingPackages }: Typecase,
): Finding[] {
  const packages = missingPackages.join(' ')
  if (uncovered.length === 0) return packages === '' ? [] : [finding('fonts/other-shapes', { packages })]
  const whereOf = (character: string) => {
    const place = placeOf(character)
    return place === null ? {} : { place }
  }
  if (packages !== '') {
    const facts = { packages, count: uncovered.length, characters: uncovered.slice(0, 10).join('') }
    return [finding('epub/font-package-missing', facts, whereOf(uncovered[0]!))]
  }
  return uncovered.map((character) =>
    finding('epub/missing-glyph', { character, codePoint: codePointName(character) }, whereOf(character)),
  )
}
