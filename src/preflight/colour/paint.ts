/** What a mark is coloured with. */

/** `rgb` stands for every colour that is told as light, not as ink: Lab too. */
export type ColourFamily = 'grey' | 'rgb' | 'cmyk' | 'spot'

export interface Paint {
  readonly family: ColourFamily
  /** Its numbers mean a measured colour, by an ICC profile or by CIE values. */
  readonly isCalibrated: boolean
  /** Percent of each ink that it needs, by name; those of zero are left out. Nothing is known of the inks of `rgb`. */
  readonly inks: Readonly<Record<string, number>>
  /** False: a picture or a shading. Then `inks` says which ones there may be, each as 100. */
  readonly isEven: boolean
  /** It leaves the paper as it is. */
  readonly isWhite: boolean
}

/** Names of the four process inks, as PDF has them (32000-1, 8.6.6.4). */
export const PROCESS_INKS = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const
export const BLACK_INK = 'Black'

/** An even colour from shares of 0 to 1, by name. */
export function evenPaint(
  family: ColourFamily,
  isCalibrated: boolean,
  shares: readonly (readonly [ink: string, share: number])[],
): Paint {
  const inks: Record<string, number> = {}
  for (const [ink, share] of shares) if (share > 0) inks[ink] = Math.min(share, 1) * 100
  return { family, isCalibrated, inks, isEven: true, isWhite: Object.keys(inks).length === 0 }
}

export const BLACK: Paint = evenPaint('grey', false, [[BLACK_INK, 1]])

/** Sum of the shares in percent. */
export function totalInk({ inks }: Paint): number {
  let total = 0
  for (const ink in inks) total += inks[ink]!
  return total
}

/** Of what has several paints, such as a tile of a pattern: light if there is any light in it. */
export function mixOf(paints: readonly Paint[]): Paint {
  const inks = Object.fromEntries(paints.flatMap((paint) => Object.keys(paint.inks).map((ink) => [ink, 100])))
  const leading = FAMILIES.flatMap((family) => paints.filter((paint) => paint.family === family))[0] ?? BLACK
  return {
    family: leading.family,
    isCalibrated: paints.every(({ isCalibrated }) => isCalibrated),
    inks,
    isEven: false,
    isWhite: paints.every(({ isWhite }) => isWhite),
  }
}

/** Those that say most about a mixture first. */
const FAMILIES: readonly ColourFamily[] = ['rgb', 'cmyk', 'spot', 'grey']
