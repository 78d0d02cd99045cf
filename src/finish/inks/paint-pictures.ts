/** Pictures, told in inks: grey where black is the only ink for them; where there are four, the press chooses, by their profile. */
import { type PDFArray, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { type Finding, finding } from '../../model/finding.js'
import { decodeStream, encodeStream } from '../../pdf/page-content.js'
import type { PrintFinish } from '../print-finish.js'
import { srgb } from '../standards/own-profiles.js'
import { greyPixels, isGrey } from './grey-pixels.js'
import { firstPageShowing } from './pages-showing.js'
import { colourPictures, type Picture } from './pictures.js'

export async function paintPicturesInInks(pdf: PDFDocument, { print: { inks } }: PrintFinish): Promise<Finding[]> {
  if (inks.mode === 'rgb') return []
  const pictures = colourPictures(pdf)
  if (inks.mode === 'cmyk') return leaveToPress(pdf, pictures)
  const findings: Finding[] = []
  // One after the other: only one lies unpacked in memory.
  for (const picture of pictures) if (!(await makeGrey(pdf, picture))) findings.push(damaged(pdf, picture))
  return findings
}

const COLOUR_SPACE = PDFName.of('ColorSpace')

/** False: it is damaged, and stays as it is. */
async function makeGrey(pdf: PDFDocument, picture: Picture): Promise<boolean> {
  if (picture.isJpeg) return makeGreyJpeg(pdf, picture)
  const pixels = pixelsOf(picture)
  if (pixels !== null) replacePixels(pdf, picture, greyPixels(pixels))
  return pixels !== null
}

async function makeGreyJpeg(pdf: PDFDocument, picture: Picture): Promise<boolean> {
  // Loaded for books that need it: it is the larger half of what this room loads.
  const { greyJpeg } = await import('./grey-jpeg.js')
  const { ref, stream } = picture
  const file = await greyJpeg(stream.contents, picture)
  if (file === null) return false
  const { dict } = stream
  dict.set(COLOUR_SPACE, PDFName.of('DeviceGray'))
  pdf.context.assign(ref, PDFRawStream.of(dict, file))
  return true
}

function replacePixels(pdf: PDFDocument, { ref, stream: { dict } }: Picture, grey: Buffer): void {
  dict.set(COLOUR_SPACE, PDFName.of('DeviceGray'))
  pdf.context.assign(ref, encodeStream(dict, grey))
}

/** Null: they are damaged. */
function pixelsOf({ stream, widthPx, heightPx }: Picture): Buffer | null {
  try {
    const pixels = decodeStream(stream)
    return pixels.length === widthPx * heightPx * 3 ? pixels : null
  } catch {
    return null
  }
}

/** What is grey anyhow is printed black; the others say which red, green and blue they mean, as PDF/X-4 asks (ISO 15930-7, 6.2.4). */
function leaveToPress(pdf: PDFDocument, pictures: readonly Picture[]): Finding[] {
  const coloured = pictures.filter((picture) => !madeGrey(pdf, picture))
  const untold = coloured.filter(({ hasProfile }) => !hasProfile)
  if (untold.length > 0) {
    const space = screenColours(pdf)
    for (const { stream } of untold) stream.dict.set(COLOUR_SPACE, space)
  }
  return coloured.length === 0 ? [] : [finding('print/images-rgb', { count: coloured.length })]
}

function madeGrey(pdf: PDFDocument, picture: Picture): boolean {
  const pixels = picture.isJpeg ? null : pixelsOf(picture)
  if (pixels === null || !isGrey(pixels)) return false
  replacePixels(pdf, picture, greyPixels(pixels))
  return true
}

/** One for all pictures. */
function screenColours({ context }: PDFDocument): PDFArray {
  const profile = context.register(encodeStream(context.obj({ N: 3 }), srgb()))
  return context.obj([PDFName.of('ICCBased'), profile])
}

const damaged = (pdf: PDFDocument, { ref }: Picture): Finding => {
  const page = firstPageShowing(pdf, ref)
  return finding('print/image-not-grey', {}, page === null ? {} : { page })
}
