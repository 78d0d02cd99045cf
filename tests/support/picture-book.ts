/** A book of one text beside three pictures, built, with what tests ask of it. */
import type { BuildResult } from '../../src/build.js'
import type { Finding } from '../../src/model/finding.js'
import { builtBook } from './built-book.js'
import { png } from './images.js'
import { readPdf } from './pdf-facts.js'
import type { PageFacts } from './pdf-page-facts.js'
import { scratch } from './scratch.js'
import { type ShownPicture, shownPictures } from './shown-pictures.js'

/** Of these sizes, in pixels. */
export const PICTURES = {
  'wide.png': png(1500, 900),
  'square.png': png(900, 900),
  'tall.png': png(512, 2048),
  'small.png': png(300, 200),
} as const

export interface PictureBook {
  readonly built: BuildResult
  readonly findings: readonly Finding[]
  /** All of the book. */
  readonly pages: readonly PageFacts[]
  readonly pictures: readonly ShownPicture[]
}

/** `config`: lines of book.yaml. */
export async function pictureBook(text: string, config = ''): Promise<PictureBook> {
  const folder = await scratch({
    'book.yaml': `title: 图\nstructure: marked\n${config}`,
    'a.md': text,
    ...PICTURES,
  })
  const { value: built, findings } = await builtBook(folder)
  const { pages } = await readPdf(built.pdf!)
  return { built, findings, pages, pictures: await shownPictures(built.pdf!) }
}

/** What every book of these is told: their pictures have no pixels, which a browser shows as clear. */
const USUAL = ['print/blank-pages', 'epub/missing-alternative', 'print/transparency']

/** Ids of what was found besides. */
export const told = ({ findings }: PictureBook): string[] =>
  findings.map(({ id }) => id).filter((id) => !USUAL.includes(id))
