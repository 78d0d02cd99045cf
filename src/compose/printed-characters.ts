/** The characters that the print edition shows, each with the first place of the source where it stands. */

import type { FaceName } from '../model/config.js'
import type { Place } from '../model/finding.js'
import type { PrintedCharacters } from '../model/fonts.js'
import type { Manuscript, SourceFile } from '../model/manuscript.js'
import type { Flow } from '../model/print.js'
import { wordsOf } from './own-words.js'

/** Folios, leaders, note marks, list numbers, and the spaces that units leave out. */
const FURNITURE = ' \u3000\u00a00123456789ivxlc·[]()（）.、•◦▪-–—…'

export function printedCharacters(flows: readonly Flow[], manuscript: Manuscript, lang: string): PrintedCharacters {
  const characters = new Map<string, Place | null>()
  for (const character of FURNITURE + wordsOf(lang).contents) characters.set(character, null)
  const files = new Map(manuscript.parts.flatMap(({ files }) => files).map((file) => [file.path, file]))
  for (const { text, source } of flows.flatMap(({ blocks }) => blocks)) {
    for (const character of text) {
      if (characters.has(character)) continue
      characters.set(
        character,
        source === null ? null : exactPlace(character, source.place, files.get(source.place.file)),
      )
    }
  }
  return characters
}

/** The line and column of the character from the block's first line on; the block itself when it is not written as such. */
function exactPlace(character: string, block: Place, file: SourceFile | undefined): Place {
  if (file === undefined) return block
  const lines = file.text.split('\n')
  for (let index = block.line - 1 - file.firstLine; index < lines.length; index += 1) {
    const column = [...(lines[index] ?? '')].indexOf(character)
    if (column >= 0) return { file: block.file, line: index + 1 + file.firstLine, column: column + 1 }
  }
  return block
}

/** Mono is asked for only by a book that has code. */
export function facesInUse(flows: readonly Flow[]): FaceName[] {
  const hasCode = flows.some(({ html }) => /<(?:code|kbd|pre|samp)\b/u.test(html))
  return ['song', 'hei', 'kai', ...(hasCode ? (['mono'] as const) : [])]
}
