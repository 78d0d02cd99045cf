/** The booklet: the finished pages of a book on sheets that are printed on both sides and folded. */
import type { Desk } from './desk.js'
import type { Outcome } from './model/finding.js'

export async function imposeBooklet({ read, watch }: Desk, pdf: Uint8Array): Promise<Outcome<Uint8Array>> {
  const { booklet, print } = read.manuscript.config
  const { imposePdf } = await import('./impose/impose-pdf.js')
  return watch.time('impose', () => imposePdf(pdf, { ...booklet, binding: print.binding, pages: null }))
}
