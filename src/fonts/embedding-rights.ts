/** Whether the maker of a font lets it be embedded, cut down: `fsType` of its OS/2 table (OpenType 1.9, OS/2). */
import { readTables } from './truetype.js'

const FS_TYPE_AT = 8
const RESTRICTED = 0x0002
/** Preview and print, or editable: of several bits the least restrictive holds. */
const EMBEDDABLE = 0x000c
const NO_SUBSETTING = 0x0100
const BITMAPS_ONLY = 0x0200

/** A font that says nothing may be embedded. */
export function mayBeEmbedded(font: Buffer): boolean {
  const os2 = readTables(font).get('OS/2')
  if (os2 === undefined || os2.length < FS_TYPE_AT + 2) return true
  const fsType = os2.readUInt16BE(FS_TYPE_AT)
  const isRestricted = (fsType & RESTRICTED) !== 0 && (fsType & EMBEDDABLE) === 0
  return !isRestricted && (fsType & (NO_SUBSETTING | BITMAPS_ONLY)) === 0
}
