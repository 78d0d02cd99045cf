/**
 * Colours in four inks, by the rule of PDF itself (32000-1, 10.3.4) with all the black that there can be: what cyan, magenta and yellow
 * have in common is printed black. Greys so stay in one ink, no two inks make a third, and no colour needs more than 200 %.
 */
import type { Cmyk } from '../../model/inks.js'
import type { Rgb } from './rgb.js'

type Shares = readonly [cyan: number, magenta: number, yellow: number, black: number]

export function processInksOf([red, green, blue]: Rgb): Shares {
  const light = Math.max(red, green, blue)
  return [light - red, light - green, light - blue, 1 - light]
}

/** Of a PostScript calculator (PDF 32000-1, 7.10.5): from red, green and blue the greatest, then what each lacks of it. */
export const PROCESS_CALCULATION = [
  '3 copy 2 copy lt {exch} if pop 2 copy lt {exch} if pop 4 1 roll',
  '3 index 3 index sub 4 index 3 index sub 5 index 3 index sub 1 7 index sub',
  '8 4 roll pop pop pop pop',
].join('\n')

export const sharesOf = ([cyan, magenta, yellow, black]: Cmyk): Shares => [
  cyan / 100,
  magenta / 100,
  yellow / 100,
  black / 100,
]
