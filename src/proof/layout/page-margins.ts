/** What stands around the type area: the running head above, the folio where it stands. */
import type { Glyph, ProofPage } from './page-facts.js'

/** Text above the type area, from left to right; empty: none. */
export function headOn({ loose, typeArea }: ProofPage): string {
  if (typeArea === null) return ''
  return inOrder(loose.filter(({ baseline }) => baseline >= typeArea.top))
}

/** The number of the page as it is printed; null: none is to be seen. */
export function folioOn({ loose, typeArea }: ProofPage): string | null {
  if (typeArea === null) return null
  const rows = new Map<number, Glyph[]>()
  for (const glyph of loose) {
    const { baseline, x, end } = glyph
    const isInside = baseline < typeArea.top && baseline > typeArea.bottom && x < typeArea.right && end > typeArea.left
    if (!isInside) rows.set(Math.round(baseline), [...(rows.get(Math.round(baseline)) ?? []), glyph])
  }
  for (const row of rows.values()) {
    // A number, alone or with an ornament on both sides.
    const number = /^[\p{P}\p{S}]*(\d+|[ivxlcdm]+)[\p{P}\p{S}]*$/u.exec(inOrder(row))
    if (number !== null) return number[1]!
  }
  return null
}

const inOrder = (glyphs: readonly Glyph[]): string =>
  [...glyphs]
    .sort((a, b) => a.x - b.x)
    .map(({ character }) => character)
    .join('')
