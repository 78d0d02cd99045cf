/** The rules of the text, in the order in which an editor reads their findings at one place. */
import type { Finding } from '../../model/finding.js'
import { halfWidthMarks } from './half-width.js'
import { lostStructure } from './lost-structure.js'
import { mixedStyle } from './mixed-style.js'
import type { ProofText, TextRule } from './rule.js'
import { strayCharacters } from './stray-characters.js'

export const TEXT_RULES: readonly TextRule[] = [lostStructure, strayCharacters, halfWidthMarks, mixedStyle]

export function checkText(text: ProofText): readonly Finding[] {
  return TEXT_RULES.flatMap((rule) => rule.check(text))
}
