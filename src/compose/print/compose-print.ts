/** Book → flows of the print edition, in the order of the pages. The contents follow once the pages of the text are known. */
import type { Book, Section } from '../../model/book.js'
import type { BookConfig } from '../../model/config.js'
import type { Assets } from '../../model/manuscript.js'
import type { Flow } from '../../model/print.js'
import type { Templates } from '../templates.js'
import { composeBackCover } from './back-cover.js'
import { composeText } from './body.js'
import { composeColophon } from './colophon-page.js'
import { composeCommittee } from './committee.js'
import { composeCover } from './cover.js'
import type { PrintContext } from './dialect.js'
import { composeHalfTitle } from './half-title.js'
import { composeTitlePage } from './title-page.js'

/** The flows around the contents. */
export interface PrintFlows {
  /** Before the contents. */
  readonly front: readonly Flow[]
  readonly body: readonly Flow[]
  readonly back: readonly Flow[]
}

/** In the order of the pages; each gives none without its data. Prefaces follow, then the contents. */
const FRONT_PAGES: readonly ((context: PrintContext) => Flow[])[] = [
  composeCover,
  composeHalfTitle,
  composeTitlePage,
  composeColophon,
  composeCommittee,
]

/** Composes all flows but the contents. */
export function composePrint(book: Book, config: BookConfig, assets: Assets, templates: Templates): PrintFlows {
  const { page, bleed, binding } = config.print
  const measure = page.charsPerLine
  const [depths, ranks] = [headingDepths(book, 1), headingDepths(book, 0)]
  const context: PrintContext = {
    book,
    measure,
    page,
    bleed,
    binding,
    assets,
    templates,
    spacing: config.typography.spacing,
    depths,
    ranks,
  }
  const { prefaces, body } = composeText(context, config.print)
  return {
    front: [...FRONT_PAGES.flatMap((compose) => compose(context)), ...prefaces],
    body,
    back: composeBackCover(context),
  }
}

/** How deep headings stand. `underPart`: by how much those under a titled part are deeper than those of a book without parts. */
function headingDepths(book: Book, underPart: number): Map<string, number> {
  const depths = new Map<string, number>()
  const visit = (section: Section, depth: number): void => {
    if (section.heading !== null) depths.set(section.heading.id, depth)
    for (const each of section.sections) visit(each, depth + 1)
  }
  for (const { title, sections } of book.parts) {
    for (const section of sections) visit(section, title === null ? 1 : 1 + underPart)
  }
  return depths
}
