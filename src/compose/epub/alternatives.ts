/** What the images of a book say to those who do not see them. */
import type { Book, Image } from '../../model/book.js'
import { type Finding, finding } from '../../model/finding.js'
import { imagesOf } from './images.js'

export interface Alternatives {
  readonly shown: number
  /** A finding for each image that says nothing. */
  readonly findings: readonly Finding[]
}

export function alternativesOf(book: Book): Alternatives {
  const shown = imagesOf(book)
  return { shown: shown.length, findings: shown.flatMap(silence) }
}

function silence({ alt, asset, place }: Image): Finding[] {
  const words = alt.trim()
  if (words === '') return [finding('epub/missing-alternative', { image: asset }, { place })]
  return saysNothing(words, asset)
    ? [finding('epub/poor-alternative', { image: asset, alternative: words }, { place })]
    : []
}

/** The name of the file, of any file, or a word for a picture with nothing but a number. */
function saysNothing(words: string, asset: string): boolean {
  const file = asset.slice(asset.lastIndexOf('/') + 1)
  const bare = file.replace(/\.[^.]*$/u, '')
  return [file, bare].includes(words) || FILE.test(words) || NUMBERED_PICTURE.test(words)
}

const FILE = /^[^\s。，！？]+\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|heic)$/iu

const NUMBERED_PICTURE =
  /^(?:插?[图圖]|(?:图|圖|插图|插圖|配图|配圖)?[图圖][片像]|照片|相片|截[图圖]|配[图圖]|写真|画像|図版?|그림|사진|(?:alt|dsc|figure|fig|image|img|photo|pic|picture|screenshot)\.?)[\s_-]*[\d０-９一二三四五六七八九十._-]*$/iu
