/** The check sum of PNG chunks (ISO/IEC 15948, annex D); Node has its own only from 20.15 and 22.2 on. */
export function crc32Of(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return ~sum >>> 0
}
