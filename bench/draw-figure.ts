/** Pictures of the benchmark's book: a hydrograph as SVG or as PNG, without text, so that no font is needed. */
import { deflateSync } from 'node:zlib'
import { crc32Of } from './crc32.js'
import type { Random } from './random.js'

const WIDTH = 480
const HEIGHT = 240

/** Water levels that rise and fall, one for each pixel of the width. */
function hydrograph(random: Random): number[] {
  let level = random.between(60, 160)
  let slope = 0
  return Array.from({ length: WIDTH }, () => {
    slope = Math.max(-4, Math.min(4, slope + random.between(-2, 2) * 0.5))
    level = Math.max(12, Math.min(HEIGHT - 12, level + slope))
    return level
  })
}

export function svgFigure(random: Random): Uint8Array {
  const points = hydrograph(random).map((level, x) => `${x},${(HEIGHT - level).toFixed(1)}`)
  return new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
      `<rect width="${WIDTH}" height="${HEIGHT}" fill="#f4f4f4"/>` +
      `<polyline points="${points.join(' ')}" fill="none" stroke="#000" stroke-width="2"/></svg>\n`,
  )
}

/** Eight-bit grey, no filter on any row (PNG, ISO/IEC 15948, clauses 9 and 11). */
export function pngFigure(random: Random): Uint8Array {
  const levels = hydrograph(random)
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) rows[y * (WIDTH + 1) + 1 + x] = HEIGHT - y <= levels[x]! ? 96 + (y % 64) : 244
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header[8] = 8
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')])
}

function chunk(type: string, content: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32Of(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
