/** Where the paper ends. */
import type { PDFDocument } from '@cantoo/pdf-lib'
import { mmToPt } from '../model/units.js'
import type { PrintFinish } from './finish-pdf.js'

/**
 * Cuts every page to the trim, exactly (PDF 32000-1, 14.11.2). Chromium rounds paper to whole CSS pixels, so it prints on
 * a sheet that is a little larger, with the content at its top left: there the trim is cut out. Without bleed all boxes are one.
 */
export function setPageBoxes(pdf: PDFDocument, { page: { trim } }: PrintFinish): void {
  const [width, height] = [mmToPt(trim.width), mmToPt(trim.height)]
  for (const page of pdf.getPages()) {
    const sheet = page.getMediaBox()
    const bottom = sheet.y + sheet.height - height
    page.setMediaBox(sheet.x, bottom, width, height)
    page.setCropBox(sheet.x, bottom, width, height)
    page.setBleedBox(sheet.x, bottom, width, height)
    page.setTrimBox(sheet.x, bottom, width, height)
  }
}
