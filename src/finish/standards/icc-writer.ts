/** Writes small ICC profiles of version 2.1 (ICC.1:1998-09), which every reader of PDF 1.3 and later understands. */

/** A tag's four letters, and its bytes. Tags with the same bytes share them in the file. */
export type IccTag = readonly [signature: string, bytes: Buffer]

export interface ProfileFacts {
  readonly deviceClass: 'prtr' | 'mntr'
  readonly space: 'GRAY' | 'RGB '
  /** ASCII. */
  readonly description: string
}

type Xyz = readonly [x: number, y: number, z: number]

/** The white of the connection space. */
const D50: Xyz = [0.9642, 1, 0.8249]
const HEADER = 128

export function writeIccProfile({ deviceClass, space, description }: ProfileFacts, colour: readonly IccTag[]): Buffer {
  const tags: readonly IccTag[] = [
    ['desc', descriptionTag(description)],
    ['cprt', textTag('No copyright: public domain')],
    ['wtpt', xyzTag(D50)],
    ...colour,
  ]
  const table = Buffer.alloc(4 + tags.length * 12)
  table.writeUInt32BE(tags.length, 0)
  const places = new Map<Buffer, number>()
  let end = HEADER + table.length
  for (const [index, [signature, bytes]] of tags.entries()) {
    const at = 4 + index * 12
    if (!places.has(bytes)) {
      places.set(bytes, end)
      end += bytes.length
    }
    table.write(signature, at, 'latin1')
    table.writeUInt32BE(places.get(bytes)!, at + 4)
    table.writeUInt32BE(bytes.length, at + 8)
  }
  return Buffer.concat([header(end, deviceClass, space), table, ...places.keys()])
}

/** 6.1. The date is fixed: the same profile has the same bytes. */
function header(size: number, deviceClass: string, space: string): Buffer {
  const bytes = Buffer.alloc(HEADER)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x02100000, 8)
  bytes.write(`${deviceClass}${space}XYZ `, 12, 'latin1')
  for (const [index, number] of [2000, 1, 1].entries()) bytes.writeUInt16BE(number, 24 + 2 * index)
  bytes.write('acsp', 36, 'latin1')
  writeXyz(bytes, 68, D50)
  return bytes
}

/** The curve of one component: values from 0 to 1 for equal steps from 0 to 1 (6.5.3). */
export function curveTag(steps: number, value: (step: number) => number): Buffer {
  const bytes = padded(12 + 2 * steps)
  bytes.write('curv', 0, 'latin1')
  bytes.writeUInt32BE(steps, 8)
  for (let i = 0; i < steps; i++) bytes.writeUInt16BE(Math.round(value(i / (steps - 1)) * 0xffff), 12 + 2 * i)
  return bytes
}

export function xyzTag(xyz: Xyz): Buffer {
  const bytes = Buffer.alloc(20)
  bytes.write('XYZ ', 0, 'latin1')
  writeXyz(bytes, 8, xyz)
  return bytes
}

/** Numbers of 16 bits before the point and 16 after it. */
function writeXyz(bytes: Buffer, at: number, xyz: Xyz): void {
  for (const [index, value] of xyz.entries()) bytes.writeInt32BE(Math.round(value * 0x10000), at + 4 * index)
}

/** 6.5.17: ASCII, then empty names in Unicode and in the script code of the Macintosh. */
function descriptionTag(text: string): Buffer {
  const bytes = padded(12 + text.length + 1 + 8 + 3 + 67)
  bytes.write('desc', 0, 'latin1')
  bytes.writeUInt32BE(text.length + 1, 8)
  bytes.write(text, 12, 'latin1')
  return bytes
}

function textTag(text: string): Buffer {
  const bytes = padded(8 + text.length + 1)
  bytes.write('text', 0, 'latin1')
  bytes.write(text, 8, 'latin1')
  return bytes
}

/** Tags begin at multiples of four. */
const padded = (length: number): Buffer => Buffer.alloc(Math.ceil(length / 4) * 4)
