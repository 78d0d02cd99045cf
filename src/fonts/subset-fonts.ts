/**
 * The room of fonts: the characters that a book prints, and its configuration, go in; one small static TrueType font for
 * each face of the printed page comes out.
 */
import type { Outcome } from '../model/finding.js'
import type { FontSet, SubsetFace } from '../model/fonts.js'
import type { Cache } from '../model/workshop.js'
import { chooseFonts, openOwnFonts, type Typecase } from './choose-fonts.js'
import { coverageOf } from './coverage.js'
import { cutFont } from './cut.js'
import { cutPassages } from './cut-passages.js'
import { nameFamilies, type UnnamedFace } from './families.js'
import type { FontRequest } from './font-request.js'
import type { FontSource } from './font-source.js'
import { facesWithSongMarks } from './half-widths.js'
import { shareOut } from './share-out.js'
import { isCanonicalDouble, twinsIn } from './twins.js'
import { uncoveredFindings } from './uncovered.js'

/** Every printed character ends up in at least one face; one that no font has is an error with its place. */
export async function subsetFonts(request: FontRequest, cache: Cache): Promise<Outcome<FontSet>> {
  const typecase = await chooseFonts(request, await openOwnFonts(request))
  const songMarks = await facesWithSongMarks(typecase, request.config, cache)
  const coverage = (font: FontSource) => coverageOf(font, cache)
  const { perFont, uncovered } = await shareOut(typecase, request.characters.keys(), coverage, songMarks)
  const passages = await cutPassages(request, cache)
  const faces = nameFamilies([...(await cutFaces(typecase, perFont, cache)), ...passages.faces])
  const missing = uncovered.filter((character) => !passages.drawn.has(character))
  return { value: { faces }, findings: uncoveredFindings(missing, request.characters, typecase) }
}

async function cutFaces(
  typecase: Typecase,
  perFont: ReadonlyMap<FontSource, ReadonlySet<string>>,
  cache: Cache,
): Promise<UnnamedFace[]> {
  const wholes = await Promise.all([...perFont].map(([font, characters]) => cutFont(font, characters, cache)))
  const doubles = [...perFont.values()].flatMap((characters) => [...characters].filter(isCanonicalDouble))
  const twins = new Set([...wholes.flatMap(twinsIn), ...doubles])
  const faces: UnnamedFace[] = []
  for (const [index, [font, characters]] of [...perFont].entries()) {
    const kept = [...characters].filter((each) => !twins.has(each))
    const bytes = kept.length === characters.size ? wholes[index]! : await cutFont(font, kept, cache)
    const names = typecase.faces.filter((face) => face.font === font).map((face) => face.name)
    faces.push(...(names.length > 0 ? names : (['fallback'] as const)).map((face) => ({ face, bytes })))
  }
  for (const cut of await cutTwins(twins, perFont, cache)) faces.push({ face: 'fallback', ...cut })
  return faces
}

/** Fonts for twins: in each, no two characters share a glyph. The first font that has a twin draws it: usually the text's. */
async function cutTwins(
  twins: ReadonlySet<string>,
  perFont: ReadonlyMap<FontSource, ReadonlySet<string>>,
  cache: Cache,
): Promise<Pick<SubsetFace, 'bytes' | 'reserved'>[]> {
  const cuts: Pick<SubsetFace, 'bytes' | 'reserved'>[] = []
  let left = [...twins]
  for (const [font, characters] of perFont) {
    let drawn = left.filter((each) => characters.has(each))
    left = left.filter((each) => !characters.has(each))
    while (drawn.length > 0) {
      const next: string[] = twinsIn(await cutFont(font, drawn, cache))
      const reserved = drawn.filter((each) => !next.includes(each))
      cuts.push({ bytes: await cutFont(font, reserved, cache), reserved })
      drawn = next
    }
  }
  return cuts
}
