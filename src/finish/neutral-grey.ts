/**
 * Chromium writes every colour as RGB. A press makes RGB black of four inks, which blurs small type and asks for exact register; grey
 * is printed with black ink alone (PDF 32000-1, 8.6.4). So what is equally red, green and blue becomes grey; real colours stay.
 */
import { readOperations } from './content-stream.js'

const GREY_OPERATORS: Readonly<Record<string, string>> = { rg: 'g', RG: 'G' }

export function greyNeutrals(content: Buffer): Buffer {
  const pieces: Buffer[] = []
  let copied = 0
  for (const { operator, start, end } of readOperations(content)) {
    const grey = GREY_OPERATORS[operator]
    if (grey === undefined) continue
    const [red, green, blue] = content.toString('latin1', start, end).trim().split(/\s+/)
    if (red !== green || green !== blue) continue
    pieces.push(content.subarray(copied, start), Buffer.from(`${red} ${grey}`, 'latin1'))
    copied = end
  }
  return copied === 0 ? content : Buffer.concat([...pieces, content.subarray(copied)])
}
