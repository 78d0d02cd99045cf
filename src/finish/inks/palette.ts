/** How the colours of the screen are told in the inks of an edition. */
import type { ColourMode, Inks } from '../../model/inks.js'
import { ACCENT_ON_SCREEN } from '../../model/inks.js'
import { GREY_CALCULATION, greyOf } from './grey.js'
import { PROCESS_CALCULATION, processInksOf, sharesOf } from './process-inks.js'
import { isNeutral, isSameColour, type Rgb } from './rgb.js'

/** A colour space of inks (PDF 32000-1, 8.6.4), and how colours get there. */
export interface InkSpace {
  readonly name: 'DeviceGray' | 'DeviceCMYK'
  readonly numbersOf: (colour: Rgb) => readonly number[]
  /** The same for a PostScript calculator. */
  readonly calculation: string
}

const GREY: InkSpace = { name: 'DeviceGray', numbersOf: (colour) => [greyOf(colour)], calculation: GREY_CALCULATION }
const PROCESS: InkSpace = { name: 'DeviceCMYK', numbersOf: processInksOf, calculation: PROCESS_CALCULATION }

const SPACES: Readonly<Record<ColourMode, InkSpace | null>> = { black: GREY, spot: GREY, cmyk: PROCESS, rgb: null }

/** Where colours go that are no accent; null: they stay what they are. */
export const inkSpaceOf = ({ mode }: Inks): InkSpace | null => SPACES[mode]

/** What a colour is printed with. */
export type Paint =
  | { readonly space: 'DeviceGray' | 'DeviceCMYK' | 'DeviceRGB'; readonly numbers: readonly number[] }
  /** The spot ink, in full strength. */
  | { readonly space: 'accent' }

/** Black text is black alone in every edition: four inks under small type blur it, and ask for exact register. */
export function paintOf(colour: Rgb, inks: Inks): Paint {
  if (isNeutral(colour)) return { space: 'DeviceGray', numbers: [colour[0]] }
  if (isAccent(colour, inks)) {
    return inks.mode === 'spot' ? { space: 'accent' } : { space: 'DeviceCMYK', numbers: sharesOf(inks.accent.cmyk) }
  }
  const space = inkSpaceOf(inks)
  if (space === null) return { space: 'DeviceRGB', numbers: colour }
  return { space: space.name, numbers: space.numbersOf(colour) }
}

const isAccent = (colour: Rgb, { mode }: Inks): boolean =>
  (mode === 'spot' || mode === 'cmyk') && isSameColour(colour, ACCENT)

const [RED, GREEN, BLUE] = ACCENT_ON_SCREEN
const ACCENT: Rgb = [RED / 255, GREEN / 255, BLUE / 255]
