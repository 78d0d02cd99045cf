/** Which font serves each face of this book, and which are asked for what those lack. */
import type { BookConfig, FaceName } from '../model/config.js'
import { BookError, type Finding, type FindingId, finding } from '../model/finding.js'
import type { PassageFaceName } from '../model/fonts.js'
import { type PackagedFont, packagedFont, regionOf, SIGN_FONTS } from './font-packages.js'
import type { FontRequest } from './font-request.js'
import { type FontSource, findPackagedFont, ownFont } from './font-source.js'
import { type FontFault, UnusableFont } from './truetype.js'

/** The fonts at hand for one book. */
export interface Typecase {
  readonly faces: readonly { readonly name: FaceName; readonly font: FontSource }[]
  /** In the order they are asked. */
  readonly fallbacks: readonly FontSource[]
  /** npm packages that the book's language wants and that are not installed. */
  readonly missingPackages: readonly string[]
}

const FAULTS = {
  cff: 'fonts/not-truetype',
  variable: 'fonts/variable',
  collection: 'fonts/collection',
  damaged: 'fonts/damaged',
} as const satisfies Record<FontFault, FindingId>

/** `own`: the fonts of the book, by their path. */
export async function chooseFonts(
  { config, bookFolder, ...request }: Pick<FontRequest, 'config' | 'bookFolder' | 'faces'>,
  own: ReadonlyMap<string, FontSource>,
): Promise<Typecase> {
  const region = regionOf(config.lang)
  const missing = new Set<string>()
  const ours = (name: FaceName): FontSource => {
    const wanted = packagedFont(name, region)
    const found = findPackagedFont(wanted, bookFolder)
    if (found !== null) return found
    missing.add(wanted.package)
    return bundled(name, bookFolder)
  }
  const faces = request.faces.map((name) => ({
    name,
    font: own.get(config.typography.fonts[name] ?? '') ?? ours(name),
  }))
  const fallbacks = [
    ...config.typography.fonts.fallback.map((path) => own.get(path)!),
    // A Japanese book may quote simplified characters.
    bundled('song', bookFolder),
    ...SIGN_FONTS.map((font) => installed(font, bookFolder)),
  ].filter((font) => faces.every((face) => face.font.identity !== font.identity))
  return { faces, fallbacks, missingPackages: [...missing] }
}

/** The SC fonts are dependencies of this program. */
export function bundled(name: FaceName | PassageFaceName, bookFolder: string): FontSource {
  return installed(packagedFont(name, 'SC'), bookFolder)
}

/** A font that this program depends on; without it the installation is broken. */
function installed(font: PackagedFont, bookFolder: string): FontSource {
  const found = findPackagedFont(font, bookFolder)
  if (found === null) throw new BookError(finding('fonts/broken-install', { package: font.package }))
  return found
}

/** Throws when a font file of the book cannot serve: the author asked for it, so another would be a surprise. */
export async function openOwnFonts({
  config,
  ownFonts,
}: Pick<FontRequest, 'config' | 'ownFonts'>): Promise<ReadonlyMap<string, FontSource>> {
  const fonts = new Map<string, FontSource>()
  const faults: Finding[] = []
  for (const path of ownPaths(config)) {
    const { bytes, place } = ownFonts.get(path)!
    try {
      fonts.set(path, await ownFont(path, bytes))
    } catch (error) {
      if (!(error instanceof UnusableFont)) throw error
      faults.push(finding(FAULTS[error.fault], { file: path }, { place }))
    }
  }
  if (faults.length > 0) throw new BookError(faults)
  return fonts
}

/** The font files that a book names, each once. */
function ownPaths(config: BookConfig): string[] {
  const { fallback, ...faces } = config.typography.fonts
  return [...new Set([...Object.values(faces).filter((path) => path !== null), ...fallback])]
}
