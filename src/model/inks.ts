/** The inks that an edition is printed with (用色). */

/** Shares of cyan, magenta, yellow and black, each from 0 to 100. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number]

/**
 * - `black`: one ink. Text, rules, tints and pictures are grey.
 * - `spot`: black and one named ink for accents; pictures are grey.
 * - `cmyk`: four inks. Accents are CMYK, text is black alone; pictures keep their colours, by an sRGB profile.
 * - `rgb`: for the screen. Black is grey, colours stay as they are.
 */
export type ColourMode = 'black' | 'spot' | 'cmyk' | 'rgb'

export interface Inks {
  readonly mode: ColourMode
  /** What headings and rules are accented with. `name` is the ink's own in `spot`: 专红. */
  readonly accent: { readonly name: string; readonly cmyk: Cmyk }
  /** The most ink that the paper takes, as the sum of the shares in percent. */
  readonly limit: number
}

/**
 * The accent while the browser has it, in `spot` and `cmyk`: red, green and blue from 0 to 255. Finishing knows it by these numbers and
 * gives it its ink, so that they are of no colour that people choose.
 */
export const ACCENT_ON_SCREEN = [187, 13, 41] as const
