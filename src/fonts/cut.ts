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

/** Name ids 13 and 14: an e-book holds the font as a file, so its licence stays in it (OFL 1.1, 2). Copyright always does. */
const LICENCE_NAMES = [13, 14]

const { version: HARFBUZZ_WRAPPER } = createRequire(import.meta.url)('subset-font/package.json') as { version: string }

/** The font with just these characters, as static TrueType. The same characters give the same bytes in any order. */
export async function cutFont(font: FontSource, characters: Iterable<string>, cache: Cache): Promise<Buffer> {
  const text = [...characters].sort().join('')
  const recipe = JSON.stringify([font.identity, text, KEPT_FEATURES, LICENCE_NAMES, HARFBUZZ_WRAPPER])
  const key = `font-subset-${createHash('sha256').update(recipe).digest('hex')}`
  const kept = await cache.read(key)
  if (kept !== null) return Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength)
  const subset = await subsetWithHarfbuzz(font, text)
  await cache.write(key, subset)
  return subset
}

async function subsetWithHarfbuzz(font: FontSource, text: string): Promise<Buffer> {
  const whole = await font.read()
  try {
    // Hinting is for coarse screens; without it advances are the same on every machine.
    return await subsetFont(whole, text, {
      targetFormat: 'truetype',
      keepFeatures: KEPT_FEATURES,
      noHinting: true,
      preserveNameIds: LICENCE_NAMES,
    })
  } catch {
    throw new BookError(finding('fonts/damaged', { file: font.name }))
  }
}
