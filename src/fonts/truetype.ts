/** Just enough of the OpenType file format: the table directory, the map from characters to glyphs (`cmap`), and the names of features. */

/** Chromium prints a font of another kind than static TrueType as Type 3 outlines: no text to copy, twice the size. */
export type FontFault = 'cff' | 'variable' | 'collection' | 'damaged'

/** Thrown for a font that cannot serve. */
export class UnusableFont extends Error {
  constructor(readonly fault: FontFault) {
    super(fault)
  }
}

/** The largest CJK fonts have 65,535 glyphs in some 60 MB. */
export const MAX_FONT_BYTES = 128 * 1024 * 1024

const TRUETYPE_VERSIONS = ['\0\x01\0\0', 'true']

/** Refuses what is not one static font with TrueType outlines. */
export function checkOutlines(font: Buffer): void {
  const version = font.toString('latin1', 0, 4)
  if (version === 'OTTO') throw new UnusableFont('cff')
  if (version === 'ttcf') throw new UnusableFont('collection')
  if (!TRUETYPE_VERSIONS.includes(version)) throw new UnusableFont('damaged')
  const tables = readTables(font)
  if (tables.has('CFF ') || tables.has('CFF2')) throw new UnusableFont('cff')
  if (tables.has('fvar')) throw new UnusableFont('variable')
  for (const tag of ['cmap', 'glyf', 'head', 'hmtx', 'loca', 'maxp']) {
    if (!tables.has(tag)) throw new UnusableFont('damaged')
  }
}

/** The tables of a font by their tag. */
export function readTables(font: Buffer): Map<string, Buffer> {
  return guarded(() => {
    const tables = new Map<string, Buffer>()
    const count = font.readUInt16BE(4)
    for (let at = 12; at < 12 + 16 * count; at += 16) {
      const offset = font.readUInt32BE(at + 8)
      const length = font.readUInt32BE(at + 12)
      if (offset + length > font.length) throw new UnusableFont('damaged')
      tables.set(font.toString('latin1', at, at + 4), font.subarray(offset, offset + length))
    }
    return tables
  })
}

/** Glyph of each code point that the font has. Read from the fullest Unicode subtable: format 12, else format 4. */
export function readCharacterMap(font: Buffer): Map<number, number> {
  return guarded(() => {
    const cmap = readTables(font).get('cmap')!
    const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) =>
      cmap.subarray(cmap.readUInt32BE(8 + 8 * i)),
    )
    const full = subtables.find((subtable) => subtable.readUInt16BE(0) === 12)
    if (full !== undefined) return readSegmentedCoverage(full)
    const basic = subtables.find((subtable) => subtable.readUInt16BE(0) === 4)
    if (basic !== undefined) return readSegmentMapping(basic)
    throw new UnusableFont('damaged')
  })
}

/** OpenType 1.9, cmap format 12. */
function readSegmentedCoverage(subtable: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>()
  const groups = subtable.readUInt32BE(12)
  let previous = -1
  for (let at = 16; at < 16 + 12 * groups; at += 12) {
    const [first, last] = [subtable.readUInt32BE(at), subtable.readUInt32BE(at + 4)]
    const glyph = subtable.readUInt32BE(at + 8)
    // Groups ascend; overlapping ones would let a small file take for ever.
    if (last > 0x10ffff || last < first || first <= previous) throw new UnusableFont('damaged')
    previous = last
    for (let code = first; code <= last; code++) if (glyph + code > first) glyphs.set(code, glyph + code - first)
  }
  return glyphs
}

/** OpenType 1.9, cmap format 4: glyph 0 means that the font lacks the character. */
function readSegmentMapping(subtable: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>()
  const segments = subtable.readUInt16BE(6) / 2
  const column = (index: number): number => 14 + 2 * segments * index + (index === 0 ? 0 : 2)
  for (let i = 0; i < segments; i++) {
    const last = subtable.readUInt16BE(column(0) + 2 * i)
    const first = subtable.readUInt16BE(column(1) + 2 * i)
    const delta = subtable.readUInt16BE(column(2) + 2 * i)
    const rangeAt = column(3) + 2 * i
    const range = subtable.readUInt16BE(rangeAt)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = range === 0 ? code : subtable.readUInt16BE(rangeAt + range + 2 * (code - first))
      const shifted = glyph === 0 && range !== 0 ? 0 : (glyph + delta) & 0xffff
      if (shifted !== 0) glyphs.set(code, shifted)
    }
  }
  return glyphs
}

/** The features that a layout table names (OpenType 1.9, FeatureList); none when the font lacks the table. */
export function readFeatures(font: Buffer, table: 'GPOS' | 'GSUB'): Set<string> {
  return guarded(() => {
    const layout = readTables(font).get(table)
    if (layout === undefined) return new Set()
    const list = layout.subarray(layout.readUInt16BE(6))
    const tags = Array.from({ length: list.readUInt16BE(0) }, (_, i) => list.subarray(2 + 6 * i, 6 + 6 * i))
    return new Set(tags.map((tag) => tag.toString('latin1')))
  })
}

/** A read beyond the end means a broken file, not a fault of ours. */
function guarded<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) throw new UnusableFont('damaged')
    throw error
  }
}
