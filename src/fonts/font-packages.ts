/** Which npm package, file, weight and licence serves each face in each language: the one place that knows. */
import type { FaceName } from '../model/config.js'
import type { PassageFaceName } from '../model/fonts.js'

/** One font file of an npm package. */
export interface PackagedFont {
  readonly package: string
  /** Path inside the package, with forward slashes as in a module specifier. */
  readonly file: string
  readonly weight: number
  readonly licence: 'OFL-1.1'
}

/** Scripts whose shapes of the same character differ (CLREQ 1.1; JLREQ; KLREQ), by the suffix Noto gives them. */
export type Region = 'SC' | 'TC' | 'JP' | 'KR'

const REGION_OF_LANGUAGE: readonly (readonly [RegExp, Region])[] = [
  [/^ja\b/i, 'JP'],
  [/^ko\b/i, 'KR'],
  [/^zh-(Hant|TW|HK|MO)\b/i, 'TC'],
]

/** Languages without a region of their own (English, …) take the Latin of the SC faces, which the default install has. */
export function regionOf(lang: string): Region {
  return REGION_OF_LANGUAGE.find(([pattern]) => pattern.test(lang))?.[1] ?? 'SC'
}

/** LXGW WenKai follows Klee, a Japanese textbook face, and covers all four regions; its 500 is the family's Regular.
 * WOFF, not WOFF2: see `woff.ts`. */
const KAI: PackagedFont = {
  package: '@fontsource/lxgw-wenkai',
  file: 'files/lxgw-wenkai-latin-500-normal.woff',
  weight: 500,
  licence: 'OFL-1.1',
}

/** Advances of half an em, so two letters of code are as wide as one 汉字. */
const MONO: PackagedFont = {
  package: '@expo-google-fonts/inconsolata',
  file: '400Regular/Inconsolata_400Regular.ttf',
  weight: 400,
  licence: 'OFL-1.1',
}

const MONO_BOLD: PackagedFont = {
  package: '@expo-google-fonts/inconsolata',
  file: '700Bold/Inconsolata_700Bold.ttf',
  weight: 700,
  licence: 'OFL-1.1',
}

/** A Times beside 宋体: of the fonts with a MATH table the one on npm as static TrueType (others there are CFF, or have lost the table). */
const MATH: PackagedFont = {
  package: '@expo-google-fonts/stix-two-math',
  file: '400Regular/STIXTwoMath_400Regular.ttf',
  weight: 400,
  licence: 'OFL-1.1',
}

/**
 * Asked, in this order, for signs that no face of the text has: emoji, which print in black, and ☐ ✘ ➤. Emoji come first, because a
 * sign and its modifier are drawn by one font or not at all.
 */
export const SIGN_FONTS: readonly PackagedFont[] = [
  {
    package: '@expo-google-fonts/noto-emoji',
    file: '400Regular/NotoEmoji_400Regular.ttf',
    weight: 400,
    licence: 'OFL-1.1',
  },
  {
    package: '@expo-google-fonts/noto-sans-symbols-2',
    file: '400Regular/NotoSansSymbols2_400Regular.ttf',
    weight: 400,
    licence: 'OFL-1.1',
  },
]

/** The font of ours that serves a face in a region. */
export function packagedFont(face: FaceName | PassageFaceName, region: Region): PackagedFont {
  switch (face) {
    case 'song':
      return noto('Serif', region, 400, 'Regular')
    case 'hei':
      // Medium holds its own as a label beside Song; Bold blackens at text sizes and serves badly in running heads.
      return noto('Sans', region, 500, 'Medium')
    case 'kai':
      return KAI
    case 'mono':
      return MONO
    case 'mono-bold':
      return MONO_BOLD
    case 'math':
      return MATH
  }
}

function noto(style: 'Serif' | 'Sans', region: Region, weight: number, name: string): PackagedFont {
  return {
    package: `@expo-google-fonts/noto-${style.toLowerCase()}-${region.toLowerCase()}`,
    file: `${weight}${name}/Noto${style}${region}_${weight}${name}.ttf`,
    weight,
    licence: 'OFL-1.1',
  }
}
