/** A letter that the face of its text does not have is drawn by another, and looks it. */
import type { Inline } from '../../../model/book.js'
import { type Finding, finding } from '../../../model/finding.js'
import type { PrintedFont } from '../../../preflight/fonts/printed-font.js'
import { isCjkLetter, isHan } from '../../../typography/characters.js'
import type { Glyph, ProofPages, SetBlock } from '../page-facts.js'
import { type LayoutRule, placed } from '../rule.js'

export const substitutedGlyphs: LayoutRule = {
  ids: ['layout/substituted-glyph', 'layout/fallback-glyph'],
  *check(pages) {
    const told = new Set<string>()
    for (const block of pages.blocks) {
      const usual = isPlain(block) ? usualFont(block.glyphs) : null
      for (const glyph of block.glyphs) {
        const found = substitute(pages, glyph, usual)
        // Each letter once, where it first stands.
        const key = `${glyph.character} ${glyph.font.name}`
        if (found === null || told.has(key)) continue
        told.add(key)
        yield { ...found, ...whereIs(pages, block, glyph) }
      }
    }
  },
}

/** A font that is none of the book's, or another of the book's than that of the text. A sign is not the worse for it. */
function substitute({ faceOf }: ProofPages, { character, font }: Glyph, usual: PrintedFont | null): Finding | null {
  const face = faceOf(font)
  const facts = { character, font: font.name }
  if (face === undefined) return finding('layout/substituted-glyph', facts)
  const isOther = face === 'fallback' ? isCjkLetter(character) : usual !== null && font !== usual && isHan(character)
  return isOther && face !== 'math' ? finding('layout/fallback-glyph', facts) : null
}

/** Words without marks of the author, which may ask for another face. */
function isPlain({ kind, unit: { source } }: SetBlock): boolean {
  if (kind !== 'paragraph' || source === null || !('children' in source)) return false
  return source.children.every(({ type }) => PLAIN.has(type))
}

const PLAIN: ReadonlySet<Inline['type']> = new Set(['text', 'break', 'turn', 'note-call', 'reference'])

/** The font of most of the 汉字. */
function usualFont(glyphs: readonly Glyph[]): PrintedFont | null {
  const counts = new Map<PrintedFont, number>()
  for (const { character, font } of glyphs) if (isHan(character)) counts.set(font, (counts.get(font) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function whereIs({ placeOf }: ProofPages, { unit, lines }: SetBlock, glyph: Glyph): Pick<Finding, 'page' | 'place'> {
  const line = lines.find(({ glyphs }) => glyphs.includes(glyph)) ?? lines[0]
  const at = unit.text.indexOf(glyph.character, line?.start ?? 0)
  return { page: line?.page.number ?? 1, ...placed(placeOf(unit, at, at + 1)) }
}
