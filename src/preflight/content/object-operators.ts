/** Operators that draw what stands outside the content: forms, pictures, shadings (PDF 32000-1, 8.7.4.2, 8.8 and 8.9). */
import { PDFBool, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import { shadingPaint } from '../colour/colour-space.js'
import type { Paint } from '../colour/paint.js'
import { type Box, boxThrough, intersection, type Matrix, touches } from '../geometry.js'
import type { PlacedImage } from '../printed-file.js'
import { enterForm } from './enter-form.js'
import { isTransparent } from './graphics-state.js'
import { readInlineImage } from './inline-image.js'
import { readName } from './operands.js'
import type { Operator, Walk } from './walk.js'

const draw: Operator = (walk, start, end) => {
  const name = readName(walk.content, start, end)
  const object = name === null ? undefined : walk.resources.lookup('XObject', name)
  if (!(object instanceof PDFStream)) return
  const subtype = object.dict.lookup(PDFName.of('Subtype'))
  if (subtype === PDFName.of('Form')) enterForm(walk, object)
  else if (subtype === PDFName.of('Image')) placeImage(walk, (key) => object.dict.lookup(PDFName.of(key)))
}

const drawInline: Operator = (walk, start, end) => {
  const entries = readInlineImage(walk.content.subarray(start, end), walk.resources)
  placeImage(walk, (key) => entries.get(key))
}

/** A picture fills the unit square of its user space (8.9.5.1). */
const UNIT: Box = { left: 0, bottom: 0, right: 1, top: 1 }

function placeImage({ state, marks, resources }: Walk, entry: (key: string) => PDFObject | undefined): void {
  const box = intersection(boxThrough(state.ctm, UNIT), state.clip)
  const [widthPx, heightPx] = [asNumber(entry('Width')), asNumber(entry('Height'))]
  if (!touches(box, box) || widthPx === 0 || heightPx === 0) return
  const isStencil = entry('ImageMask') === PDFBool.True
  const size = { widthPx, heightPx, ppi: leastPpi(widthPx, heightPx, state.ctm) }
  const isBilevel = isStencil || asNumber(entry('BitsPerComponent')) === 1
  marks.push({
    kind: 'image',
    box,
    ...size,
    isBilevel,
    paints: [isStencil ? state.fill : picturePaint(entry('ColorSpace'), resources)],
    isTransparent: entry('SMask') instanceof PDFStream || isTransparent(state, ['fill']),
  })
}

/** Without a space it is JPEG 2000, which says its own. */
function picturePaint(space: PDFObject | undefined, { shelf }: Walk['resources']): Paint {
  return shelf.space(space).uneven
}

const POINTS_PER_INCH = 72

function leastPpi(widthPx: number, heightPx: number, [a, b, c, d]: Matrix): PlacedImage['ppi'] {
  return Math.min(widthPx / Math.hypot(a, b), heightPx / Math.hypot(c, d)) * POINTS_PER_INCH
}

/** A shading fills whatever the clip leaves. */
const shade: Operator = ({ content, resources, state, marks, paper }, start, end) => {
  const name = readName(content, start, end)
  if (name === null) return
  const paints = [shadingPaint(resources.lookup('Shading', name), resources.shelf.context)]
  const box = intersection(state.clip, paper)
  if (touches(box, box))
    marks.push({ kind: 'shape', box, paints, thinnest: null, isTransparent: isTransparent(state, ['fill']) })
}

const asNumber = (object: PDFObject | undefined): number => (object instanceof PDFNumber ? object.asNumber() : 0)

export const OBJECT_OPERATORS: readonly (readonly [string, Operator])[] = [
  ['Do', draw],
  ['BI', drawInline],
  ['sh', shade],
]
