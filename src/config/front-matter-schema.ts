/** The keys of pages before and after the text. */
import { z } from 'zod'
import { oneLine, qrText, relativePath, text, truth } from './values.js'

export const halfTitle = truth.default(false).describe('A page with the title alone, before the title page.')

export const committeeOffice = z.strictObject({
  office: oneLine.nullable().default(null).describe('主任, 副主任, 委员 …'),
  names: z.array(oneLine).min(1).describe('Who holds it.'),
})

export const backCover = z.strictObject({
  text: text.nullable().default(null).describe('A short text.'),
  qr: qrText.nullable().default(null).describe('What the QR code says, mostly a web address.'),
  qrLabel: oneLine.nullable().default(null).describe('What stands under the QR code.'),
  barcode: truth.default(true).describe('The ISBN as EAN-13; only where the book has one.'),
  image: relativePath.nullable().default(null).describe('Image that covers the page.'),
})
