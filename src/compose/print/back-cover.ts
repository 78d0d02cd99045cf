/** The back cover (封底, 封四): a short text, a QR code and the barcode of the ISBN, over an image or on white. */
import { type Finding, finding, type Place } from '../../model/finding.js'
import type { Flow, FlowBlock } from '../../model/print.js'
import { linesOf } from '../back-cover-text.js'
import { BARCODE, QR_CODE } from '../codes/drawn-codes.js'
import { isbn13 } from '../codes/isbn-13.js'
import { labelled, wordsOf } from '../own-words.js'
import { assetUrl, type PrintContext } from './dialect.js'
import { ownPages, ownUnit } from './own-pages.js'
import type { LaidOutFlow } from './page-sequence.js'

/** None without its data. On a verso: it is the last page, and a booklet of whole leaves closes with it. */
export function composeBackCover({ book, assets, templates }: PrintContext): Flow[] {
  const { isbn, lang, frontMatter } = book.meta
  const { backCover } = frontMatter
  if (backCover === null) return []
  const hasBarcode = isbn !== null && assets.has(BARCODE)
  if (backCover.text === null && backCover.qr === null && backCover.image === null && !hasBarcode) return []
  const ownWords = wordsOf(lang)
  const blocks: FlowBlock[] = []
  const words = (text: string) => ({ text, unit: ownUnit(blocks, text, null) })
  const html = templates.render('print/back-cover', {
    image: backCover.image === null ? null : assetUrl(backCover.image),
    paragraphs: linesOf(backCover.text).map(words),
    qrCode:
      backCover.qr === null
        ? null
        : {
            image: assetUrl(QR_CODE),
            alternative: labelled(ownWords.qrCode, backCover.qr, lang),
            label: backCover.qrLabel === null ? null : words(backCover.qrLabel),
          },
    barcode: hasBarcode ? barcodeWords(isbn, lang, words) : null,
  })
  return [ownPages('back-cover', html, { blocks, start: 'verso', fullPage: true })]
}

/** The digits are set as text, in the face of the book: the first before the bars, six under either half. */
function barcodeWords(isbn: string, lang: string, words: (text: string) => { text: string; unit: string }) {
  const number = `ISBN ${isbn13(isbn)}`
  const digits = isbn13(isbn).replaceAll('-', '')
  return {
    image: assetUrl(BARCODE),
    alternative: labelled(wordsOf(lang).barcode, number, lang),
    number: words(number),
    unit: words(digits).unit,
    first: digits[0]!,
    left: [...digits.slice(1, 7)],
    right: [...digits.slice(7)],
  }
}

/** A back cover is one page: what runs over it would be printed behind it. `place`: of its text. */
export function overfullBackCover(flows: readonly LaidOutFlow[], place: Place): Finding[] {
  return flows
    .filter(({ flow, layout }) => flow.kind === 'back-cover' && layout.pages.length > 1)
    .map(({ layout }) => finding('layout/back-cover-full', { pages: layout.pages.length }, { place }))
}
