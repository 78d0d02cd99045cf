/** A PDF with a folio at the foot of each page, to be imposed: what stands where can be read back. */
import { degrees, PDFDocument, type PDFPage, StandardFonts } from '@cantoo/pdf-lib'
import { mm, mmToPt } from '../../src/model/units.js'

export interface NumberedPdf {
  readonly pages: number
  /** Of a page as it looks, in millimetres. */
  readonly size?: readonly [width: number, height: number]
  /** `/Rotate` of every page; the paper below is turned back, so that the page looks the same. */
  readonly rotate?: 0 | 90 | 180 | 270
  /** What else is done to a page. */
  readonly touch?: (page: PDFPage, number: number) => void
}

/** Centre of a folio's baseline above the foot of the page, in millimetres. */
export const FOLIO_HEIGHT = 10
/** Distance of the folio's left edge from that of the page, in millimetres. */
export const FOLIO_LEFT = 20

export async function numberedPdf({ pages, size = [148, 210], rotate = 0, touch }: NumberedPdf): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const [width, height] = [mmToPt(mm(size[0])), mmToPt(mm(size[1]))]
  const [x, y] = [mmToPt(mm(FOLIO_LEFT)), mmToPt(mm(FOLIO_HEIGHT))]
  for (let number = 1; number <= pages; number++) {
    const page = pdf.addPage(rotate % 180 === 0 ? [width, height] : [height, width])
    page.setRotation(degrees(rotate))
    const at = {
      0: { x, y },
      90: { x: height - y, y: x },
      180: { x: width - x, y: height - y },
      270: { x: y, y: width - x },
    }
    page.drawText(`p${number}`, { font, size: 12, rotate: degrees(rotate), ...at[rotate] })
    touch?.(page, number)
  }
  return pdf.save()
}
