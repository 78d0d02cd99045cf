/** The characters that the print edition shows, each with the first place of the source where it stands. */

import type { FaceName } from '../../model/config.js'
import type { Place } from '../../model/finding.js'
import type { PrintedCharacters } from '../../model/fonts.js'
import type { Manuscript } from '../../model/manuscript.js'
import { readableText } from '../../model/markup-text.js'
import type { Flow } from '../../model/print.js'

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

/** Lines of a source file from its first line on; those of its front matter are empty. Each file is split once. */
function linesByFile(manuscript: Manuscript): (path: string) => readonly string[] {
  const files = new Map(manuscript.parts.flatMap(({ files }) => files).map((file) => [file.path, file]))
  const split = new Map<string, readonly string[]>()
  return (path) => {
    const file = files.get(path)
    const known = split.get(path)
    if (known !== undefined || file === undefined) return known ?? []
    const lines = [...Array.from({ length: file.firstLine }, () => ''), ...file.text.split('\n')]
    split.set(path, lines)
    return lines
  }
}

/** The line and column of the character from the block's first line on; the block itself when it is not written as such. */
function exactPlace(character: string, block: Place, lines: readonly string[]): Place {
  for (let index = block.line - 1; index < lines.length; index += 1) {
    const at = lines[index]!.indexOf(character)
    if (at >= 0) return { file: block.file, line: index + 1, column: [...lines[index]!.slice(0, at)].length + 1 }
  }
  return block
}

/** Mono is asked for only by a book that has code. */
export function facesInUse(flows: readonly Flow[]): FaceName[] {
  const hasCode = flows.some(({ html }) => /<(?:code|kbd|pre|samp)\b/u.test(html))
  return ['song', 'hei', 'kai', ...(hasCode ? (['mono'] as const) : [])]
}
