/** What finishers are told, and what a finisher is. */
import type { PDFDocument } from '@cantoo/pdf-lib'
import type { BookMeta } from '../model/book.js'
import type { BookConfig } from '../model/config.js'
import type { Finding } from '../model/finding.js'
import type { OutlineEntry } from '../model/print.js'
import type { Mm } from '../model/units.js'

/** What the browser did not know about the book it printed. */
export interface PrintFinish {
  readonly meta: BookMeta
  readonly print: BookConfig['print']
  /** The ICC profile that `print.outputProfile` names, as read; null: none is named. */
  readonly outputProfile: Uint8Array | null
  readonly outline: readonly OutlineEntry[]
  /** One for each page, as it is counted, printed or not; the name of a cover. Null: none. */
  readonly labels: readonly (string | null)[]
  /** Where the paper is folded, from the left edge of the trim; empty for pages of a book. */
  readonly folds: readonly Mm[]
  /** The date of the edition, see `editionDate`. */
  readonly dated: Date
  /** Name and version of this program. */
  readonly producer: string
}

/** Changes a document in place; some return what they noticed. */
export type Finisher =
  | ((pdf: PDFDocument, finish: PrintFinish) => void)
  | ((pdf: PDFDocument, finish: PrintFinish) => Noticed | Promise<Noticed>)

type Noticed = readonly Finding[]
