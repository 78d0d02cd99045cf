/** What the running head (书眉) of a page says. */
import type { BookMeta } from '../../model/book.js'
import type { Page } from '../../model/print.js'
import { textWidth } from '../../typography/width.js'
import { issueOf } from '../colophon-profiles.js'

export interface RunningHead {
  /** On the outer side. */
  readonly section: string
  /** On the inner side; may be empty. */
  readonly book: string
}

/** Size of the running head relative to the text; `styles/print/page.css` sets the same. */
const RUNNING_HEAD_SIZE = 0.8
const GAP = 2

/** Characters that a head has room for; `measure`: characters in a line of text. */
export const headRoom = (measure: number): number => measure / RUNNING_HEAD_SIZE - GAP

/** `measure`: characters in a line. Where it has no room for the section and the book, the section stays. */
export function runningHead(page: Page, meta: BookMeta, measure: number): RunningHead {
  const { title, profile } = meta
  const head = page.runningHead
  if (profile.kind === 'periodical') return { section: periodicalHead(page, meta), book: '' }
  const fits = textWidth(`${head ?? ''}${title}`) <= headRoom(measure)
  return { section: head ?? title, book: head !== null && fits && head !== title ? title : '' }
}

/** Even pages name the periodical and its issue, odd ones author and article (GB/T 3179-2009, as published accounts of it say). */
function periodicalHead({ side, runningHead }: Page, { title, profile }: BookMeta): string {
  if (side === 'recto' && runningHead !== null) return runningHead
  const issue = issueOf(profile)
  return issue === null ? title : `${title}　${issue}`
}
