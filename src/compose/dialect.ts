/** What differs between the markup of the print edition and of the e-book. */
import type { Block, EditorsNote, Figure, Formula, Heading, Image, Inline, LinkTarget, Note } from '../model/book.js'

/** A run of text that is conserved as one: a paragraph, a heading, a cell, a label. */
export interface TextUnit {
  /** As printed; note calls included. White space does not matter. */
  readonly text: string
  /** Null: words of ours. */
  readonly source: Block | Note | null
}

export interface Dialect {
  /** Attributes, each with a leading space, that mark the element holding the unit. */
  unit(unit: TextUnit): string
  /** The inlines of a block with the spaces between its scripts as the edition has them (`script-spaces.ts`). */
  spaced(inlines: readonly Inline[]): readonly Inline[]
  image(image: Image): string
  figure(figure: Figure, parts: FigureParts): string
  /** `isDisplay`: it stands on lines of its own, with big signs, and limits above and below them. */
  formula(formula: Formula, isDisplay: boolean): string
  /** The number of a line of code, before its text: it is none of its characters. */
  lineNumber(number: number): string
  /** The mark of a note call, such as `[1]`. */
  noteMark(note: string): string
  /** The call, and in print the note itself, which the page floats to its foot. */
  noteCall(note: string): string
  /** `href` of a link; null leaves only the text. */
  href(target: LinkTarget): string | null
  heading(heading: Heading, content: string, unit: string): string
  /** What stands above the head of a table where it goes on: 续表 2-1. Empty: nothing. */
  continuedTable(label: string | null, caption: string): string
  /** Attributes, each with a leading space, that tell machines what a container is. */
  containerSemantics(name: string): string
  editorsNote(note: EditorsNote, parts: EditorsNoteParts): string
}

/** What a figure is made of beside its picture. */
export interface FigureParts {
  /** Finished markup; empty: none. */
  readonly caption: string
  /** `grouped`: one of several pictures side by side. */
  readonly standing: 'alone' | 'grouped'
}

/** The finished markup of an editor's note, to be set in its template. */
export interface EditorsNoteParts {
  readonly label: string
  readonly labelUnit: string
  readonly body: string
  readonly signature: string | null
  readonly signatureUnit: string
}
