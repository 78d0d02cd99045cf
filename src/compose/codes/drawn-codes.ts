/** The codes of the back cover, drawn: images that nobody wrote, so they go with the assets of the book. */
import type { BookMeta } from '../../model/book.js'
import type { Asset, Assets } from '../../model/manuscript.js'
import { mm, mmToPx } from '../../model/units.js'
import { type CodeShape, drawCode, millimetres } from './code-drawing.js'
import { ean13 } from './ean-13.js'
import { loadEncoder } from './encoder.js'
import { isbn13 } from './isbn-13.js'
import { qrCode } from './qr-code.js'

/** No file of a book can have such a path: a colon makes it a URL. */
export const QR_CODE = 'code:qr-code.svg'
export const BARCODE = 'code:barcode.svg'

/** Empty for a book whose back cover asks for none. */
export async function drawCodes({ frontMatter, isbn }: BookMeta): Promise<Assets> {
  const codes = new Map<string, Asset>()
  const { backCover } = frontMatter
  if (backCover === null) return codes
  const barcode = backCover.barcode ? isbn : null
  if (backCover.qr === null && barcode === null) return codes
  const encoder = await loadEncoder()
  if (backCover.qr !== null) codes.set(QR_CODE, codeAsset(QR_CODE, qrCode(backCover.qr, encoder)))
  if (barcode !== null) {
    codes.set(BARCODE, codeAsset(BARCODE, ean13(isbn13(barcode).replaceAll('-', ''), encoder)))
  }
  return codes
}

function codeAsset(path: string, code: CodeShape): Asset {
  const px = (modules: number): number => mmToPx(mm(millimetres(modules, code.module)))
  return {
    path,
    bytes: new TextEncoder().encode(drawCode(code)),
    mediaType: 'image/svg+xml',
    widthPx: px(code.width),
    heightPx: px(code.height),
  }
}
