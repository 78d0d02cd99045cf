/** A font whose OS/2 table says how it may be embedded (OpenType 1.9, `fsType`). */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readTables } from '../../src/fonts/truetype.js'

const INCONSOLATA = '@expo-google-fonts/inconsolata/400Regular/Inconsolata_400Regular.ttf'

export function fontWithRights(fsType: number): Buffer {
  const font = readFileSync(createRequire(import.meta.url).resolve(INCONSOLATA))
  readTables(font).get('OS/2')!.writeUInt16BE(fsType, 8)
  return font
}
