/** Faces of the page after subsetting. */
import type { FaceName } from './config.js'
import type { Place } from './finding.js'

/** Faces that serve passages of one kind only: formulas, and the bold words of code. */
export type PassageFaceName = 'math' | 'mono-bold'

/** What a face is asked for by the passages that it serves: nothing else of the book is drawn by it. */
export interface PassageFace {
  readonly face: PassageFaceName
  readonly characters: ReadonlySet<string>
}

/** A static TrueType font with just the characters of this book that it is asked for. */
export interface SubsetFace {
  /** What it serves as; `fallback`: characters that no named face has. */
  readonly face: FaceName | PassageFaceName | 'fallback'
  /** CSS family name, e.g. `Banxin Song`. */
  readonly family: string
  readonly bytes: Uint8Array
  /** Characters that are drawn by this face before any other is asked; it draws no others. Left out: it takes its turn. */
  readonly reserved?: readonly string[]
}

/** Every printed character of the book is in at least one of these. */
export interface FontSet {
  readonly faces: readonly SubsetFace[]
}

/** Text that the e-book sets in one way, and the faces that are asked for it: the first that has a character draws it. */
export interface TextSetting {
  readonly name: string
  readonly faces: readonly (FaceName | PassageFaceName)[]
  readonly characters: ReadonlySet<string>
}

/** The faces of the e-book, each with the characters that it draws there and no others. */
export interface ReaderFonts {
  readonly faces: readonly SubsetFace[]
  /** Families that draw the text of each setting, by its name, in the order they are asked. */
  readonly stacks: ReadonlyMap<string, readonly string[]>
}

/** A printed character and where it first stands; null: the program's own words. */
export type PrintedCharacters = ReadonlyMap<string, Place | null>

/** Where a character first stands; null: among the program's own words. */
export type PlaceOf = (character: string) => Place | null

/** A font file of the book, and where the book names it. What it is, its name does not prove: `fonts/` finds out. */
export interface OwnFont {
  readonly bytes: Uint8Array
  readonly place: Place
}
