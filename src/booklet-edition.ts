/** The booklet: the finished pages of a book on sheets that are printed on both sides and folded, and the cover around them. */
import { buildCoverSheet, innerPages, wrappedPaper } from './cover-edition.js'
import type { Desk } from './desk.js'
import type { Outcome } from './model/finding.js'
import type { ImpositionPlan } from './model/imposition.js'
import type { Press } from './paginate/press.js'
import type { PagedBook } from './print-edition.js'

export interface Booklet {
  readonly sheets: Uint8Array
  /** Null: the cover is on the sheets with the other pages. */
  readonly cover: Uint8Array | null
}

export async function buildBooklet(
  desk: Desk,
  press: Press,
  paged: PagedBook,
  pdf: Uint8Array,
): Promise<Outcome<Booklet>> {
  const { config } = desk.read.manuscript
  const { booklet, print } = config
  const plan: ImpositionPlan = { ...booklet, binding: print.binding, pages: null }
  const paper = wrappedPaper(config)
  if (paper === null) {
    const sheets = await impose(desk, pdf, plan)
    return { value: { sheets: sheets.value, cover: null }, findings: sheets.findings }
  }
  // The back cover is elsewhere: there is nothing that blank pages could stand before.
  const sheets = await impose(desk, pdf, { ...plan, pages: innerPages(paged.pages), padding: 'end' })
  const cover = await buildCoverSheet(desk, press, paged, paper)
  return { value: { sheets: sheets.value, cover: cover.value }, findings: [...sheets.findings, ...cover.findings] }
}

async function impose({ watch }: Desk, pdf: Uint8Array, plan: ImpositionPlan): Promise<Outcome<Uint8Array>> {
  const { imposePdf } = await import('./impose/impose-pdf.js')
  return watch.time('impose', () => imposePdf(pdf, plan))
}
