/** A JPEG taken apart at its markers (ITU-T T.81, annex B): what its camera and its programs wrote about it, and the file without that. */

export interface JpegParts {
  /** 1: grey, 3: colour, 4: inks. */
  readonly components: number
  /** How the picture is to be turned (Exif 2.3, 4.6.4, tag 0x0112): 1 to 8, 1 for not at all. */
  readonly orientation: number
  readonly profile: Uint8Array | null
  /** The file without thumbnails, positions, comments, profiles and further pictures behind the first. */
  readonly bare: Uint8Array
  /** False: the file ends before its picture does. */
  readonly isWhole: boolean
}

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const COMMENT = 0xfe
const [APP0, APP1, APP2, APP14, APP15] = [0xe0, 0xe1, 0xe2, 0xee, 0xef]
const PROFILE_MARK = 'ICC_PROFILE\0'
const EXIF_MARK = 'Exif\0\0'

/** Null: damaged before its picture begins. */
export function jpegParts(file: Uint8Array): JpegParts | null {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const kept = [view.subarray(0, 2)]
  const profile: Buffer[] = []
  const about = { components: 0, orientation: 1 }
  const parts = (isWhole: boolean): JpegParts | null =>
    about.components === 0
      ? null
      : {
          ...about,
          isWhole,
          bare: Buffer.concat([...kept, END]),
          profile: profile.length === 0 ? null : Buffer.concat(profile),
        }
  let at = 2
  let hasScan = false
  while (at + 4 <= view.length) {
    if (view[at] !== 0xff) return hasScan ? parts(false) : null
    const marker = view[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === EOI) return hasScan ? parts(true) : null
    const end = at + 2 + view.readUInt16BE(at + 2)
    if (end > view.length) return hasScan ? parts(false) : null
    const body = view.subarray(at + 4, end)
    if (isFrame(marker)) about.components = body[5] ?? 0
    if (marker === APP1 && startsWith(body, EXIF_MARK))
      about.orientation = orientationOf(body.subarray(EXIF_MARK.length))
    if (marker === APP2 && startsWith(body, PROFILE_MARK)) profile.push(body.subarray(PROFILE_MARK.length + 2))
    if (stays(marker, body)) kept.push(view.subarray(at, end))
    at = end
    if (marker !== SOS) continue
    hasScan = true
    at = scanEnd(view, end)
    kept.push(view.subarray(end, at))
  }
  return hasScan ? parts(view[at] === 0xff && view[at + 1] === EOI) : null
}

const END = Buffer.from([0xff, EOI])

/** Start of frame: 0xC0 to 0xCF but for tables (C4), the reserved one (C8) and arithmetic conditions (CC). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** JFIF without its thumbnail, and how Adobe's programs say what the colours are, are of the picture; the others talk about it. */
function stays(marker: number, body: Buffer): boolean {
  if (marker === APP0) return body.length === 14
  if (marker === APP14) return startsWith(body, 'Adobe')
  return marker !== COMMENT && marker !== SOI && (marker < APP0 || marker > APP15)
}

const startsWith = (body: Buffer, mark: string): boolean => body.toString('latin1', 0, mark.length) === mark

/** Where the next marker stands that is no restart: in coded data 0xFF is followed by a zero. */
function scanEnd(view: Buffer, from: number): number {
  let at = view.indexOf(0xff, from)
  while (at >= 0 && at + 1 < view.length) {
    const next = view[at + 1]!
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
    at = view.indexOf(0xff, at + (next === 0xff ? 1 : 2))
  }
  return view.length
}

function orientationOf(tiff: Buffer): number {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const u16 = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const u32 = (at: number) => (at + 4 > tiff.length ? 0 : isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const directory = u32(4)
  for (let entry = 0; entry < Math.min(u16(directory), 200); entry += 1) {
    const at = directory + 2 + 12 * entry
    const value = u16(at + 8)
    if (u16(at) === 0x0112) return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** Most bytes of a profile that one segment holds. */
const CHUNK = 65_519

/** The file with a profile in front of its tables. */
export function withProfile(file: Uint8Array, profile: Uint8Array): Uint8Array {
  const count = Math.ceil(profile.length / CHUNK)
  const segments = Array.from({ length: count }, (_, index) => {
    const chunk = profile.subarray(index * CHUNK, (index + 1) * CHUNK)
    const head = Buffer.from([0xff, APP2, 0, 0])
    head.writeUInt16BE(2 + PROFILE_MARK.length + 2 + chunk.length, 2)
    return Buffer.concat([head, Buffer.from(PROFILE_MARK, 'latin1'), Buffer.from([index + 1, count]), chunk])
  })
  return Buffer.concat([file.subarray(0, 2), ...segments, file.subarray(2)])
}
