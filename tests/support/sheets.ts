/** Reads made sheets as a binder does: which folio stands where, and in which order the folded pages come. */
import { type PdfFacts, readPdf } from './pdf-facts.js'
import type { PageFacts } from './pdf-page-facts.js'

/** The folios on the left and right half of a side; null: blank. */
export type Halves = readonly [left: number | null, right: number | null]

export interface ReadSheets {
  readonly sides: readonly PageFacts[]
  /** Of each side; of sheets that are cut into two, all upper halves and then all lower ones, as they are piled. */
  readonly halves: readonly Halves[]
  readonly facts: PdfFacts
}

export async function readSheets(bytes: Uint8Array, rows = 1): Promise<ReadSheets> {
  const facts = await readPdf(bytes)
  const ofRow = (row: number) =>
    facts.pages.map((side) => halvesOf(side, (row * side.height) / rows, ((row + 1) * side.height) / rows))
  return { sides: facts.pages, halves: Array.from({ length: rows }, (_, row) => ofRow(row)).flat(), facts }
}

interface Folio {
  readonly number: number
  readonly x: number
  readonly y: number
}

/** Position of the folios from the top left corner of the sheet, in points. */
export function foliosOf(side: PageFacts): Folio[] {
  return side.lines.flatMap(({ runs }) =>
    runs.flatMap(({ text, x, y }) => (/^p\d+$/.test(text) ? [{ number: Number(text.slice(1)), x, y }] : [])),
  )
}

/** Of the part of a side between two heights. */
function halvesOf(side: PageFacts, from: number, to: number): Halves {
  const here = foliosOf(side).filter(({ y }) => y >= from && y < to)
  const on = (isLeft: boolean) => here.filter(({ x }) => x < side.width / 2 === isLeft).map(({ number }) => number)
  const [left, right] = [on(true), on(false)]
  if (left.length > 1 || right.length > 1) throw new Error(`two folios on one half: ${left} | ${right}`)
  return [left[0] ?? null, right[0] ?? null]
}

/**
 * Folds and nests the leaves of one signature and reads it from the first page to the last. The leaf that lies outermost comes
 * first; each is its outside and its inside, turned about the fold.
 */
export function readFolded(
  leaves: readonly (readonly [Halves, Halves])[],
  binding: 'left' | 'right',
): (number | null)[] {
  // The half that opens first: the right one of the outside, when the spine is on the left.
  const [near, far] = binding === 'left' ? [1, 0] : [0, 1]
  const down = leaves.flatMap(([outside, inside]) => [outside[near]!, inside[far]!])
  const up = [...leaves].reverse().flatMap(([outside, inside]) => [inside[near]!, outside[far]!])
  return [...down, ...up]
}

/** Sides in printing order as leaves. */
export function leavesOf(halves: readonly Halves[]): (readonly [Halves, Halves])[] {
  return Array.from({ length: halves.length / 2 }, (_, index) => [halves[2 * index]!, halves[2 * index + 1]!] as const)
}
