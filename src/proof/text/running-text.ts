/** What a paragraph of running text looks like, and how it ends: the questions that the rules of structure ask. */
import { OBJECT, type ProseBlock } from '../../model/prose.js'
import { hanCount, isDigit, isHan, isLatin, letterCount } from '../../typography/characters.js'
import { lastCharacter } from '../../typography/join-lines.js'
import type { ProofFile } from './rule.js'

/** Letters. A shorter paragraph may be a line of any kind: a signature, a date, a name. */
const SHORTEST_PROSE = 18
/** Letters. Lines that are shorter, all of them, are lines on purpose: verse, addresses, signs. */
const LONGEST_KEPT_LINE = 24

/** Chinese sentences, one after the other; no verse, no list of addresses, no line of names. */
export function isRunningText({ kind, text }: ProseBlock): boolean {
  if (kind !== 'paragraph') return false
  const letters = letterCount(text)
  return letters >= SHORTEST_PROSE && hanCount(text) * 2 >= letters && !isInLines(text)
}

/** Text that was typed in short lines. */
export function isInLines(text: string): boolean {
  const lines = text.trim().split('\n')
  return lines.length > 1 && lines.every((line) => letterCount(line) < LONGEST_KEPT_LINE)
}

/** What a clause ends in, and what only a sentence does. */
export const hasClause = (text: string): boolean => /[，。；！？,;!?]/u.test(text)
export const hasSentence = (text: string): boolean => /[。！？；!?;]/u.test(text)

/** Its last character is none that a sentence can end in: a letter, or a mark that parts what follows from what precedes. */
export function stopsShort(text: string): boolean {
  const last = lastCharacter(text.trimEnd())
  return isOpenMark(last) || isHan(last) || ((isDigit(last) || isLatin(last)) && !ADDRESS.test(text.trimEnd()))
}

/** ，and 、 are followed by something, whatever the habit of the book. */
export const isOpenMark = (character: string): boolean => '，、,'.includes(character)

/** The last word is an address, the name of a file or the number of an issue. */
const ADDRESS = /(?:[/.@_=#-][A-Za-z0-9]+|[A-Z]\w*)$/u

/** No sentence begins with these marks; …… and —— may stand for words that were left out. */
export const beginsInside = (text: string): boolean => /^[，。、；：！？,;!?)）》〉」』】〕”’](?!\))/u.test(text)

/** Its last sentence is whole. */
export const isEnded = (text: string): boolean =>
  /[。！？…．.!?：:；;—～~♪][”’）》〉」』】〕）"')\]\s]*$/u.test(text) || text.trimEnd().endsWith(OBJECT)

/** How a book ends its paragraphs. */
export interface EndingHabit {
  /** A paragraph that stops short is damaged: nearly all others have their mark. */
  readonly endsItsSentences: boolean
}

/** What stands behind the last paragraph of a passage; before a formula or code it may stop in its sentence. */
const ENDS: ReadonlySet<ProseBlock['kind'] | undefined> = new Set(['heading', 'rule', undefined])

/** Fewer paragraphs tell nothing about a book's habit. */
const FEWEST_PARAGRAPHS = 4
/** Of paragraphs that nothing can have been cut off from, as another kind of block follows. */
const HABIT = 0.95
/** Of all, in a book that may be full of cuts. */
const HABIT_OF_ALL = 0.7

export function endingHabit(files: readonly ProofFile[]): EndingHabit {
  const all = { ended: 0, count: 0 }
  const last = { ended: 0, count: 0 }
  for (const { blocks } of files) {
    for (const [index, block] of blocks.entries()) {
      if (block.within.length > 0 || !isRunningText(block) || !hasClause(block.text)) continue
      const ended = isEnded(block.text) || !stopsShort(block.text) ? 1 : 0
      const groups = ENDS.has(blocks[index + 1]?.kind) ? [all, last] : [all]
      for (const group of groups) {
        group.ended += ended
        group.count += 1
      }
    }
  }
  if (all.count < FEWEST_PARAGRAPHS) return { endsItsSentences: false }
  // One that lost its end is no habit.
  const isLast = last.count - last.ended <= Math.max(1, last.count * (1 - HABIT))
  const share = all.ended / all.count
  return { endsItsSentences: share >= HABIT || (isLast && share >= HABIT_OF_ALL) }
}
