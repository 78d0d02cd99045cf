/** The characters that the print edition shows, each with the first place of the source where it stands. */

import type { FaceName } from '../../model/config.js'
import type { Place } from '../../model/finding.js'
import type { PrintedCharacters } from '../../model/fonts.js'
import type { Manuscript } from '../../model/manuscript.js'
import { readableText } from '../../model/markup-text.js'
import type { Flow } from '../../model/print.js'
import { exactPlace, linesByFile } from '../character-places.js'

/** Folios, list marks, and the spaces that units leave out. */
const FURNITURE = ' \u3000\u00a00123456789ivxlc.•◦▪'

/** `frames`: markup around the flows, as a page without content and contents without numbers have it. */
export function printedCharacters(
  flows: readonly Flow[],
  frames: readonly string[],
  manuscript: Manuscript,
): PrintedCharacters {
  const characters = new Map<string, Place | null>()
  const lines = linesByFile(manuscript)
  for (const { text, source } of flows.flatMap(({ blocks }) => blocks)) {
    for (const character of new Set(text)) {
      if (characters.has(character)) continue
      characters.set(character, source === null ? null : exactPlace(character, source.place, lines(source.place.file)))
    }
  }
  // Templates may say words of their own, which are units of no text.
  const words = [...flows.map(({ html }) => html), ...frames].map(readableText)
  const heads = flows.flatMap(({ headings }) => headings.map(({ runningHead }) => runningHead))
  for (const character of FURNITURE + [...words, ...heads].join(''))
    if (!characters.has(character)) characters.set(character, null)
  return characters
}

/** Mono is asked for only by a book that has code. */
export function facesInUse(flows: readonly Flow[]): FaceName[] {
  const hasCode = flows.some(({ html }) => /<(?:code|kbd|pre|samp)\b/u.test(html))
  return ['song', 'hei', 'kai', ...(hasCode ? (['mono'] as const) : [])]
}
