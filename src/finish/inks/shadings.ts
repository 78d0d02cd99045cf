/** Gradients, told in inks. */
import { PDFDict, type PDFDocument, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import type { PrintFinish } from '../print-finish.js'
import { functionInInks } from './functions.js'
import { type InkSpace, inkSpaceOf } from './palette.js'

const [COLOUR_SPACE, FUNCTION, RGB] = ['ColorSpace', 'Function', 'DeviceRGB'].map((key) => PDFName.of(key)) as [
  PDFName,
  PDFName,
  PDFName,
]

/** Those of patterns (PDF 32000-1, 8.7.4), which are all that Chromium writes. */
export function paintGradientsInInks(pdf: PDFDocument, { print: { inks } }: PrintFinish): void {
  const space = inkSpaceOf(inks)
  if (space === null) return
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(PDFName.of('PatternType'))) continue
    shadeInInks(object.lookup(PDFName.of('Shading')), space)
  }
}

/** What it cannot tell in inks it leaves: preflight speaks of it. */
function shadeInInks(object: PDFObject | undefined, space: InkSpace): void {
  const shading = object instanceof PDFStream ? object.dict : object
  if (!(shading instanceof PDFDict) || shading.lookup(COLOUR_SPACE) !== RGB) return
  const inInks = functionInInks(shading.lookup(FUNCTION), space)
  if (inInks === null) return
  shading.set(COLOUR_SPACE, PDFName.of(space.name))
  shading.set(FUNCTION, inInks)
  // Chromium writes none, and three numbers would not be a colour any longer.
  shading.delete(PDFName.of('Background'))
}
