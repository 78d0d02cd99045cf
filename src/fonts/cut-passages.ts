/** Faces for formulas and for the bold words of code: each carries what its passages hold, and nothing else of the book. */
import type { Cache } from '../model/workshop.js'
import { bundled } from './choose-fonts.js'
import { coverageOf } from './coverage.js'
import { cutFont, cutMathFont } from './cut.js'
import type { UnnamedFace } from './families.js'
import type { FontRequest } from './font-request.js'

export interface CutPassages {
  readonly faces: readonly UnnamedFace[]
  /** Characters that one of the faces has; what they lack (汉字 in a formula) the others draw. */
  readonly drawn: ReadonlySet<string>
}

export async function cutPassages({ passages, bookFolder }: FontRequest, cache: Cache): Promise<CutPassages> {
  const faces: UnnamedFace[] = []
  const drawn = new Set<string>()
  for (const { face, characters } of passages) {
    const font = bundled(face, bookFolder)
    const has = await coverageOf(font, cache)
    const share = [...characters].filter(has)
    if (share.length === 0) continue
    const bytes = face === 'math' ? await cutMathFont(font, share, cache) : await cutFont(font, share, cache)
    faces.push({ face, bytes })
    for (const character of share) drawn.add(character)
  }
  return { faces, drawn }
}
