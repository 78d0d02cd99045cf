/** The accent as the browser has it, by the inks of the edition. */
import { ACCENT_ON_SCREEN, type Cmyk, type ColourMode, type Inks } from '../../model/inks.js'

export function accentColour({ mode, accent }: Inks): string {
  return COLOURS[mode](accent.cmyk)
}

const COLOURS: Readonly<Record<ColourMode, (cmyk: Cmyk) => string>> = {
  black: () => 'var(--ink)',
  spot: () => rgb(ACCENT_ON_SCREEN),
  cmyk: () => rgb(ACCENT_ON_SCREEN),
  rgb: (cmyk) => rgb(printedColour(cmyk)),
}

type Bytes = readonly [red: number, green: number, blue: number]

const rgb = (colour: Bytes): string => `rgb(${colour.join(' ')})`

/**
 * How cyan, magenta and yellow look in full strength, alone and over each other, on coated paper (ISO 12647-2) shown in sRGB: none, C, M,
 * C+M, Y, C+Y, M+Y, all three.
 */
const OVERPRINTS: readonly Bytes[] = [
  [255, 255, 255],
  [0, 159, 227],
  [230, 0, 126],
  [49, 39, 131],
  [255, 237, 0],
  [0, 150, 64],
  [227, 6, 19],
  [60, 53, 49],
]

/** Dots of the inks fall on each other by chance (Demichel): every overprint covers its share of the paper, and black what it covers. */
export function printedColour([cyan, magenta, yellow, black]: Cmyk): Bytes {
  const inks = [cyan, magenta, yellow].map((share) => share / 100)
  const covers = OVERPRINTS.map((_, over) =>
    inks.reduce((cover, share, ink) => cover * (over & (1 << ink) ? share : 1 - share), 1 - black / 100),
  )
  const channel = (index: number): number =>
    Math.round(OVERPRINTS.reduce((sum, colour, over) => sum + colour[index]! * covers[over]!, 0))
  return [channel(0), channel(1), channel(2)]
}
