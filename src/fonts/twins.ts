/**
 * Twins are printed characters that a font draws with one glyph: 工 and the radical ⼯, 豈 and its compatibility double.
 * A glyph of a PDF maps back to one character only, so copied text would have the wrong one for either of the two.
 * All but one of each pair are therefore taken out of the face and served by a subset of their own.
 */
import { readCharacterMap } from './truetype.js'

/** Those printed characters of a subset that must leave it. Spaces may stay: they are alike when copied. */
export function twinsIn(subset: Buffer): string[] {
  const charactersOfGlyph = new Map<number, string[]>()
  for (const [code, glyph] of readCharacterMap(subset)) {
    const character = String.fromCodePoint(code)
    if (/^\s$/u.test(character)) continue
    charactersOfGlyph.set(glyph, [...(charactersOfGlyph.get(glyph) ?? []), character])
  }
  return [...charactersOfGlyph.values()].flatMap((sharers) => (sharers.length > 1 ? exceptOrdinary(sharers) : []))
}

/**
 * Asked for a double that it lacks, a face draws the character that it is canonically the same as (豈 for U+F900), and that is what is
 * copied. So even where no glyph is shared, it is served by a face that is asked before.
 */
export const isCanonicalDouble = (character: string): boolean => character.normalize('NFC') !== character

/** The ordinary one stays: it is its own compatibility form (Unicode, UAX #15), as radicals and doubles are not. */
function exceptOrdinary(sharers: readonly string[]): string[] {
  const ordinary = sharers.find((character) => character.normalize('NFKC') === character) ?? sharers[0]
  return sharers.filter((character) => character !== ordinary)
}
