/** What a transform is: one step over the flat blocks of one file, before they become sections. */
import type { Block } from '../model/book.js'
import type { BookConfig } from '../model/config.js'
import type { Finding } from '../model/finding.js'

/** What a transform may ask for, and where it reports what it did. */
export interface TransformContext {
  readonly config: BookConfig
  /** BCP 47. */
  readonly lang: string
  /** Path of the file, as in every place of its blocks. */
  readonly file: string
  readonly isFirstFile: boolean
  note(finding: Finding): void
}

/**
 * Blocks in, blocks out; text is neither lost nor reordered. Headings and editor's notes that a transform makes get
 * the id `''`: ids are given afterwards, over the whole book.
 */
export type Transform = (blocks: readonly Block[], context: TransformContext) => readonly Block[]
