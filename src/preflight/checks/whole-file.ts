/** All pages are there, and each can be read to its end. */
import { finding } from '../../model/finding.js'
import type { Check } from '../check.js'

export const checkWholeness: Check = function* ({ pages }, edition) {
  const wanted = edition.pages.length
  if (pages.length !== wanted) yield finding('print/page-count', { pages: pages.length, wanted })
  for (const { number, isWhole } of pages) {
    if (!isWhole) yield finding('print/unreadable-page', { page: number }, { page: number })
  }
}
