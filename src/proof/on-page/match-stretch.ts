/** A stretch of prose as it was typed → the same stretch in the printed text of a block. */
import { type Letters, lettersBefore, lettersOf } from './letters.js'
import type { PrintedBlock } from './printed-blocks.js'

export interface TextRange {
  readonly start: number
  readonly end: number
}

interface Match extends TextRange {
  readonly block: PrintedBlock
}

interface Context {
  readonly before: number
  readonly behind: number
}

/**
 * Letters by which a place is known again, from the surest: on one side only where a formula, the call of a note or a number of the
 * program stands on the other.
 */
const CONTEXTS: readonly Context[] = [
  { before: 16, behind: 16 },
  { before: 8, behind: 8 },
  { before: 16, behind: 0 },
  { before: 0, behind: 16 },
  { before: 8, behind: 0 },
  { before: 0, behind: 8 },
  { before: 4, behind: 4 },
  { before: 4, behind: 0 },
  { before: 0, behind: 4 },
  { before: 2, behind: 2 },
]

/** A stretch with formulas in it has so many letters more on the page than as it was typed. */
const MORE = 60

/** Findings come in the order of the text: many in a row are about one paragraph, which may be as long as a chapter. */
let typedLast: { readonly text: string; readonly letters: Letters } = { text: '', letters: lettersOf('') }

function typedLetters(text: string): Letters {
  if (typedLast.text !== text) typedLast = { text, letters: lettersOf(text) }
  return typedLast.letters
}

/** In the first of the blocks that have it; null: none has. */
export function matchStretch(text: string, range: TextRange, blocks: readonly PrintedBlock[]): Match | null {
  const typed = typedLetters(text)
  const first = lettersBefore(typed, range.start)
  const behind = lettersBefore(typed, range.end)
  for (const context of CONTEXTS) {
    for (const block of blocks) {
      const from = findAgain(typed, first, block.letters, context)
      if (from === null) continue
      if (first === behind) return { block, ...marksAt(text, range, typed, first, { block, from }) }
      const { at, ends } = block.letters
      const to = endOf(typed, block.letters, { first, behind, from })
      const last = ends[Math.min(Math.max(to, from + 1), ends.length) - 1]
      if (at[from] !== undefined && last !== undefined) return { block, start: at[from], end: last }
    }
  }
  return null
}

function endOf(
  typed: Letters,
  printed: Letters,
  { first, behind, from }: { readonly first: number; readonly behind: number; readonly from: number },
): number {
  const length = behind - first
  const ends = CONTEXTS.map((context) => findAgain(typed, behind, printed, context))
  return ends.find((end) => end !== null && end >= from + length && end <= from + length + MORE) ?? from + length
}

/** The position between two letters, found by the letters around it; of several the one that is nearest to where it was, by the share of the text. */
function findAgain({ letters }: Letters, position: number, printed: Letters, context: Context): number | null {
  const start = Math.max(0, position - context.before)
  const pattern = letters.slice(start, position + context.behind)
  if (pattern === '') return printed.letters === letters ? position : null
  const expected = (position / letters.length) * printed.letters.length
  let best: number | null = null
  for (let hit = printed.letters.indexOf(pattern); hit >= 0; hit = printed.letters.indexOf(pattern, hit + 1)) {
    const here = hit + position - start
    if (best === null || Math.abs(here - expected) < Math.abs(best - expected)) best = here
  }
  return best
}

/** Marks stand between letters: the same ones of as many, else all of them, and the letters beside where none was printed. */
function marksAt(
  text: string,
  range: TextRange,
  typed: Letters,
  position: number,
  { block, from }: { readonly block: PrintedBlock; readonly from: number },
): TextRange {
  const typedRun = [...text.slice(behindLetter(typed, position), typed.at[position] ?? text.length)]
  const start = behindLetter(block.letters, from)
  const end = block.letters.at[from] ?? block.text.length
  if (end <= start) return { start: Math.max(0, start - 1), end: Math.min(block.text.length, start + 1) }
  const offset = behindLetter(typed, position)
  const isMark = (character: string) => /[^\s\ufffc\p{Cf}\p{Cc}]/u.test(character)
  const marks = typedRun.filter(isMark)
  if (marks.length !== end - start) return { start, end }
  const skipped = [...text.slice(offset, range.start)].filter(isMark).length
  const meant = [...text.slice(range.start, range.end)].filter(isMark).length
  return { start: start + skipped, end: Math.min(end, start + skipped + Math.max(1, meant)) }
}

const behindLetter = ({ ends }: Letters, position: number): number => ends[position - 1] ?? 0
