/** Files → the bytes of a zip, the same wherever they are made. */
import { type Zippable, zipSync } from 'fflate'

export function zipFiles(files: Zippable): Uint8Array {
  // A zip keeps a date without a zone, and fflate writes the local parts of this one: they are the same in each zone.
  return zipSync(files, { mtime: new Date(2000, 0, 1) })
}

/** Bytes of a record without its name (APPNOTE.TXT, 4.3.12 and 4.3.16), and where in it numbers stand. */
const ENTRY = { bytes: 46, nameLength: 28, extraLength: 30, commentLength: 32, offset: 42 } as const
const END = { bytes: 22, count: 10, listLength: 12, listStart: 16 } as const

/** The zip of all files of two, those of `first` before those of `second`; neither has a comment. It is as if they had been zipped at once. */
export function joinedZips(first: Uint8Array, second: Uint8Array): Uint8Array {
  const [one, other] = [partsOf(first), partsOf(second)]
  const joined = new Uint8Array(first.length + second.length - END.bytes)
  const listStart = one.listStart + other.listStart
  const list = listStart + one.list.length
  joined.set(one.files, 0)
  joined.set(other.files, one.listStart)
  joined.set(one.list, listStart)
  joined.set(movedBy(one.listStart, other.list), list)
  joined.set(one.end, list + other.list.length)
  const end = new DataView(joined.buffer, list + other.list.length)
  for (const at of [END.count - 2, END.count]) end.setUint16(at, one.count + other.count, true)
  end.setUint32(END.listLength, one.list.length + other.list.length, true)
  end.setUint32(END.listStart, listStart, true)
  return joined
}

/** The files, the list of them (central directory), and what says where that stands. */
function partsOf(zip: Uint8Array) {
  const end = zip.subarray(zip.length - END.bytes)
  const numbers = viewOf(end)
  const listStart = numbers.getUint32(END.listStart, true)
  return {
    files: zip.subarray(0, listStart),
    list: zip.subarray(listStart, zip.length - END.bytes),
    end,
    listStart,
    count: numbers.getUint16(END.count, true),
  }
}

/** A list of files that stand further on. */
function movedBy(bytes: number, list: Uint8Array): Uint8Array {
  const moved = list.slice()
  const numbers = viewOf(moved)
  for (let at = 0; at < moved.length; ) {
    numbers.setUint32(at + ENTRY.offset, numbers.getUint32(at + ENTRY.offset, true) + bytes, true)
    const lengths = [ENTRY.nameLength, ENTRY.extraLength, ENTRY.commentLength]
    at += lengths.reduce<number>((sum, each) => sum + numbers.getUint16(at + each, true), ENTRY.bytes)
  }
  return moved
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => new DataView(buffer, byteOffset, byteLength)
