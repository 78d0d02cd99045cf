/** Where the pages of the print edition begin in the Book: all that the e-book learns of them. */
import type { Block, Note } from './book.js'
import type { PageGeometry } from './config.js'

/** In the order of the pages. Those that bear no number and those whose content the e-book does not have are not among them. */
export interface PrintedPages {
  readonly trim: PageGeometry['trim']
  readonly pages: readonly PrintedPage[]
}

export interface PrintedPage {
  /** Its number as counted, whether it is printed or not: `12`, `iv`. */
  readonly label: string
  readonly begins: PageBeginning
}

export type PageBeginning = PassageBeginning | PictureBeginning | OwnPageBeginning

/** A page that begins with text of the Book, perhaps within a paragraph, a cell or a block of code. */
export interface PassageBeginning {
  readonly type: 'passage'
  readonly source: Block | Note
  /** Which of the source's units of text, from 0, and how many it has: the cells of a table are units of one source. */
  readonly unit: number
  readonly units: number
  /** The unit as printed, without white space. */
  readonly text: string
  /** Characters of `text` that stand on pages before. */
  readonly offset: number
}

/** A page that begins with a picture. */
export interface PictureBeginning {
  readonly type: 'picture'
  /** Path of the asset. */
  readonly asset: string
  /** From 0 among all places where the text shows it. */
  readonly use: number
}

/** A page of words of ours, such as the colophon: a document of its own in the e-book too. */
export interface OwnPageBeginning {
  readonly type: 'own'
  readonly page: OwnPage
  /** From 0 among the runs of such pages; part titles are many. */
  readonly run: number
  /** Characters of the run that stand on its pages before, and those that come next. */
  readonly offset: number
  readonly text: string
}

export const OWN_PAGES = ['title-page', 'colophon', 'committee', 'part-title'] as const
export type OwnPage = (typeof OWN_PAGES)[number]
