/** Which characters a font has, kept between builds so that the font itself is read only when something new is printed. */
import { createHash } from 'node:crypto'
import type { Cache } from '../model/workshop.js'
import type { FontSource } from './font-source.js'
import { readCharacterMap } from './truetype.js'

/** Tells whether a font has a character. */
export type Coverage = (character: string) => boolean

export async function coverageOf(font: FontSource, cache: Cache): Promise<Coverage> {
  const key = `font-coverage-${createHash('sha256').update(font.identity).digest('hex')}`
  const kept = await cache.read(key)
  if (kept !== null) return within(JSON.parse(Buffer.from(kept).toString('utf8')) as number[])
  const ranges = toRanges(readCharacterMap(await font.read()).keys())
  await cache.write(key, Buffer.from(JSON.stringify(ranges)))
  return within(ranges)
}

/** First code point, code point after the last, first, …: ascending. */
export function toRanges(codePoints: Iterable<number>): number[] {
  const ranges: number[] = []
  for (const code of [...codePoints].sort((a, b) => a - b)) {
    if (ranges.at(-1) === code) ranges[ranges.length - 1] = code + 1
    else ranges.push(code, code + 1)
  }
  return ranges
}

/** A code point is inside when an odd number of bounds is at or below it. */
function within(ranges: readonly number[]): Coverage {
  return (character) => {
    const code = character.codePointAt(0)!
    let [low, high] = [0, ranges.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (ranges[middle]! <= code) low = middle + 1
      else high = middle
    }
    return low % 2 === 1
  }
}
