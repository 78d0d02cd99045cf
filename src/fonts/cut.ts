/** Cuts a font down to some characters, with harfbuzz; kept between builds. */
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import { BookError, finding } from '../model/finding.js'
import type { Cache } from '../model/workshop.js'
import type { FontSource } from './font-source.js'

/**
 * Layout features that survive: composition and local shapes, kerning and ligatures, marks, Hangul jamo, vertical forms,
 * and the half-width and contextual spacing of CJK marks that `text-spacing-trim` and the line-end pass lean on.
 * The rest (`aalt`, `fwid`, `hist`, …) would only bring in glyphs that nothing asks for and no character maps to.
 */
const KEPT_FEATURES = [
  ...['ccmp', 'locl', 'rlig', 'liga', 'clig', 'calt', 'kern', 'mark', 'mkmk'],
  ...['ljmo', 'vjmo', 'tjmo', 'vert', 'vrt2', 'vkrn'],
  ...['halt', 'vhal', 'palt', 'vpal', 'chws', 'vchw'],
]

/**
 * Of a font for formulas: shapes for small sizes, dotless letters under accents, flat accents over capitals, script capitals and primes.
 * Its MATH table goes along with the glyphs it names: larger signs and the parts of those that stretch.
 */
const MATH_FEATURES = ['ccmp', 'mark', 'mkmk', 'ssty', 'dtls', 'flac', 'ss01', 'ss04']

/** Name ids 13 and 14: an e-book holds the font as a file, so its licence stays in it (OFL 1.1, 2). Copyright always does. */
const LICENCE_NAMES = [13, 14]

const { version: HARFBUZZ_WRAPPER } = createRequire(import.meta.url)('subset-font/package.json') as { version: string }

/** The font for formulas with just these characters. */
export const cutMathFont = (font: FontSource, characters: Iterable<string>, cache: Cache): Promise<Buffer> =>
  cutFont(font, characters, cache, MATH_FEATURES)

/** The font with just these characters, as static TrueType. The same characters give the same bytes in any order. */
export async function cutFont(
  font: FontSource,
  characters: Iterable<string>,
  cache: Cache,
  features: readonly string[] = KEPT_FEATURES,
): Promise<Buffer> {
  const text = [...characters].sort().join('')
  const recipe = JSON.stringify([font.identity, text, features, LICENCE_NAMES, HARFBUZZ_WRAPPER])
  const key = `font-subset-${createHash('sha256').update(recipe).digest('hex')}`
  const kept = await cache.read(key)
  if (kept !== null) return Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength)
  const subset = await subsetWithHarfbuzz(font, text, features)
  await cache.write(key, subset)
  return subset
}

async function subsetWithHarfbuzz(font: FontSource, text: string, features: readonly string[]): Promise<Buffer> {
  const whole = await font.read()
  try {
    // Hinting is for coarse screens; without it advances are the same on every machine.
    return await subsetFont(whole, text, {
      targetFormat: 'truetype',
      keepFeatures: features,
      noHinting: true,
      preserveNameIds: LICENCE_NAMES,
    })
  } catch {
    throw new BookError(finding('fonts/damaged', { file: font.name }))
  }
}
