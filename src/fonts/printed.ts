/** Questions to a character that is to be printed. Pure. */

/** Unicode's Default_Ignorable_Code_Point, controls and line separators: nothing is drawn for them, so no font need have them. */
const DRAWN_AS_NOTHING = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zl}\p{Zp}]$/u

export const needsGlyph = (character: string): boolean => !DRAWN_AS_NOTHING.test(character)

/** `U+5DE5`, as messages name a character. */
export const codePointName = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
