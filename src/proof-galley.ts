/** A book → its galley: another print edition of it, with numbered lines and a margin to write in. */
import type { Desk } from './desk.js'
import { NO_GLOSSARY } from './model/glossary.js'
import type { Page, PrintSheet } from './model/print.js'
import type { Press } from './paginate/press.js'
import { layOutBook, type PagedBook, printBook } from './print-edition.js'
import { galleyConfig } from './proof/galley/galley-page.js'
import { markGalley } from './proof/galley/mark-lines.js'
import { proofPages } from './proof/layout/proof-pages.js'
import type { ProofFile } from './proof/text/rule.js'

export async function printGalley(
  desk: Desk,
  press: Press,
  { files, leading }: { readonly files: readonly ProofFile[]; readonly leading: number },
): Promise<Uint8Array> {
  const config = galleyConfig(desk.read.manuscript.config, leading)
  const { manuscript } = desk.read
  const read = { ...desk.read, manuscript: { ...manuscript, config } }
  const galleyDesk: Desk = { ...desk, read, heads: files.map(({ path }) => path) }
  const galleyPress = withSmallPictures(press)
  const paged = oneSided(await layOutBook(galleyDesk, galleyPress))
  const { pdf } = (await printBook(galleyDesk, galleyPress, paged)).value
  const { readPrintedFile } = await import('./preflight/read-printed-file.js')
  const printed = await readPrintedFile(pdf)
  const { sheet, pages } = paged
  return markGalley(
    pdf,
    proofPages({ book: desk.book, config, sheet, pages, printed, files, uses: [], glossary: NO_GLOSSARY }),
  )
}

/** The text alone, on one side of the paper, its pages counted from 1; the head names the file. */
function oneSided(paged: PagedBook): PagedBook {
  const flows = paged.flows.filter(({ flow }) => flow.kind === 'body' || flow.kind === 'part-title')
  const kept = new Set(flows.map(({ flow }) => flow))
  let file: string | null = null
  const pages = paged.pages
    .filter(({ flow }) => flow !== null && kept.has(flow))
    .map((page, index): Page => {
      file = firstFile(page) ?? file
      const folio = String(index + 1)
      return { ...page, number: index + 1, side: 'recto', folio, counted: folio, runningHead: file }
    })
  return { ...paged, flows, pages }
}

function firstFile({ flow, layout }: Page): string | null {
  for (const { block } of layout?.fragments ?? []) {
    const file = flow?.blocks[block]?.source?.place.file
    if (file !== undefined) return file
  }
  return null
}

/** Lines of a picture at most: a proofreader reads its caption. */
const PICTURE_LINES = 5

function withSmallPictures(press: Press): Press {
  const small = (sheet: PrintSheet): PrintSheet => ({
    ...sheet,
    css: `${sheet.css}\n.type-area img { width: auto !important; max-width: 50% !important; max-height: calc(${PICTURE_LINES} * var(--line)) !important }`,
  })
  return {
    ...press,
    layOut: (flows, sheet) => press.layOut(flows, small(sheet)),
    print: (pages, sheet) => press.print(pages, small(sheet)),
  }
}
