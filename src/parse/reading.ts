/** What the readers of one file share. */
import type { Block, Note } from '../model/book.js'
import type { Finding, Place } from '../model/finding.js'
import type { SourceLines } from './places.js'

export interface Reading {
  readonly lines: SourceLines
  /** BCP 47. */
  readonly lang: string
  /** `structure: auto`. */
  readonly infers: boolean
  /** A line of this file is a paragraph. */
  readonly everyLine: boolean
  note(finding: Finding): void
  /** The id of the note a label calls; null: the call stays as text. */
  noteId(label: string): string | null
  /** Keeps a note that is written where it is called, and gives its id. */
  addNote(blocks: readonly Block[], place: Place): string
  readonly notes: Note[]
}
