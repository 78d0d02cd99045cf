/** The edition with its fonts and the styles that call them; without fonts it names those of reading systems alone. */
import type { EpubDocument, EpubEdition } from '../../model/epub.js'
import type { PlaceOf, ReaderFonts } from '../../model/fonts.js'
import type { Manuscript } from '../../model/manuscript.js'
import { exactPlace, linesByFile } from '../character-places.js'
import { faceStyles, fontFiles } from './face-styles.js'

export const NO_FONTS: ReaderFonts = { faces: [], stacks: new Map() }

export function setInFaces(edition: EpubEdition, fonts: ReaderFonts): EpubEdition {
  return { ...edition, fonts: fontFiles(fonts), css: `${edition.css}\n${faceStyles(edition.metadata.lang, fonts)}\n` }
}

/** Looks for a character in the blocks of the documents, in reading order. */
export function placeIn(documents: readonly EpubDocument[], manuscript: Manuscript): PlaceOf {
  const lines = linesByFile(manuscript)
  return (character) => {
    for (const { text, source } of documents.flatMap(({ blocks }) => blocks)) {
      if (source !== null && text.includes(character)) {
        return exactPlace(character, source.place, lines(source.place.file))
      }
    }
    return null
  }
}
