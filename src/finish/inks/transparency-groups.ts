/** Where half-transparent paint is mixed (PDF 32000-1, 11.6.6): in the inks that are printed, or a press would mix light. */
import { PDFDict, type PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib'
import type { PrintFinish } from '../print-finish.js'
import { inkSpaceOf } from './palette.js'

const [GROUP, SPACE, RGB] = ['Group', 'CS', 'DeviceRGB'].map((key) => PDFName.of(key)) as [PDFName, PDFName, PDFName]

/** Those of pages, of forms, and of soft masks, whose light is reckoned from the inks in them. */
export function mixInInks(pdf: PDFDocument, { print: { inks } }: PrintFinish): void {
  const space = inkSpaceOf(inks)
  if (space === null) return
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const dictionary = object instanceof PDFStream ? object.dict : object
    const group = dictionary instanceof PDFDict ? dictionary.lookup(GROUP) : undefined
    if (group instanceof PDFDict && group.lookup(SPACE) === RGB) group.set(SPACE, PDFName.of(space.name))
  }
}
