/** What a book asks of the fonts. */
import type { BookConfig, FaceName } from '../model/config.js'
import type { OwnFont, PassageFace, PrintedCharacters } from '../model/fonts.js'

export interface FontRequest {
  readonly characters: PrintedCharacters
  /** The faces that the book's styles ask for: `mono` only when it has code. */
  readonly faces: readonly FaceName[]
  /** Faces for passages of one kind, and what those hold. */
  readonly passages: readonly PassageFace[]
  readonly config: BookConfig
  /** The files that `typography.fonts` names, by their path there. */
  readonly ownFonts: ReadonlyMap<string, OwnFont>
  /** Absolute; fonts of other languages may be installed beside the book. */
  readonly bookFolder: string
}
