/** What a reader's page field shows (PDF 32000-1, 12.4.2): numbers as they are counted, and names for the covers, which have none. */
import type { Page } from '../../model/print.js'
import { wordsOf } from '../own-words.js'

/** One for each page. */
export function pageLabels(pages: readonly Page[], lang: string): (string | null)[] {
  const words = wordsOf(lang)
  return pages.map(({ flow, counted }, index) => {
    if (flow?.kind === 'cover') return words.cover
    if (flow?.kind === 'back-cover') return words.backCover
    return counted ?? (pages[index - 1]?.flow?.kind === 'cover' ? words.insideCover : null)
  })
}
