/**
 * The manuscript as a proof reads it: running text as it was written, nothing inferred and nothing normalised, and of
 * every character the place where it was typed.
 */

/** A text of the manuscript; the whole book is a list of them in reading order. */
export interface ProseFile {
  readonly path: string
  /** As in the file, without its front matter. Offsets of the blocks count its UTF-16 units. */
  readonly text: string
  /** Lines that precede `text` in the file. */
  readonly firstLine: number
  readonly blocks: readonly ProseBlock[]
}

export type ProseKind =
  | 'heading'
  | 'paragraph'
  | 'cell'
  | 'term'
  /** Of a table or a figure. */
  | 'caption'
  /** What is no running text and yet stands between: it has no `text`. */
  | 'figure'
  | 'code'
  | 'formula'
  | 'html'
  | 'rule'

/** A run of text between two breaks of a paragraph. */
export interface ProseBlock {
  readonly kind: ProseKind
  /** Of a heading, from 1; 0 for all others. */
  readonly level: number
  /** What it stands in, from the outside: `quote`, `list`, `item`, `table`, `note`, `definition`, or the name of a container. */
  readonly within: readonly string[]
  /**
   * What a reader reads: marks of Markdown are gone, lines end in a line feed, and U+FFFC stands for each picture, formula, piece of code
   * and call of a note.
   */
  readonly text: string
  /** Where each UTF-16 unit of `text` stands in the text of the file; one more than there are units, for the end. */
  readonly offsets: Int32Array
  /** From its first character to behind its last, in the text of the file. */
  readonly start: number
  readonly end: number
}

/** Stands for what is no text. */
export const OBJECT = '\ufffc'
