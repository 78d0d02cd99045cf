/** What a font calls itself in a PDF: its PostScript name (OpenType 1.9, `name`, id 6). */

const POSTSCRIPT_NAME = 6

/** Empty: the font has none. */
export function fontName(bytes: Uint8Array): string {
  const font = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = font.length < 12 ? 0 : font.readUInt16BE(4)
  for (let at = 12; at < 12 + tables * 16 && at + 16 <= font.length; at += 16) {
    if (font.toString('latin1', at, at + 4) !== 'name') continue
    return nameIn(font.subarray(font.readUInt32BE(at + 8), font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12)))
  }
  return ''
}

/** Platforms 0 and 3 write UTF-16, platform 1 bytes; a PostScript name is ASCII in both. */
function nameIn(table: Buffer): string {
  const [count, storage] = [table.readUInt16BE(2), table.readUInt16BE(4)]
  for (let at = 6; at < 6 + count * 12; at += 12) {
    if (table.readUInt16BE(at + 6) !== POSTSCRIPT_NAME) continue
    const start = storage + table.readUInt16BE(at + 10)
    return table.toString('latin1', start, start + table.readUInt16BE(at + 8)).replaceAll('\0', '')
  }
  return ''
}
