/** The rules of the text, in the order in which an editor reads their findings at one place. */
import type { Finding } from '../../model/finding.js'
import { announcedCount } from './announced-count.js'
import { cutParagraph } from './cut-paragraph.js'
import { doubled } from './doubled.js'
import { enumerationCommas } from './enumeration-commas.js'
import { fullWidthLetters } from './full-width-letters.js'
import { glossaryWords } from './glossary-words.js'
import { halfWidthMarks } from './half-width.js'
import { lostSiblings } from './lost-siblings.js'
import { lostStructure } from './lost-structure.js'
import { mixedScript } from './mixed-script.js'
import { mixedStyle } from './mixed-style.js'
import { numberStyle } from './number-style.js'
import { numberingGap } from './numbering-gap.js'
import type { ProofText, TextRule } from './rule.js'
import { sectionEdges } from './section-edges.js'
import { singleEnumeration } from './single-enumeration.js'
import { strayCharacters } from './stray-characters.js'
import { straySpaces } from './stray-spaces.js'
import { unbalancedPair } from './unbalanced-pair.js'

export const TEXT_RULES: readonly TextRule[] = [
  lostStructure,
  lostSiblings,
  cutParagraph,
  numberingGap,
  announcedCount,
  singleEnumeration,
  sectionEdges,
  unbalancedPair,
  strayCharacters,
  halfWidthMarks,
  fullWidthLetters,
  doubled,
  straySpaces,
  mixedScript,
  enumerationCommas,
  numberStyle,
  glossaryWords,
  mixedStyle,
]

export function checkText(text: ProofText): readonly Finding[] {
  return TEXT_RULES.flatMap((rule) => rule.check(text))
}
