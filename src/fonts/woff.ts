/**
 * WOFF 1.0 → TrueType. The font library unpacks WOFF2 well but WOFF slowly, in JavaScript; Node's zlib does it on threads
 * of its own, so that a 16 MB kai is there after a third of the time and other faces are cut meanwhile.
 */
import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { MAX_FONT_BYTES, UnusableFont } from './truetype.js'

const unzip = promisify(inflate)

/** WOFF 1.0, 4: a header of 44 bytes, then 20 for each table. */
export async function unpackWoff(woff: Buffer): Promise<Buffer> {
  const count = woff.readUInt16BE(12)
  const entries = Array.from({ length: count }, (_, i) => woff.subarray(44 + 20 * i, 64 + 20 * i))
  const unpacked = entries.reduce((sum, entry) => sum + entry.readUInt32BE(12), 0)
  if (unpacked > MAX_FONT_BYTES) throw new UnusableFont('damaged')
  const tables = await Promise.all(entries.map((entry) => unpackTable(woff, entry)))
  const directory = Buffer.alloc(12 + 16 * count)
  woff.copy(directory, 0, 4, 8)
  woff.copy(directory, 4, 12, 14)
  let offset = directory.length
  for (const [i, entry] of entries.entries()) {
    const at = 12 + 16 * i
    entry.copy(directory, at, 0, 4)
    entry.copy(directory, at + 4, 16, 20)
    directory.writeUInt32BE(offset, at + 8)
    entry.copy(directory, at + 12, 12, 16)
    offset += tables[i]!.length
  }
  return Buffer.concat([directory, ...tables])
}

/** A table is padded to four bytes, as sfnt wants it. */
async function unpackTable(woff: Buffer, entry: Buffer): Promise<Buffer> {
  const [offset, packed, length] = [4, 8, 12].map((at) => entry.readUInt32BE(at)) as [number, number, number]
  const raw = woff.subarray(offset, offset + packed)
  const table = packed < length ? await unzip(raw, { maxOutputLength: length }) : raw
  if (table.length !== length) throw new UnusableFont('damaged')
  return length % 4 === 0 ? table : Buffer.concat([table, Buffer.alloc(4 - (length % 4))])
}
