/** The colours of a content stream, told in inks: Chromium writes every colour as red, green and blue. */
import type { Inks } from '../../model/inks.js'
import type { ContentPass, Edit } from '../../pdf/content-pass.js'
import { type Paint, paintOf } from './palette.js'
import type { Rgb } from './rgb.js'

/** Operators that fill, and those that stroke (PDF 32000-1, table 74). */
const OPERATORS = {
  fill: { DeviceGray: 'g', DeviceCMYK: 'k', DeviceRGB: 'rg', space: 'cs', colour: 'scn' },
  stroke: { DeviceGray: 'G', DeviceCMYK: 'K', DeviceRGB: 'RG', space: 'CS', colour: 'SCN' },
} as const
type Use = keyof typeof OPERATORS

const USES: Readonly<Record<string, Use>> = { rg: 'fill', scn: 'fill', RG: 'stroke', SCN: 'stroke' }

/** What a content stream calls by name, as far as colours go. */
export interface StreamColours {
  /** The one colour of a pattern; null: it has many. */
  readonly ofPattern: (name: string) => Rgb | null
  /** The name of the spot ink. */
  readonly nameAccent: () => string
}

export function paintInInks(inks: Inks, colours: StreamColours): ContentPass {
  return function* ({ bytes, operations }): Generator<Edit> {
    for (const { operator, start, end } of operations) {
      const use = USES[operator]
      if (use === undefined) continue
      const operands = bytes.toString('latin1', start, end - operator.length).trim()
      const isPattern = operands.startsWith('/')
      const colour = isPattern ? colours.ofPattern(operands.slice(1)) : rgbOf(operands)
      if (colour === null) continue
      const paint = paintOf(colour, inks)
      if (paint.space === 'DeviceRGB' && !isPattern) continue
      // A name needs no space before it, a number does: `cs/P4 scn`.
      yield { start, end, bytes: Buffer.from(`${isPattern ? ' ' : ''}${setPaint(paint, use, colours)}`, 'latin1') }
    }
  }
}

function setPaint(paint: Paint, use: Use, colours: StreamColours): string {
  const operators = OPERATORS[use]
  if (paint.space === 'accent') return `/${colours.nameAccent()} ${operators.space} 1 ${operators.colour}`
  return `${paint.numbers.map(written).join(' ')} ${operators[paint.space]}`
}

/** Four digits and no zero in front, as Chromium writes them. */
const written = (share: number): string =>
  `${Number(Math.min(1, Math.max(0, share)).toFixed(4))}`.replace(/^0(?=\.)/, '')

function rgbOf(operands: string): Rgb | null {
  const numbers = operands.split(/\s+/).map(Number)
  const [red, green, blue] = numbers
  const isRgb = numbers.length === 3 && numbers.every((number) => Number.isFinite(number))
  return isRgb ? [red!, green!, blue!] : null
}
