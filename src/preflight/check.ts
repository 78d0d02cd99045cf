/** What a check of the finished PDF is, and what it is told of the edition. */
import type { AssetUse } from '../model/book.js'
import type { BookConfig } from '../model/config.js'
import type { Finding } from '../model/finding.js'
import type { Assets } from '../model/manuscript.js'
import type { Page } from '../model/print.js'
import type { PrintedFile } from './printed-file.js'

/** What was meant to come out. */
export interface PreflightEdition {
  readonly print: BookConfig['print']
  /** One for each page of the file. */
  readonly pages: readonly Page[]
  readonly assets: Assets
  /** Where the book asks for its images. */
  readonly uses: readonly AssetUse[]
}

/** Compares what came out with what was meant. */
export type Check = (file: PrintedFile, edition: PreflightEdition) => Iterable<Finding>
