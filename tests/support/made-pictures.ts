/** Pictures with what cameras, presses and programs put into them: made here, byte by byte. */
import { zlibSync } from 'fflate'

/** A segment of a JPEG behind its start. */
export function withSegment(file: Uint8Array, marker: number, body: Uint8Array): Uint8Array {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([file.subarray(0, 2), head, body, file.subarray(2)])
}

/** An ICC profile of a head and a name. */
export function profile(name: string, space = 'RGB '): Uint8Array {
  const text = Buffer.from(`desc\0\0\0\0\0\0\0${String.fromCharCode(name.length + 1)}${name}\0`, 'latin1')
  const head = Buffer.alloc(144)
  head.write(space, 16, 'latin1')
  head.writeUInt32BE(1, 128)
  head.write('desc', 132, 'latin1')
  head.writeUInt32BE(144, 136)
  head.writeUInt32BE(text.length, 140)
  return Buffer.concat([head, text])
}

export const iccSegment = (icc: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), icc])

export const iccChunk = (icc: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from('icc\0\0', 'latin1'), zlibSync(icc)])

/**
 * A JPEG of four inks, 8 × 8 pixels of one colour: DC coefficients alone (ITU-T T.81, F.1.2.1), inverted as Adobe's programs do. `inks`: of
 * cyan, magenta, yellow and black, 0 for none to 255.
 */
export function inkJpeg(inks: readonly number[]): Uint8Array {
  const segment = (marker: number, body: readonly number[]) => [0xff, marker, 0, body.length + 2, ...body]
  const four = [1, 2, 3, 4]
  const bits = inks.map((ink) => dcBits(255 - ink - 128)).join('')
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1')
  const coded = padded.match(/.{8}/g)!.flatMap((byte) => (byte === '11111111' ? [255, 0] : [Number.parseInt(byte, 2)]))
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xee, [...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 0]),
    ...segment(0xdb, [0, ...Array(64).fill(8)]),
    ...segment(0xc0, [8, 0, 8, 0, 8, 4, ...four.flatMap((id) => [id, 0x11, 0])]),
    // Twelve sizes of four bits each; of the rest only the end of a block.
    ...segment(0xc4, [0x00, 0, 0, 0, 12, ...Array(12).fill(0), ...Array(12).keys()]),
    ...segment(0xc4, [0x10, 1, ...Array(15).fill(0), 0]),
    ...segment(0xda, [4, ...four.flatMap((id) => [id, 0]), 0, 63, 0]),
    ...coded,
    ...[0xff, 0xd9],
  ])
}

/** A level of the whole block is an eighth of its coefficient, which is measured in eighths. */
function dcBits(level: number): string {
  const size = level === 0 ? 0 : Math.floor(Math.log2(Math.abs(level))) + 1
  const value = level < 0 ? level + 2 ** size - 1 : level
  return `${size.toString(2).padStart(4, '0') + (size === 0 ? '' : value.toString(2).padStart(size, '0'))}0`
}

/** A GIF of 1 × 1 pixels with so many frames, and a comment. */
export function gif(frames: number, comment = ''): Uint8Array {
  const bytes = Buffer.from(comment, 'latin1')
  return Buffer.concat([
    Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1'),
    Buffer.from('!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0', 'latin1'),
    bytes.length === 0 ? bytes : Buffer.from([0x21, 0xfe, bytes.length, ...bytes, 0]),
    ...Array.from({ length: frames }, () => Buffer.from(',\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0', 'latin1')),
    Buffer.from(';'),
  ])
}
