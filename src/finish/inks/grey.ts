/**
 * Colours as greys of the same luminance: the shares of light (IEC 61966-2-1) are weighed as ITU-R BT.709-6, 3.2 does, and the sum is
 * told as a tone again. To weigh the tones themselves is quicker, but prints red and blue nearly black.
 */
import type { Rgb } from './rgb.js'
import { isNeutral } from './rgb.js'

const [RED, GREEN, BLUE] = [0.2126, 0.7152, 0.0722]

const lightOf = (tone: number): number => (tone <= 0.04045 ? tone / 12.92 : ((tone + 0.055) / 1.055) ** 2.4)
const toneOf = (light: number): number => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055)

/** 0 is black, 1 is paper. A grey stays as it is. */
export function greyOf(colour: Rgb): number {
  const [red, green, blue] = colour
  return isNeutral(colour) ? red : toneOf(RED * lightOf(red) + GREEN * lightOf(green) + BLUE * lightOf(blue))
}

const LIGHT = 'dup 0.04045 le {12.92 div} {0.055 add 1.055 div 2.4 exp} ifelse'
const TONE = 'dup 0.0031308 le {12.92 mul} {0.416667 exp 1.055 mul 0.055 sub} ifelse'

/** The same for a PostScript calculator (PDF 32000-1, 7.10.5) that has red, green and blue on its stack. */
export const GREY_CALCULATION = [
  `${LIGHT} ${BLUE} mul exch`,
  `${LIGHT} ${GREEN} mul add exch`,
  `${LIGHT} ${RED} mul add`,
  TONE,
].join('\n')

/** Tones of 8 bits are few enough to be counted beforehand: a picture has millions. Light is kept to 16 bits. */
const MOST_LIGHT = 65535
const lightTable = (weight: number): Float64Array =>
  Float64Array.from({ length: 256 }, (_, tone) => weight * lightOf(tone / 255) * MOST_LIGHT)
const [RED_LIGHT, GREEN_LIGHT, BLUE_LIGHT] = [lightTable(RED), lightTable(GREEN), lightTable(BLUE)]
const TONES = Uint8Array.from({ length: MOST_LIGHT + 1 }, (_, light) => Math.round(toneOf(light / MOST_LIGHT) * 255))

/** The grey of a pixel in steps of 1/255. */
export const greyOfPixel = (red: number, green: number, blue: number): number =>
  TONES[Math.round(RED_LIGHT[red]! + GREEN_LIGHT[green]! + BLUE_LIGHT[blue]!)]!
