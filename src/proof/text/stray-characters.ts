/**
 * Characters that nobody types on purpose: U+FFFD, which stands for what a program could not read; private use, which other fonts draw
 * as other things; controls and zero-width characters, which hide in copied text; Kangxi radicals, which look like 汉字 and are none
 * (Unicode 17.0, 4.12; the two blocks of radicals decompose to the characters they look like).
 */
import type { Finding } from '../../model/finding.js'
import { type ProofFile, type TextRule, textFinding } from './rule.js'

type Kind = 'replacement' | 'private' | 'control' | 'zero-width' | 'radical'

/** Joiners are kept: emoji and Indic scripts are made with them. */
const STRAY =
  /(?<replacement>\ufffd)|(?<private>[\ue000-\uf8ff\u{f0000}-\u{10fffd}])|(?<control>[\u0000-\u0008\u000b-\u001f\u007f-\u009f])|(?<zero>[\u200b\u2060\u2061-\u2064\ufeff\u00ad\u202a-\u202e\u2066-\u2069])|(?<radical>[\u2e80-\u2fd5])/gu

export const strayCharacters: TextRule = {
  ids: ['text/stray-character'],
  check: ({ files }) => files.flatMap(strayIn),
}

function strayIn(file: ProofFile): Finding[] {
  return file.blocks.flatMap((block) =>
    [...block.text.matchAll(STRAY)].map((match) => {
      const [character] = match
      const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
      const stretch = { file, block, start: match.index, end: match.index + character.length }
      return textFinding('text/stray-character', stretch, { code, kind: kindOf(match) }, mendedOf(match))
    }),
  )
}

function kindOf({ groups = {} }: RegExpMatchArray): Kind {
  if (groups.replacement) return 'replacement'
  if (groups.private) return 'private'
  if (groups.control) return 'control'
  return groups.zero ? 'zero-width' : 'radical'
}

/** What can be put right without knowing what was meant: a radical is the 汉字 it looks like, and what nobody sees goes. */
function mendedOf(match: RegExpMatchArray): string | undefined {
  const kind = kindOf(match)
  if (kind === 'control' || kind === 'zero-width') return ''
  const plain = match[0].normalize('NFKC')
  return kind === 'radical' && plain !== match[0] ? plain : undefined
}
