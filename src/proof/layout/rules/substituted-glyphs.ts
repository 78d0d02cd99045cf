/** A letter that the face of its text does not have is drawn by another, and looks it. */
import { finding } from '../../../model/finding.js'
import { isCjkLetter, isLatin } from '../../../typography/characters.js'
import type { Glyph, SetBlock } from '../page-facts.js'
import { type LayoutRule, placed } from '../rule.js'

/** Each letter once, where it first stands. */
export const substitutedGlyphs: LayoutRule = {
  ids: ['layout/substituted-glyph', 'layout/fallback-glyph'],
  *check(pages) {
    const told = new Set<string>()
    for (const block of pages.blocks) {
      for (const glyph of block.glyphs) {
        const face = pages.faceOf(glyph.font)
        if (face !== undefined && face !== 'fallback') continue
        const { character, font } = glyph
        // A sign is not the worse for it.
        if (face === 'fallback' && !isCjkLetter(character) && !isLatin(character)) continue
        const key = `${character} ${font.name}`
        if (told.has(key)) continue
        told.add(key)
        const id = face === 'fallback' ? 'layout/fallback-glyph' : 'layout/substituted-glyph'
        const at = block.unit.text.indexOf(character)
        const where = { page: pageOf(block, glyph), ...placed(pages.placeOf(block.unit, at, at + 1)) }
        yield finding(id, { character, font: font.name }, where)
      }
    }
  },
}

const pageOf = ({ lines }: SetBlock, glyph: Glyph): number =>
  (lines.find(({ glyphs }) => glyphs.includes(glyph)) ?? lines[0])?.page.number ?? 1
