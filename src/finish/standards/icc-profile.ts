/** Reads of an ICC profile what a PDF must know of it (ICC.1:2010; the header is in 7.2, the table of tags in 7.3). */

export interface IccProfile {
  readonly version: { readonly major: number; readonly minor: number }
  /** `prtr`: a press or printer. `mntr`: a screen. `scnr`, `link`, `spac`, `abst`, `nmcl`: no such thing. */
  readonly deviceClass: string
  /** Four letters: `GRAY`, `CMYK`, `RGB ` with a space. */
  readonly space: string
  /** As its maker calls it; null: it has no name that can be read. */
  readonly description: string | null
}

export type UnreadableProfile = 'not-icc' | 'damaged'

export const isReadable = (profile: IccProfile | UnreadableProfile): profile is IccProfile =>
  typeof profile === 'object'

/** Colour components by space: `/N` of the stream that carries the profile (PDF 32000-1, table 66). */
export const COMPONENTS: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, CMYK: 4 }

const HEADER = 128
const TAG_ENTRY = 12
/** Of the header and an empty table. */
const LEAST = HEADER + 4

export function readIccProfile(bytes: Uint8Array): IccProfile | UnreadableProfile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (file.length < LEAST || file.toString('latin1', 36, 40) !== 'acsp') return 'not-icc'
  const tags = readTags(file)
  const deviceClass = file.toString('latin1', 12, 16)
  const space = file.toString('latin1', 16, 20)
  // Some end in more bytes than they say; one that says more than there are was cut.
  if (file.readUInt32BE(0) > file.length || tags === null || !describesColour(tags, space)) return 'damaged'
  const description = tags.get('desc')
  return {
    version: { major: file[8]!, minor: file[9]! >> 4 },
    deviceClass,
    space,
    description: description === undefined ? null : readText(description),
  }
}

type Tags = ReadonlyMap<string, Buffer>

/** Null when the table or a tag reaches beyond the file. */
function readTags(file: Buffer): Tags | null {
  const count = file.readUInt32BE(HEADER)
  if (LEAST + count * TAG_ENTRY > file.length) return null
  const tags = new Map<string, Buffer>()
  for (let at = LEAST; at < LEAST + count * TAG_ENTRY; at += TAG_ENTRY) {
    const [start, length] = [file.readUInt32BE(at + 4), file.readUInt32BE(at + 8)]
    if (start + length > file.length) return null
    tags.set(file.toString('latin1', at, at + 4), file.subarray(start, start + length))
  }
  return tags
}

/** A table both ways for inks (8.4.2); for grey and RGB, curves do (8.3.3, 8.4.4). */
function describesColour(tags: Tags, space: string): boolean {
  const hasTables = tags.has('A2B0') && tags.has('B2A0')
  if (space === 'GRAY') return hasTables || tags.has('kTRC')
  if (space === 'RGB ')
    return hasTables || ['rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'].every((tag) => tags.has(tag))
  return hasTables || space !== 'CMYK'
}

/** Version 2 writes ASCII (`desc`), version 4 UTF-16 in several languages (`mluc`), of which the first is taken. */
function readText(tag: Buffer): string | null {
  const kind = tag.toString('latin1', 0, 4)
  if (kind === 'desc' && tag.length >= 12) return clean(tag.toString('latin1', 12, 12 + tag.readUInt32BE(8)))
  if (kind !== 'mluc' || tag.length < 28 || tag.readUInt32BE(8) === 0) return null
  const [length, start] = [tag.readUInt32BE(20), tag.readUInt32BE(24)]
  const text = Buffer.from(tag.subarray(start, start + (length & ~1)))
  return clean(text.length % 2 === 0 ? text.swap16().toString('utf16le') : '')
}

/** Names end in a zero byte, and some in more of them. */
function clean(text: string): string | null {
  const name = text.replace(/[\0-\x1f\x7f]+/g, ' ').trim()
  return name === '' ? null : name
}
