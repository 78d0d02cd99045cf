/**
 * Numbered lines. Official and newspaper Chinese numbers its sub-headings 一、 and （一） and seldom marks them
 * (GB/T 9704-2012, 7.3.3 gives the order 一、（一）1.（1）).
 */
import type { Block, Heading } from '../../model/book.js'
import { finding } from '../../model/finding.js'
import { hasMoreLetters } from '../../typography/characters.js'
import type { Transform } from '../transform.js'
import { commonest, headingOf, headingText, plainLine } from './lines.js'

const NUMERAL = '[一二三四五六七八九十百零〇]{1,4}'
/** Of parts and chapters: long novels count in thousands. */
const COUNT = '[一二三四五六七八九十百千零〇两0-9０-９]{1,6}'
/** From the highest rank to the lowest; the first group is the number. */
const RANKS: readonly RegExp[] = [
  new RegExp(`^第(${COUNT})[编編部卷篇](?:[\\s\\u3000：:]|$)`, 'u'),
  new RegExp(`^第(${COUNT})[章回讲講课課](?:[\\s\\u3000：:]|$)`, 'u'),
  new RegExp(`^第(${COUNT})[节節](?:[\\s\\u3000：:]|$)`, 'u'),
  new RegExp(`^(${NUMERAL})[、．]\\s*\\S`, 'u'),
  new RegExp(`^[（(](${NUMERAL})[）)]\\s*\\S`, 'u'),
]
const CHAPTER = 1
/** What stands before and after the numbered chapters of a book, as high as they. */
const UNNUMBERED_CHAPTER =
  /^(?:自?序|[代总]序|序[章言曲幕]|前言|引[子言]|楔子|尾[声聲]|[终終]章|番外[一二三四五六七八九十0-9]{0,3}|[后後][记記]|跋)(?:[\s\u3000：:]|$)/u
/** Letters. */
const LONGEST_LINE = 36
const DEEPEST_LEVEL = 6

interface Numbered {
  readonly rank: number
  /** Null: a chapter without one. */
  readonly number: string | null
}

/** Makes headings of numbered lines that stand alone before text, where at least two of a rank do so in the file. */
export const numberedLines: Transform = (blocks, context) => {
  const found = blocks.map((block, index) => candidate(blocks, block, index))
  const proven = provenRanks(blocks, found)
  const levels = new LevelStack(markedLevels(blocks))
  return blocks.map((block, index) => {
    if (block.type === 'heading') {
      levels.enter(block, numbering(headingText(block)))
      return block
    }
    const numbered = found[index]
    if (block.type !== 'paragraph' || !numbered || !proven.has(numbered.rank)) return block
    const level = levels.place(numbered.rank)
    const facts = { text: plainLine(block)!, level }
    context.note(finding('parse/inferred-numbered-heading', facts, { place: block.place }))
    return headingOf(block, level, 'numbered')
  })
}

function numbering(text: string): Numbered | null {
  for (const [rank, pattern] of RANKS.entries()) {
    const match = pattern.exec(text)
    if (match) return { rank, number: match[1]! }
  }
  return UNNUMBERED_CHAPTER.test(text) ? { rank: CHAPTER, number: null } : null
}

/** True for a line in the shape of a numbered heading: other inferences leave it to this one. */
export function isNumberedLine(text: string): boolean {
  return !hasMoreLetters(text, LONGEST_LINE) && numbering(text) !== null
}

function shape(block: Block | undefined): Numbered | null {
  const text = plainLine(block)
  if (text === null || hasMoreLetters(text, LONGEST_LINE) || /[。；：，、…;:,.]$/u.test(text) || text.includes('。'))
    return null
  return numbering(text)
}

/** A numbered line with text under it; lines of a rank that follow each other at once are an enumeration. */
function candidate(blocks: readonly Block[], block: Block, index: number): Numbered | null {
  const own = shape(block)
  if (own === null) return null
  const [before, after] = [shape(blocks[index - 1]), blocks[index + 1]]
  if (after === undefined || after.type === 'heading' || after.type === 'thematic-break') return null
  const follower = shape(after)
  if (before?.rank === own.rank || follower?.rank === own.rank) return null
  return follower !== null && follower.rank < own.rank ? null : own
}

/** Ranks with two different numbers, or two lines under different headings: damaged sources repeat and skip. */
function provenRanks(blocks: readonly Block[], found: readonly (Numbered | null)[]): Set<number> {
  const seen = new Map<number, Set<string>>()
  let parent = 0
  blocks.forEach((block, index) => {
    const marked = block.type === 'heading' ? numbering(headingText(block)) : null
    if (block.type === 'heading' && (marked?.number ?? null) === null) parent = index
    const numbered = found[index] ?? marked
    if (!numbered || numbered.number === null) return
    const keys = seen.get(numbered.rank) ?? new Set()
    seen.set(numbered.rank, keys.add(`${parent} ${numbered.number}`))
  })
  return new Set([...seen].filter(([, keys]) => keys.size > 1).map(([rank]) => rank))
}

/** The level of marked headings by rank: an unmarked line stands as high as its marked siblings. */
function markedLevels(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const levels = new Map<number, number[]>()
  for (const block of blocks) {
    const numbered = block.type === 'heading' ? numbering(headingText(block)) : null
    if (numbered) levels.set(numbered.rank, [...(levels.get(numbered.rank) ?? []), (block as Heading).level])
  }
  return new Map([...levels].map(([rank, all]) => [rank, commonest(all)!]))
}

/** The numbered headings that are open, one under the other, below the last heading without a number. */
class LevelStack {
  #base = 1
  #open: { readonly rank: number; readonly level: number }[] = []
  readonly #marked: ReadonlyMap<number, number>

  constructor(marked: ReadonlyMap<number, number>) {
    this.#marked = marked
  }

  enter(heading: Heading, numbered: Numbered | null): void {
    if (numbered === null) {
      this.#base = heading.level
      this.#open = []
    } else this.#push(numbered.rank, heading.level)
  }

  place(rank: number): number {
    const above = this.#open.filter((each) => each.rank < rank).at(-1)?.level ?? this.#base
    const marked = this.#marked.get(rank) ?? 0
    const level = marked > above ? marked : Math.min(above + 1, DEEPEST_LEVEL)
    this.#push(rank, level)
    return level
  }

  #push(rank: number, level: number): void {
    this.#open = [...this.#open.filter((each) => each.rank < rank), { rank, level }]
  }
}
