/**
 * Characters that nobody types on purpose: U+FFFD, which stands for what a program could not read; private use, which other fonts draw
 * as other things; controls and characters without width, which hide in copied text; Kangxi radicals and compatibility characters, which
 * look like 汉字 and are none (Unicode 17.0, 4.12 and 18.1: they decompose to the characters they look like).
 */
import type { Finding } from '../../model/finding.js'
import type { ProseBlock } from '../../model/prose.js'
import { isHan } from '../../typography/characters.js'
import { type ProofFile, type TextRule, textFinding } from './rule.js'

interface Kind {
  /** The catalogues have a word for it. */
  readonly kind: 'replacement' | 'private' | 'control' | 'zero-width' | 'direction' | 'radical'
  readonly pattern: RegExp
  /** What it should be, where that is known without knowing what was meant. */
  mended(character: string): string | undefined
}

const KINDS: readonly Kind[] = [
  { kind: 'replacement', pattern: /\ufffd/u, mended: () => undefined },
  { kind: 'private', pattern: /[\ue000-\uf8ff\u{f0000}-\u{10fffd}]/u, mended: () => undefined },
  { kind: 'control', pattern: /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/u, mended: () => '' },
  { kind: 'zero-width', pattern: /[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff]/u, mended: () => '' },
  { kind: 'direction', pattern: /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u, mended: () => '' },
  { kind: 'radical', pattern: /[\u2e80-\u2fd5\uf900-\ufaff]/u, mended: unifiedOf },
]

const STRAY = new RegExp(KINDS.map(({ pattern }) => pattern.source).join('|'), 'gu')

export const strayCharacters: TextRule = {
  ids: ['text/stray-character'],
  check: ({ files }) => files.flatMap((file) => file.blocks.flatMap((block) => strayIn(file, block))),
}

function strayIn(file: ProofFile, block: ProseBlock): Finding[] {
  return [...block.text.matchAll(STRAY)].flatMap(({ index, 0: character }) => {
    const { kind, mended } = KINDS.find(({ pattern }) => pattern.test(character))!
    if (isMeant(kind, character, block.text, index)) return []
    const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
    const stretch = { file, block, start: index, end: index + character.length }
    return [textFinding('text/stray-character', stretch, { code, kind }, mended(character))]
  })
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u

/** Some of them have their use, elsewhere than between 汉字. */
function isMeant(kind: Kind['kind'], character: string, text: string, index: number): boolean {
  if (kind === 'direction') return RIGHT_TO_LEFT.test(text)
  if (kind === 'radical') return unifiedOf(character) === undefined && character >= '\uf900'
  if (kind !== 'zero-width') return false
  const [before = ' ', after = ' '] = [text[index - 1], text[index + 1]]
  if (isHan(before) || isHan(after)) return false
  // Joiners make emoji and Indic letters; soft hyphens and chances to break stand in long words; AsciiDoc writes one behind … and —.
  if ('\u200c\u200d'.includes(character)) return true
  return /[!-~\u00c0-\u024f]/.test(before) ? /[!-~\u00c0-\u024f]/.test(after) : '…—'.includes(before)
}

function unifiedOf(character: string): string | undefined {
  const plain = character.normalize('NFKC')
  return plain === character ? undefined : plain
}
