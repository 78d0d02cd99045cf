/**
 * Gradients between a colour and itself: rules are painted with them (`linear-gradient(red, red)`), since a border would take room on
 * the line grid. A press shall see a colour there, not a shading.
 */
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, type PDFRef } from '@cantoo/pdf-lib'
import { isSameColour, type Rgb, readRgb } from './rgb.js'

/** The one colour of a shading pattern, by its object. */
export type FlatGradients = ReadonlyMap<PDFRef, Rgb>

const PATTERN_TYPE = PDFName.of('PatternType')
const [SHADING, FUNCTION, FUNCTIONS, C0, C1] = ['Shading', 'Function', 'Functions', 'C0', 'C1'].map((key) =>
  PDFName.of(key),
) as [PDFName, PDFName, PDFName, PDFName, PDFName]

export function flatGradients(pdf: PDFDocument): FlatGradients {
  const flat = new Map<PDFRef, Rgb>()
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(PATTERN_TYPE)) continue
    const shading = object.lookup(SHADING)
    const colour = shading instanceof PDFDict && isEndless(shading) ? colourOf(shading.lookup(FUNCTION)) : null
    if (colour !== null) flat.set(ref, colour)
  }
  return flat
}

/** It goes on before its start and after its end (PDF 32000-1, table 80). */
function isEndless(shading: PDFDict): boolean {
  const isRgb = shading.lookup(PDFName.of('ColorSpace')) === PDFName.of('DeviceRGB')
  const extend = shading.lookup(PDFName.of('Extend'))
  return isRgb && extend instanceof PDFArray && extend.toString() === '[ true true ]'
}

/** Of a function between two colours (7.10.3), or of several joined (7.10.4). */
function colourOf(gradient: PDFObject | undefined): Rgb | null {
  if (!(gradient instanceof PDFDict)) return null
  const parts = gradient.lookup(FUNCTIONS)
  const ends =
    parts instanceof PDFArray
      ? parts.asArray().map((_, index) => colourOf(parts.lookup(index)))
      : [readRgb(gradient.lookup(C0)), readRgb(gradient.lookup(C1))]
  const [first] = ends
  return first != null && ends.every((end) => end !== null && isSameColour(end, first)) ? first : null
}
