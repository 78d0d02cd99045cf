/** Colour spaces (PDF 32000-1, 8.6) as far as a press asks: which inks are there, and how much of each. */
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import { BLACK_INK, type ColourFamily, evenPaint, type Paint, PROCESS_INKS } from './paint.js'

export interface ColourSpace {
  readonly family: ColourFamily
  /** How a colour of these numbers is printed. */
  readonly paint: (numbers: ArrayLike<number>) => Paint
  /** The colour before any is chosen (8.6.3). */
  readonly initial: Paint
  /** How a picture or a shading in this space is printed, which may have any of its colours. */
  readonly uneven: Paint
}

export const GREY = greySpace(false)
export const RGB = lightSpace(false)
export const CMYK = processSpace(false)

const CALIBRATED_GREY = greySpace(true)
const CALIBRATED_RGB = lightSpace(true)
const CALIBRATED_CMYK = processSpace(true)

const BY_NAME: Readonly<Record<string, ColourSpace>> = {
  DeviceGray: GREY,
  G: GREY,
  CalGray: CALIBRATED_GREY,
  DeviceRGB: RGB,
  RGB,
  CalRGB: CALIBRATED_RGB,
  Lab: CALIBRATED_RGB,
  DeviceCMYK: CMYK,
  CMYK,
}
const BY_COMPONENTS: Readonly<Record<number, ColourSpace>> = {
  1: CALIBRATED_GREY,
  3: CALIBRATED_RGB,
  4: CALIBRATED_CMYK,
}

/** Deeper than any real space is nested: Indexed, over a Separation, over ICCBased. */
const MOST_NESTED = 4

/** A space by its name or array; one that is unknown or broken counts as light, so that a check speaks of it. */
export function readColourSpace(object: PDFObject | undefined, context: PDFContext, depth = 0): ColourSpace {
  const resolved = context.lookup(object)
  if (resolved instanceof PDFName) return BY_NAME[resolved.decodeText()] ?? RGB
  if (!(resolved instanceof PDFArray) || depth > MOST_NESTED) return RGB
  const at = (index: number): PDFObject | undefined => (index < resolved.size() ? resolved.lookup(index) : undefined)
  const name = at(0)
  const kind = name instanceof PDFName ? name.decodeText() : ''
  switch (kind) {
    case 'ICCBased':
      return iccSpace(at(1))
    case 'Separation':
      return spotSpace([at(1)])
    case 'DeviceN':
      return spotSpace(at(1) instanceof PDFArray ? (at(1) as PDFArray).asArray() : [])
    case 'Indexed':
    case 'I':
      // The numbers of a colour are those of a palette here.
      return unevenOnly(readColourSpace(at(1), context, depth + 1))
    case 'Pattern':
      return readColourSpace(at(1), context, depth + 1)
    default:
      return BY_NAME[kind] ?? RGB
  }
}

/** By the number of its components: what its profile says of them is the press's business. */
function iccSpace(profile: PDFObject | undefined): ColourSpace {
  const count = profile instanceof PDFStream ? profile.dict.lookup(PDFName.of('N')) : undefined
  return (count instanceof PDFNumber ? BY_COMPONENTS[count.asNumber()] : undefined) ?? CALIBRATED_RGB
}

/** `All` prints on every plate, as printer's marks do, and `None` on no plate (8.6.6.4). */
function spotSpace(names: readonly (PDFObject | undefined)[]): ColourSpace {
  const inks = names.map((name) => (name instanceof PDFName ? inkName(name) : 'None'))
  const isProcess = inks.every((ink) => (PROCESS_INKS as readonly string[]).includes(ink))
  const family = !isProcess ? 'spot' : inks.length === 1 && inks[0] === BLACK_INK ? 'grey' : 'cmyk'
  const printed = inks.flatMap((ink, index) => (ink === 'None' ? [] : [{ ink, index }]))
  return inkSpace(family, false, (numbers) => printed.map(({ ink, index }) => [ink, numbers[index] ?? 0]), [
    ...inks.map(() => 1),
  ])
}

/** Names are bytes; those of other scripts are read as UTF-8 (7.3.5). */
const inkName = (name: PDFName): string => Buffer.from(name.asBytes()).toString('utf8')

function greySpace(isCalibrated: boolean): ColourSpace {
  return inkSpace('grey', isCalibrated, (numbers) => [[BLACK_INK, 1 - (numbers[0] ?? 0)]], [0])
}

function processSpace(isCalibrated: boolean): ColourSpace {
  return inkSpace('cmyk', isCalibrated, (numbers) => PROCESS_INKS.map((ink, i) => [ink, numbers[i] ?? 0]), [0, 0, 0, 1])
}

type Shares = readonly (readonly [ink: string, share: number])[]

function inkSpace(
  family: ColourFamily,
  isCalibrated: boolean,
  sharesOf: (numbers: ArrayLike<number>) => Shares,
  initial: readonly number[],
): ColourSpace {
  const paint = (numbers: ArrayLike<number>): Paint => evenPaint(family, isCalibrated, sharesOf(numbers))
  const inks = Object.fromEntries(sharesOf(initial).map(([ink]) => [ink, 100]))
  return {
    family,
    paint,
    initial: paint(initial),
    uneven: { family, isCalibrated, inks, isEven: false, isWhite: false },
  }
}

function lightSpace(isCalibrated: boolean): ColourSpace {
  const colour: Paint = { family: 'rgb', isCalibrated, inks: {}, isEven: true, isWhite: false }
  const white: Paint = { ...colour, isWhite: true }
  return {
    family: 'rgb',
    paint: (numbers) => (numbers.length > 0 && Array.from(numbers).every((share) => share >= 1) ? white : colour),
    initial: colour,
    uneven: { ...colour, isEven: false },
  }
}

const unevenOnly = ({ family, uneven }: ColourSpace): ColourSpace => ({
  family,
  uneven,
  initial: uneven,
  paint: () => uneven,
})

/** The space of a shading, which is a dictionary or a stream (8.7.4.3). */
export function shadingPaint(shading: PDFObject | undefined, context: PDFContext): Paint {
  const dict = shading instanceof PDFStream ? shading.dict : shading instanceof PDFDict ? shading : undefined
  return readColourSpace(dict?.get(PDFName.of('ColorSpace')), context).uneven
}
