/** The booklet: the finished pages of a book on sheets that are printed on both sides and folded. */
import type { Desk } from './desk.js'
import type { Outcome } from './model/finding.js'
import { mm } from './model/units.js'

/** Blanks stand before the back cover: a colophon or picture on the last page stays outside. */
export async function imposeBooklet({ read, watch }: Desk, pdf: Uint8Array): Promise<Outcome<Uint8Array>> {
  const { booklet } = read.manuscript.config
  const { imposePdf } = await import('./impose/impose-pdf.js')
  return watch.time('impose', () =>
    imposePdf(pdf, { ...booklet, binding: 'left', padding: 'before-cover', nup: 2, gutter: mm(0), marks: false }),
  )
}
