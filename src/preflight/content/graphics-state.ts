/** The graphics state (PDF 32000-1, 8.4 and 9.3) as far as it decides where a mark lies, how thick it is and in which colour. */
import { type ColourSpace, GREY } from '../colour/colour-space.js'
import { BLACK, type Paint } from '../colour/paint.js'
import type { PrintedFont } from '../fonts/printed-font.js'
import type { Box, Matrix } from '../geometry.js'

/** Copied by `q`; whoever changes it changes the copy that is in force. */
export interface GraphicsState {
  ctm: Matrix
  /** On the page; the box around the path that clips. */
  clip: Box
  fill: Paint
  stroke: Paint
  fillSpace: ColourSpace
  strokeSpace: ColourSpace
  lineWidth: number
  fillAlpha: number
  strokeAlpha: number
  /** A blend mode other than Normal. */
  isBlended: boolean
  /** A soft mask of the state, not that of a picture. */
  isMasked: boolean
  font: PrintedFont | null
  fontSize: number
  characterSpacing: number
  wordSpacing: number
  /** 1 as it is. */
  horizontalScale: number
  leading: number
  rise: number
  renderMode: number
}

export function initialState(ctm: Matrix, clip: Box): GraphicsState {
  return {
    ctm,
    clip,
    fill: BLACK,
    stroke: BLACK,
    fillSpace: GREY,
    strokeSpace: GREY,
    lineWidth: 1,
    fillAlpha: 1,
    strokeAlpha: 1,
    isBlended: false,
    isMasked: false,
    font: null,
    fontSize: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderMode: 0,
  }
}

/** Which of its two colours a mark uses. */
export type Use = 'fill' | 'stroke'

export function isTransparent({ fillAlpha, strokeAlpha, isBlended, isMasked }: GraphicsState, uses: readonly Use[]) {
  const alpha = { fill: fillAlpha, stroke: strokeAlpha }
  return isBlended || isMasked || uses.some((use) => alpha[use] < 1)
}
