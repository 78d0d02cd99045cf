/** The pages of a book that is proofed: laid out as for print, and drawn for a report that shows them. */
import { drawCodes } from './compose/codes/drawn-codes.js'
import { loadTemplates } from './compose/templates.js'
import { writableBook } from './compose/writable-book.js'
import type { Desk } from './desk.js'
import type { Book } from './model/book.js'
import type { Finding, Outcome } from './model/finding.js'
import type { Workshop } from './model/workshop.js'
import type { Press } from './paginate/press.js'
import { type PagedBook, pageMarkup, printBook } from './print-edition.js'
import { checkLayout, TOLD_BY_RULES } from './proof/layout/check-pages.js'
import type { ProofPages } from './proof/layout/page-facts.js'
import { proofPages } from './proof/layout/proof-pages.js'
import { type DrawnPages, drawnPages, pagesToDraw } from './proof/on-page/drawn-pages.js'
import { withFrames } from './proof/on-page/missing-picture.js'
import type { Spot } from './proof/on-page/spots.js'
import type { ProofText } from './proof/text/rule.js'
import { readAssets } from './sources/read-assets.js'
import type { ReadBook } from './sources/read-manuscript.js'
import { readTemplateOverrides } from './sources/read-own-files.js'
import type { Stopwatch } from './stopwatch.js'

/** What pages are made from: the same as in a build, but that a picture which cannot be read has an empty frame. */
export async function proofDesk(
  read: ReadBook,
  parsed: Book,
  workshop: Workshop,
  watch: Stopwatch,
): Promise<Outcome<Desk>> {
  const { manuscript, root, configAssets } = read
  const { value: book } = writableBook(parsed)
  const uses = [...configAssets, ...book.assets]
  const images = await watch.time('read', () => readAssets(uses, root))
  const templates = loadTemplates(await readTemplateOverrides(read), manuscript.config.templates ?? undefined)
  const assets = new Map([...withFrames(images.value, uses), ...(await drawCodes(book.meta))])
  const desk = { read, book, assets, templates, workshop, watch, refuse: showOnPages }
  return { value: desk, findings: images.findings }
}

/** A character that no font has ends a build; a proof shows what would be printed. */
const showOnPages = (): void => {}

/** The book as it is printed, and what stands where in it. */
export interface PrintedProof {
  readonly pdf: Uint8Array
  readonly pages: ProofPages
}

/**
 * What is wrong on the pages: what their making and the preflight of their PDF noticed, and what the rules see. Notes for the press are
 * none of a proof's.
 */
export async function checkPrinted(
  desk: Desk,
  press: Press,
  paged: PagedBook,
  { files, glossary }: Pick<ProofText, 'files' | 'glossary'>,
): Promise<Outcome<PrintedProof>> {
  const { read, book, watch } = desk
  const { value, findings } = await printBook(desk, press, paged)
  const { readPrintedFile } = await import('./preflight/read-printed-file.js')
  const { sheet, pages } = paged
  return watch.time('check', async () => {
    const printed = await readPrintedFile(value.pdf)
    const uses = [...read.configAssets, ...book.assets]
    const proof = proofPages({ book, config: read.manuscript.config, sheet, pages, printed, files, glossary, uses })
    const seen = checkLayout(proof)
    const shapeless = new Set(seen.filter(({ id }) => id === 'layout/missing-glyph').map(lineOf))
    const told = findings.filter(
      (each) =>
        !TOLD_BY_RULES.has(each.id) &&
        !(each.id.startsWith('print/') && each.severity === 'note') &&
        !(each.id === 'fonts/missing-glyph' && shapeless.has(lineOf(each))),
    )
    return { value: { pdf: value.pdf, pages: proof }, findings: [...told, ...seen] }
  })
}

const lineOf = ({ place }: Finding): string => `${place?.file} ${place?.line}`

/** Pictures of all pages, and what is marked on them. */
export async function drawProof(
  desk: Desk,
  press: Press,
  paged: PagedBook,
  spots: ReadonlyMap<Finding, readonly Spot[]>,
): Promise<DrawnPages> {
  const asked = pagesToDraw(pageMarkup(desk, paged), spots)
  const pictures = await desk.watch.time('draw', () => press.draw(asked.pages, paged.sheet))
  const { binding } = desk.read.manuscript.config.print
  return drawnPages(pictures, asked, { geometry: paged.sheet.page, binding })
}
