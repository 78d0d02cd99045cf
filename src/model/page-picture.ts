/** Pages as pictures, for a report that shows them. */

/** Characters of a block that stand on a page, counted without white space from its first on that page. */
export interface PageStretch {
  /** Index into `Flow.blocks`. */
  readonly block: number
  readonly start: number
  readonly end: number
}

export interface PageToDraw {
  /** The whole page, as for the printer. */
  readonly html: string
  /** Of the picture, in pixels. */
  readonly height: number
  readonly stretches: readonly PageStretch[]
}

/** In fractions of the width and height of the trimmed page, from its top left. */
export interface PageBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The page inside its trim. */
export interface PagePicture {
  /** WebP. */
  readonly bytes: Uint8Array
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** In the order of the stretches that were asked for: one box for each line; none, if it is not on the page. */
  readonly boxes: readonly (readonly PageBox[])[]
}
