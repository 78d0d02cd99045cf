/** The pages of a book that is proofed: laid out as for print, and drawn for a report that shows them. */
import { drawCodes } from './compose/codes/drawn-codes.js'
import { loadTemplates } from './compose/templates.js'
import { writableBook } from './compose/writable-book.js'
import { type Desk, refuseErrors } from './desk.js'
import type { Book } from './model/book.js'
import type { Finding, Outcome } from './model/finding.js'
import type { Workshop } from './model/workshop.js'
import type { Press } from './paginate/press.js'
import { type PagedBook, pageMarkup, printBook } from './print-edition.js'
import { checkLayout, TOLD_BY_RULES } from './proof/layout/check-pages.js'
import type { ProofPages } from './proof/layout/page-facts.js'
import { proofPages } from './proof/layout/proof-pages.js'
import { type DrawnPages, drawnPages, pagesToDraw } from './proof/on-page/drawn-pages.js'
import type { Spot } from './proof/on-page/spots.js'
import type { ProofFile } from './proof/text/rule.js'
import { readAssets } from './sources/read-assets.js'
import type { ReadBook } from './sources/read-manuscript.js'
import { readTemplateOverrides } from './sources/read-own-files.js'
import type { Stopwatch } from './stopwatch.js'

/** What pages are made from: the same as in a build. */
export async function proofDesk(read: ReadBook, parsed: Book, workshop: Workshop, watch: Stopwatch): Promise<Desk> {
  const { manuscript, root, configAssets } = read
  const { value: book } = writableBook(parsed)
  const images = await watch.time('read', () => readAssets([...configAssets, ...book.assets], root))
  refuseErrors(images.findings)
  const templates = loadTemplates(await readTemplateOverrides(read), manuscript.config.templates ?? undefined)
  const assets = new Map([...images.value, ...(await drawCodes(book.meta))])
  return { read, book, assets, templates, workshop, watch, refuse: showOnPages }
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
  files: readonly ProofFile[],
): Promise<Outcome<PrintedProof>> {
  const { read, book, watch } = desk
  const { value, findings } = await printBook(desk, press, paged)
  const { readPrintedFile } = await import('./preflight/read-printed-file.js')
  const { sheet, pages } = paged
  return watch.time('check', async () => {
    const printed = await readPrintedFile(value.pdf)
    const uses = [...read.configAssets, ...book.assets]
    const proof = proofPages({ book, config: read.manuscript.config, sheet, pages, printed, files, uses })
    const seen = checkLayout(proof)
    const told = findings.filter(
      ({ id, severity }) => !TOLD_BY_RULES.has(id) && !(id.startsWith('print/') && severity === 'note'),
    )
    return { value: { pdf: value.pdf, pages: proof }, findings: [...told, ...seen] }
  })
}

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
