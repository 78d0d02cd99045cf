/** Larger pictures made smaller: by whole numbers of pixels first, which is quick and keeps what is in memory small, then by Lanczos. */
import { initSync, resize } from '@jsquash/resize/lib/resize/pkg/squoosh_resize.js'
import { wasmOf } from './machines.js'
import type { Pixels } from './pixels.js'

export const SHRINKER = '@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm'

/** Triangle, Catmull-Rom, Mitchell, Lanczos: the best for lines. */
const LANCZOS3 = 3

/** The picture with its longest side of `longest` pixels; one that is no larger stays as it is. */
export async function shrunk(picture: Pixels, longest: number): Promise<Pixels> {
  const side = Math.max(picture.width, picture.height)
  if (side <= longest) return picture
  const { data, width, height } = averaged(picture, Math.floor(side / (2 * longest)))
  const share = longest / side
  const [across, down] = [picture.width, picture.height].map((length) => Math.max(1, Math.round(length * share))) as [
    number,
    number,
  ]
  initSync(await wasmOf(SHRINKER))
  // Not in linear light: black lines on white would become grey.
  const smaller = resize(bytesOf(data), width, height, across, down, LANCZOS3, true, false)
  return { data: smaller, width: across, height: down }
}

const bytesOf = (data: Pixels['data']): Uint8Array => new Uint8Array(data.buffer, data.byteOffset, data.byteLength)

/** Each square of `times` × `times` pixels as one; what is clear gives no colour. The last rows and columns that fill no square go. */
function averaged(picture: Pixels, times: number): Pixels {
  if (times < 2) return picture
  const [width, height] = [Math.floor(picture.width / times), Math.floor(picture.height / times)]
  if (width === 0 || height === 0) return picture
  const data = new Uint8ClampedArray(4 * width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) average(picture, { x, y, times }, data, 4 * (y * width + x))
  return { data, width, height }
}

interface Square {
  readonly x: number
  readonly y: number
  readonly times: number
}

function average({ data, width }: Pixels, { x, y, times }: Square, to: Uint8ClampedArray, at: number): void {
  let [red, green, blue, cover] = [0, 0, 0, 0]
  for (let row = y * times; row < (y + 1) * times; row += 1) {
    let from = 4 * (row * width + x * times)
    for (let column = 0; column < times; column += 1, from += 4) {
      const share = data[from + 3]!
      red += data[from]! * share
      green += data[from + 1]! * share
      blue += data[from + 2]! * share
      cover += share
    }
  }
  if (cover === 0) return
  to[at] = red / cover
  to[at + 1] = green / cover
  to[at + 2] = blue / cover
  to[at + 3] = cover / (times * times)
}
