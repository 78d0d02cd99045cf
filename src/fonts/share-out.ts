/** Gives each font the printed characters that it is to carry. */
import type { FaceName } from '../model/config.js'
import type { Typecase } from './choose-fonts.js'
import type { Coverage } from './coverage.js'
import type { FontSource } from './font-source.js'
import { isFullWidthMark } from './half-widths.js'
import { needsGlyph } from './printed.js'

export interface Shares {
  /** In the order of the faces, then of the fallbacks; a font that nothing is asked of is left out. */
  readonly perFont: ReadonlyMap<FontSource, ReadonlySet<string>>
  /** Characters that no font has. */
  readonly uncovered: readonly string[]
}

/** Combining enclosing keycap, behind a digit. */
const KEYCAP = '\u20e3'

/**
 * Each face carries all it has of the book, as any text may be set in any of them; the first fallback that has a character
 * carries what no face has. The faces of `songMarks` leave the marks to the song.
 */
export async function shareOut(
  typecase: Typecase,
  characters: Iterable<string>,
  coverageOf: (font: FontSource) => Promise<Coverage>,
  songMarks: ReadonlySet<FaceName>,
): Promise<Shares> {
  const perFont = new Map<FontSource, ReadonlySet<string>>()
  const give = (font: FontSource, share: readonly string[]) => {
    if (share.length > 0) perFont.set(font, new Set(share))
  }
  const all = [...characters]
  const printed = all.filter(needsGlyph)
  const joined = joinedWith(all)
  const coverages = await Promise.all(typecase.faces.map(({ font }) => coverageOf(font)))
  const songHas = coverages[typecase.faces.findIndex(({ name }) => name === 'song')]
  for (const [i, { name, font }] of typecase.faces.entries()) {
    const isLeft = (each: string) => songMarks.has(name) && isFullWidthMark(each) && songHas?.(each) === true
    give(
      font,
      printed.filter((each) => coverages[i]!(each) && !isLeft(each)),
    )
  }
  let uncovered = printed.filter((character) => !coverages.some((has) => has(character)))
  for (const font of typecase.fallbacks) {
    if (uncovered.length === 0) break
    const has = await coverageOf(font)
    const share = uncovered.filter(has)
    give(font, share.length === 0 ? [] : [...share, ...joined.filter(has)])
    uncovered = uncovered.filter((character) => !has(character))
  }
  return { perFont, uncovered }
}

/** What signs are joined, chosen and framed by: 👩‍🚒, ☺️, 1️⃣. One font has to draw the whole. */
export function joinedWith(characters: readonly string[]): string[] {
  const hasKeycap = characters.includes(KEYCAP)
  return characters.filter((each) => !needsGlyph(each) || (hasKeycap && /[0-9#*]/.test(each)))
}
