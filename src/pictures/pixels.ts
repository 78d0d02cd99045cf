/** A picture unpacked: four bytes a pixel (red, green, blue, cover), row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray | Uint8Array
  readonly width: number
  readonly height: number
}
