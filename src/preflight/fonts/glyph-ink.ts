/** Where the ink of each glyph lies in an embedded TrueType font (OpenType 1.9, `head`, `loca` and `glyf`). */
import type { Box } from '../geometry.js'

/** In ems from the origin of the glyph; null: it has no ink, as a space. */
export type GlyphInk = (glyph: number) => Box | null

/** Null when the font has no such tables. Damage inside them gives glyphs without ink. */
export function readGlyphInk(font: Buffer): GlyphInk | null {
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((tag) => table(font, tag))
  if (!head || !loca || !glyf || head.length < 54) return null
  const unitsPerEm = head.readUInt16BE(18)
  const isLong = head.readInt16BE(50) === 1
  const count = Math.floor(loca.length / (isLong ? 4 : 2)) - 1
  if (unitsPerEm === 0) return null
  const offset = (index: number): number => (isLong ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2)
  const known = new Map<number, Box | null>()
  return (glyph) => {
    const box = known.get(glyph)
    if (box !== undefined) return box
    const isThere = glyph < count && offset(glyph + 1) > offset(glyph)
    const ink = isThere ? inkBox(glyf, offset(glyph), unitsPerEm) : null
    known.set(glyph, ink)
    return ink
  }
}

/** A glyph begins with the number of its contours and with its extent. */
function inkBox(glyf: Buffer, at: number, unitsPerEm: number): Box | null {
  if (at + 10 > glyf.length) return null
  const em = (index: number): number => glyf.readInt16BE(at + index) / unitsPerEm
  return { left: em(2), bottom: em(4), right: em(6), top: em(8) }
}

function table(font: Buffer, tag: string): Buffer | null {
  if (font.length < 12) return null
  const tables = font.readUInt16BE(4)
  for (let at = 12; at < 12 + tables * 16 && at + 16 <= font.length; at += 16) {
    if (font.toString('latin1', at, at + 4) !== tag) continue
    const offset = font.readUInt32BE(at + 8)
    return font.subarray(offset, offset + font.readUInt32BE(at + 12))
  }
  return null
}
