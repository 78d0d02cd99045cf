/** The back cover of the e-book: what is said there. The barcode is left out: it is for tills, and the ISBN stands in the colophon. */
import type { EpubDocument } from '../../model/epub.js'
import { linesOf } from '../back-cover-text.js'
import { QR_CODE } from '../codes/drawn-codes.js'
import { labelled, wordsOf } from '../own-words.js'
import type { EpubContext } from './dialect.js'
import { withOwnText } from './own-text.js'

/** The last document. */
export function composeBackCoverPage({ book, templates, imageFiles }: EpubContext): EpubDocument[] {
  const { title: bookTitle, lang, frontMatter } = book.meta
  const { backCover } = frontMatter
  if (backCover === null) return []
  const { text, qr, qrLabel, image } = backCover
  if (text === null && qr === null && image === null) return []
  const words = wordsOf(lang)
  const paragraphs = linesOf(text)
  const title = words.backCover
  const picture = (path: string, alternative: string) => ({ src: imageFiles.get(path) ?? '', alternative })
  const body = templates.render('epub/back-cover', {
    label: title,
    image: image === null ? null : picture(image, labelled(title, bookTitle, lang)),
    paragraphs,
    qrCode:
      qr === null
        ? null
        : {
            ...picture(QR_CODE, labelled(words.qrCode, qr, lang)),
            link: isAddress(qr) ? qr : null,
            label: qrLabel,
          },
  })
  return [{ file: 'back-cover.xhtml', kind: 'back-cover', title, body, blocks: withOwnText(body) }]
}

/** What a reader of an e-book, who holds no phone over it, can follow. */
const isAddress = (text: string): boolean => /^(https?:|mailto:)/iu.test(text) && URL.canParse(text)
