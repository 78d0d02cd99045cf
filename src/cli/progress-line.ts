/** One line on standard error that changes while a book is made; nothing where standard error is not a terminal. */
import { terminalWords } from '../messages/terminal.js'
import { fillIn } from '../messages/word-finding.js'
import type { Progress } from '../model/workshop.js'
import { fitColumns, plain } from './columns.js'
import type { Terminal } from './terminal.js'

export interface ProgressLine {
  readonly show: (progress: Progress) => void
  /** Wipes the line before something else is printed. */
  readonly clear: () => void
}

/** Several changes within this time are one for the eye. */
const LEAST_INTERVAL_MS = 80
const WIPE = '\r\u001b[K'

export function progressLine({ language, columns }: Terminal): ProgressLine {
  if (columns === null) return { show: () => {}, clear: () => {} }
  const words = terminalWords(language)
  const pagesOfFlow = new Map<string, number>()
  let stage = ''
  let shownAt = 0

  const show = (progress: Progress) => {
    if (progress.flow !== undefined && progress.pages !== undefined) pagesOfFlow.set(progress.flow, progress.pages)
    const sameStage = stage === progress.stage
    if (sameStage && Date.now() - shownAt < LEAST_INTERVAL_MS) return
    stage = progress.stage
    shownAt = Date.now()
    // Flows are laid out side by side: the pages so far are those of all of them.
    const pages = progress.flow === undefined ? progress.pages : [...pagesOfFlow.values()].reduce((a, b) => a + b, 0)
    const parts = [words.stages[progress.stage], progress.title, pages ? fillIn(words.pages, { pages }) : undefined]
    const text = plain(parts.filter((part) => part !== undefined && part !== '').join('  '))
    process.stderr.write(`${WIPE}${fitColumns(text, columns - 1)}`)
  }
  return { show, clear: () => void process.stderr.write(WIPE) }
}
