/** A finished PDF as its press sees it: pages with their boxes, and what is painted on them. Lengths are points. */
import type { Paint } from './colour/paint.js'
import type { PrintedFont } from './fonts/printed-font.js'
import { type Box, touches } from './geometry.js'

export interface PrintedFile {
  readonly pages: readonly PrintedPage[]
}

export interface PrintedPage {
  /** From 1. */
  readonly number: number
  readonly boxes: PageBoxes
  /** In the order of painting. */
  readonly marks: readonly Mark[]
  /** False: its content is damaged or without end, and `marks` holds what was read until then. */
  readonly isWhole: boolean
}

/** PDF 32000-1, 14.11.2. */
export interface PageBoxes {
  readonly media: Box
  readonly crop: Box
  readonly bleed: Box
  readonly trim: Box
}

interface Painted {
  /** What of it is to be seen; of text the ink, not the em boxes. */
  readonly box: Box
  readonly paints: readonly Paint[]
  /** It shines through, as a picture with a soft mask does, or is blended with what lies below. */
  readonly isTransparent: boolean
}

/** Text that was shown in one go: mostly a line, or the part of a line in one font. */
export interface TextRun extends Painted {
  readonly kind: 'text'
  readonly font: PrintedFont
  readonly codes: readonly number[]
  /** Where the pen stood for each code, and the type size there: x, y and size in points, three numbers a code. */
  readonly pens: readonly number[]
  /** It runs from left to right. */
  readonly isUpright: boolean
  /** How many of the codes have no glyph, and print as a box or as nothing. */
  readonly missingGlyphs: number
}

export interface PlacedImage extends Painted {
  readonly kind: 'image'
  readonly widthPx: number
  readonly heightPx: number
  /** Pixels of an inch as printed, along the side that has fewer. */
  readonly ppi: number
  /** One bit a pixel: line art and stencils. */
  readonly isBilevel: boolean
}

/** A path that was filled or stroked, or a shading. */
export interface Shape extends Painted {
  readonly kind: 'shape'
  /** Width of its thinnest line; null: it has none. */
  readonly thinnest: number | null
}

export type Mark = TextRun | PlacedImage | Shape

type MarkOf<Kind extends Mark['kind']> = Extract<Mark, { readonly kind: Kind }>

export const ofKind = <Kind extends Mark['kind']>(marks: readonly Mark[], kind: Kind): MarkOf<Kind>[] =>
  marks.filter((mark): mark is MarkOf<Kind> => mark.kind === kind)

/** What lies on the page and its bleed: printer's marks lie outside and are cut away. */
export const marksOnPage = ({ marks, boxes }: PrintedPage): Mark[] =>
  marks.filter(({ box }) => touches(box, boxes.bleed))

export const textOf = ({ font, codes }: TextRun): string => font.textOf(codes)
