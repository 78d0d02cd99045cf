/** Where the pictures of a made book land on its pages. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { drawnOn } from './drawn.js'

/** What is seen of a picture, in points from the top left corner of the trim. */
export interface ShownPicture {
  /** Over all pages, from 1. */
  readonly page: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export async function shownPictures(bytes: Uint8Array): Promise<ShownPicture[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  return pdf.getPages().flatMap((leaf, index) => {
    const trim = leaf.getTrimBox()
    const [left, top] = [trim.x, trim.y + trim.height]
    return drawnOn(pdf, index + 1)
      .filter(({ kind }) => kind === 'image')
      .map(({ seen }) => ({
        page: index + 1,
        left: seen.left - left,
        top: top - seen.top,
        right: seen.right - left,
        bottom: top - seen.bottom,
      }))
  })
}
