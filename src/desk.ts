/** What the editions of one book are made from, and when a build ends without them. */
import type { Templates } from './compose/templates.js'
import type { Book } from './model/book.js'
import { BookError, ExitCode, type Finding } from './model/finding.js'
import type { Assets } from './model/manuscript.js'
import type { Workshop } from './model/workshop.js'
import type { ReadBook } from './sources/read-manuscript.js'
import type { Stopwatch } from './stopwatch.js'

/** A book ready for its editions. */
export interface Desk {
  readonly read: ReadBook
  readonly book: Book
  readonly assets: Assets
  readonly templates: Templates
  readonly workshop: Workshop
  readonly watch: Stopwatch
  /** What running heads say beside titles: their characters are in the fonts too. Left out: nothing. */
  readonly heads?: readonly string[]
  /** Ends the work at errors that would print wrong pages; a proof goes on, and shows them on the page. */
  readonly refuse: (findings: readonly Finding[]) => void
}

/** An error means that no result may be written. */
export function refuseErrors(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  const lost = errors.some(({ id }) => id.startsWith('build/text-') || id.startsWith('layout/'))
  throw new BookError(findings, lost ? ExitCode.textLost : ExitCode.buildFailed)
}
