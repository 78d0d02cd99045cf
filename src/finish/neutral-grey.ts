/**
 * Chromium writes every colour as RGB. A press makes RGB black of four inks, which blurs small type and asks for exact register; grey
 * is printed with black ink alone (PDF 32000-1, 8.6.4). So what is equally red, green and blue becomes grey; real colours stay.
 */
import type { ContentPass, Edit } from '../pdf/content-pass.js'

const GREY_OPERATORS: Readonly<Record<string, string>> = { rg: 'g', RG: 'G' }

export const greyNeutrals: ContentPass = function* ({ bytes, operations }): Generator<Edit> {
  for (const { operator, start, end } of operations) {
    const grey = GREY_OPERATORS[operator]
    if (grey === undefined) continue
    const [red, green, blue] = bytes.toString('latin1', start, end).trim().split(/\s+/)
    if (red === green && green === blue) yield { start, end, bytes: Buffer.from(`${red} ${grey}`, 'latin1') }
  }
}
