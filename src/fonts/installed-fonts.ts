/** Which of our font packages are there: those of every book, and those that books in other languages want. */
import type { FaceName } from '../model/config.js'
import { type PackagedFont, packagedFont, type Region } from './font-packages.js'
import { installedVersion } from './font-source.js'

export interface FacePackage {
  readonly face: FaceName
  readonly package: string
  /** Null: not installed, or its font file is not there. */
  readonly version: string | null
}

const FACES: readonly FaceName[] = ['song', 'hei', 'kai', 'mono']

/** Languages that want shapes of their own, by the tag an author writes. */
const LANGUAGES: readonly (readonly [lang: string, region: Region])[] = [
  ['zh-Hant', 'TC'],
  ['ja', 'JP'],
  ['ko', 'KR'],
]

export function ownFaces(bookFolder: string): readonly FacePackage[] {
  return FACES.map((face) => {
    const font = packagedFont(face, 'SC')
    return { face, package: font.package, version: installedVersion(font, bookFolder) }
  })
}

/** The packages of each language that are still missing; none: all are there. */
export function languagesWithoutFonts(bookFolder: string): readonly { lang: string; missing: readonly string[] }[] {
  return LANGUAGES.map(([lang, region]) => {
    const fonts: PackagedFont[] = [packagedFont('song', region), packagedFont('hei', region)]
    const missing = fonts.filter((font) => installedVersion(font, bookFolder) === null)
    return { lang, missing: missing.map((font) => font.package) }
  })
}
