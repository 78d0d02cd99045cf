/** The pictures of a document that are told in red, green and blue. */
import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'

export interface Picture {
  readonly ref: PDFRef
  readonly stream: PDFRawStream
  readonly widthPx: number
  readonly heightPx: number
  readonly isJpeg: boolean
  /** A profile says which red, green and blue are meant. */
  readonly hasProfile: boolean
}

/** Of 8 bits, as Chromium writes them whatever the file had: it unpacks palettes, 16 bits and JPEGs in four inks. */
export function colourPictures(pdf: PDFDocument): readonly Picture[] {
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) => (object instanceof PDFRawStream ? (pictureIn(ref, object) ?? []) : []))
}

function pictureIn(ref: PDFRef, stream: PDFRawStream): Picture | null {
  const { dict } = stream
  if (dict.lookup(keyed('Subtype')) !== keyed('Image')) return null
  const space = spaceOf(dict)
  const [widthPx, heightPx] = [numberOf(dict, 'Width'), numberOf(dict, 'Height')]
  if (space === null || numberOf(dict, 'BitsPerComponent') !== 8) return null
  const isJpeg = dict.lookup(keyed('Filter')) === keyed('DCTDecode')
  return { ref, stream, widthPx, heightPx, isJpeg, hasProfile: space === 'profile' }
}

const keyed = PDFName.of
const numberOf = (dict: PDFDict, key: string): number => dict.lookupMaybe(keyed(key), PDFNumber)?.asNumber() ?? 0

/** Null: not red, green and blue. */
function spaceOf(dict: PDFDict): 'device' | 'profile' | null {
  const space = dict.lookup(keyed('ColorSpace'))
  if (space === keyed('DeviceRGB')) return 'device'
  if (!(space instanceof PDFArray) || space.lookup(0) !== keyed('ICCBased')) return null
  const profile = space.lookup(1)
  return profile instanceof PDFStream && numberOf(profile.dict, 'N') === 3 ? 'profile' : null
}
