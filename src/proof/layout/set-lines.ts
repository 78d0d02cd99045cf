/** The characters of a block on one page → its lines. */
import type { Box } from '../../preflight/geometry.js'
import { GrowingBox } from '../../preflight/geometry.js'
import type { Glyph, PageLine, ProofPage } from './page-facts.js'

/** A character and where it stands in the text of its block. */
export interface PlacedGlyph {
  readonly glyph: Glyph
  readonly at: number
}

/** Smaller than the text of the block by more: a reading, a raised mark, an index. */
const SMALL = 0.9
/** Ems by which characters of a line may be raised or lowered. */
const RAISED = 0.45

/** `isAside`: characters that do not make a line, as those of a formula. */
export function linesOn(
  page: ProofPage,
  placed: readonly PlacedGlyph[],
  isAside: (glyph: Glyph) => boolean,
): PageLine[] {
  const size = usualSize(placed, isAside)
  const isBase = ({ glyph }: PlacedGlyph): boolean => glyph.size >= size * SMALL && !isAside(glyph)
  const rows: Row[] = []
  for (const each of placed.filter(isBase)) {
    const row = rows.findLast(({ baseline }) => Math.abs(baseline - each.glyph.baseline) < RAISED * size)
    if (row === undefined) rows.push({ baseline: each.glyph.baseline, base: [each], ink: new GrowingBox() })
    else row.base.push(each)
  }
  rows.sort((a, b) => b.baseline - a.baseline)
  for (const each of placed) include(nearest(rows, each.glyph), each.glyph)
  return rows.map((row) => lineOf(page, row, size))
}

interface Row {
  readonly baseline: number
  readonly base: PlacedGlyph[]
  readonly ink: GrowingBox
}

function lineOf(page: ProofPage, { base, ink }: Row, size: number): PageLine {
  const inText = [...base].sort((a, b) => a.at - b.at)
  const glyphs = inText.map(({ glyph }) => glyph)
  return {
    page,
    glyphs,
    text: glyphs.map(({ character }) => character).join(''),
    baseline: middle(glyphs.map(({ baseline }) => baseline)),
    size,
    ink: ink.box() ?? boxOf(glyphs),
    start: inText[0]!.at,
    end: inText.at(-1)!.at + glyphs.at(-1)!.character.length,
  }
}

/** The size of most of its characters. */
function usualSize(placed: readonly PlacedGlyph[], isAside: (glyph: Glyph) => boolean): number {
  const counts = new Map<number, number>()
  for (const { glyph } of placed) {
    if (isAside(glyph)) continue
    const size = Math.round(glyph.size * 20) / 20
    counts.set(size, (counts.get(size) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

function nearest(rows: readonly Row[], { baseline }: Glyph): Row | undefined {
  let best: Row | undefined
  for (const row of rows)
    if (best === undefined || Math.abs(row.baseline - baseline) < Math.abs(best.baseline - baseline)) best = row
  return best
}

function include(row: Row | undefined, { ink }: Glyph): void {
  if (row === undefined || ink === null) return
  row.ink.include(ink.left, ink.bottom)
  row.ink.include(ink.right, ink.top)
}

const boxOf = (glyphs: readonly Glyph[]): Box => ({
  left: Math.min(...glyphs.map(({ x }) => x)),
  right: Math.max(...glyphs.map(({ end }) => end)),
  bottom: glyphs[0]!.baseline,
  top: glyphs[0]!.baseline,
})

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
