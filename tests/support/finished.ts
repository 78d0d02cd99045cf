/** A finished PDF, for tests that do not ask what was noticed on the way. */
import { finishPdf } from '../../src/finish/finish-pdf.js'
import type { PrintFinish } from '../../src/finish/print-finish.js'

export async function finished(printed: Uint8Array, finish: PrintFinish): Promise<Uint8Array> {
  return (await finishPdf(printed, finish)).value
}
