/**
 * Full-width marks at half width: beside another mark, at the head of a line, or wherever `typography.compression` asks for it. A browser can
 * do it only with a font that tells how (OpenType `halt`, alternate half widths); our kai does not, and its quotation marks are Latin ones.
 */
import { createHash } from 'node:crypto'
import type { BookConfig, FaceName } from '../model/config.js'
import type { Cache } from '../model/workshop.js'
import type { Typecase } from './choose-fonts.js'
import type { FontSource } from './font-source.js'
import { readFeatures } from './truetype.js'

/** 点号 and 标号 that have an empty half (CLREQ 3.1.2); dashes and ellipses fill their width. */
const FULL_WIDTH_MARKS = new Set('、。，．：；！？“”‘’「」『』（）［］｛｝【】〔〕〖〗《》〈〉')

export const isFullWidthMark = (character: string): boolean => FULL_WIDTH_MARKS.has(character)

/**
 * Faces whose marks the face of the text draws, for theirs have one width and its have two. A font of the book's own keeps its marks, and so
 * do languages whose marks are no wider than their letters.
 */
export async function facesWithSongMarks(
  { faces }: Typecase,
  { lang, typography }: BookConfig,
  cache: Cache,
): Promise<ReadonlySet<FaceName>> {
  const song = faces.find(({ name }) => name === 'song')
  if (song === undefined || !/^(?:zh|ja)\b/i.test(lang) || !(await hasHalfWidths(song.font, cache))) return new Set()
  const ours = faces.filter(({ name }) => name !== 'mono' && typography.fonts[name] === null)
  const inTwoWidths = await Promise.all(ours.map(({ font }) => hasHalfWidths(font, cache)))
  return new Set(ours.filter((_, i) => !inTwoWidths[i]).map(({ name }) => name))
}

/** Kept between builds, so that the font itself need not be read. */
async function hasHalfWidths(font: FontSource, cache: Cache): Promise<boolean> {
  const key = `font-half-widths-${createHash('sha256').update(font.identity).digest('hex')}`
  const kept = await cache.read(key)
  if (kept !== null) return kept[0] === 1
  const has = readFeatures(await font.read(), 'GPOS').has('halt')
  await cache.write(key, Uint8Array.of(has ? 1 : 0))
  return has
}
