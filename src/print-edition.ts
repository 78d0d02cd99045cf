/** The print edition: a book is laid out, then printed, finished and checked. */
import { askedLists } from './compose/numbered-blocks.js'
import { overfullBackCover } from './compose/print/back-cover.js'
import { composeBlockLists } from './compose/print/block-lists.js'
import { composePrint } from './compose/print/compose-print.js'
import { composeContents, draftEntries } from './compose/print/contents.js'
import { BARE_PAGE, renderPage } from './compose/print/page-frame.js'
import { pageLabels } from './compose/print/page-labels.js'
import {
  type ContentsEntry,
  foliosOf,
  type LaidOutFlow,
  outlineOf,
  sequencePages,
} from './compose/print/page-sequence.js'
import { passageFaces } from './compose/print/passage-faces.js'
import { pictureAdvice } from './compose/print/picture-advice.js'
import { facesInUse, printedCharacters } from './compose/print/printed-characters.js'
import { printCss, SNAPPED } from './compose/print/styles.js'
import { type Desk, refuseErrors } from './desk.js'
import { standardProblems } from './finish/standards/check-standard.js'
import { subsetFonts } from './fonts/subset-fonts.js'
import type { Book } from './model/book.js'
import type { BookConfig } from './model/config.js'
import { editionDate } from './model/edition-date.js'
import { type Finding, finding, type Outcome } from './model/finding.js'
import type { Flow, Page, PrintSheet } from './model/print.js'
import type { Press } from './paginate/press.js'
import type { PrintSummary } from './preflight/summarise.js'
import { checkComposed, checkPages } from './proof/conservation.js'
import type { ReadBook } from './sources/read-manuscript.js'
import { readOutputProfile, readOwnFonts } from './sources/read-own-files.js'
import { PRODUCER } from './version.js'

/** A book on its pages, not yet printed. */
export interface PagedBook {
  readonly sheet: PrintSheet
  readonly flows: readonly LaidOutFlow[]
  readonly pages: readonly Page[]
  /** The ICC profile that the book names, fit for its inks and its standard; null: it names none. */
  readonly outputProfile: Uint8Array | null
  readonly findings: readonly Finding[]
}

export async function layOutBook(desk: Desk, press: Press): Promise<PagedBook> {
  const { read, book, assets, templates, workshop, watch } = desk
  const { config } = read.manuscript
  const { page, bleed, binding } = config.print
  const { spacing } = config.typography
  const outputProfile = await readOutputProfile(read)
  refuseErrors(standardProblems(config.print, outputProfile, read.placeOf))
  const { front, body, back } = composePrint(book, config, assets, templates)
  const flows = [...front, ...body, ...back]
  const setting = { measure: page.charsPerLine, templates, spacing }
  const lists = askedLists(book, config.contents)
  const contentsOf = (entries: readonly ContentsEntry[], folios: ReadonlyMap<string, string>) => [
    ...composeContents(entries, { book, depth: config.contents.depth, ...setting }),
    ...composeBlockLists(lists, folios, setting),
  ]
  const frame = { book, measure: page.charsPerLine, binding, templates, spacing }
  const frames = [
    ...contentsOf(draftEntries(flows), new Map()).map(({ html }) => html),
    ...(desk.heads ?? []).map((head) => renderPage({ ...BARE_PAGE, runningHead: head }, frame)),
    renderPage(BARE_PAGE, frame),
  ]
  const fonts = await watch.time('fonts', async () =>
    subsetFonts(
      {
        characters: printedCharacters(flows, frames, read.manuscript),
        faces: facesInUse(flows),
        passages: passageFaces(flows, config),
        config,
        ownFonts: await readOwnFonts(read),
        bookFolder: read.root.folder,
      },
      workshop.cache,
    ),
  )
  desk.refuse(fonts.findings)
  const { faces } = fonts.value
  const { lang, title } = book.meta
  const css = printCss(config, fonts.value)
  const sheet: PrintSheet = { css, snapped: SNAPPED, faces, assets, page, bleed, lang, title }

  // The library behind it is slow to load, and while the browser lays out there is little else to do.
  void import('./finish/finish-pdf.js')
  const laidOut = await watch.time('layout', () => press.layOut(flows, sheet))
  const withLayout = (flow: Flow) => ({ flow, layout: laidOut.value[flows.indexOf(flow)]! })
  const [frontFlows, bodyFlows, backFlows] = [front.map(withLayout), body.map(withLayout), back.map(withLayout)]
  // Body folios do not depend on the length of the contents, so these are composed from the pages without them.
  const listed = sequencePages([...frontFlows, ...bodyFlows])
  const contents = contentsOf(outlineOf(listed, page.margins.top), foliosOf(listed))
  const contentsLayout = await watch.time('layout', () => press.layOut(contents, sheet))
  const contentsFlows = contents.map((flow, index) => ({ flow, layout: contentsLayout.value[index]! }))
  const all = [...frontFlows, ...contentsFlows, ...bodyFlows, ...backFlows]
  const overfull = overfullBackCover(backFlows, read.placeOf(['backCover', 'text']))
  const pictures = pictureAdvice(book, config.print, assets)
  const across = setAcross(config, read)
  const layouts = [...laidOut.findings, ...contentsLayout.findings]
  const findings = [...fonts.findings, ...layouts, ...overfull, ...pictures, ...across]
  return { sheet, flows: all, pages: sequencePages(all), outputProfile, findings }
}

/** Pages have horizontal lines so far, whatever the e-book has. */
function setAcross({ writingMode }: BookConfig, { placeOf }: ReadBook): Finding[] {
  return writingMode === 'vertical-rl' ? [finding('print/vertical-later', {}, { place: placeOf(['writingMode']) })] : []
}

/** The whole pages of a book, each as the browser prints or draws it. */
export function pageMarkup({ read, book, templates }: Desk, { sheet, pages }: PagedBook): readonly string[] {
  const { print, typography } = read.manuscript.config
  const measure = sheet.page.charsPerLine
  const frame = { book, measure, binding: print.binding, templates, spacing: typography.spacing }
  return pages.map((each) => renderPage(each, frame))
}

/** A finished print edition. */
export interface PrintedBook {
  readonly pdf: Uint8Array
  readonly pages: number
  /** What preflight saw in it. */
  readonly summary: PrintSummary
}

export async function printBook(desk: Desk, press: Press, paged: PagedBook): Promise<Outcome<PrintedBook>> {
  const { read, book, watch } = desk
  const { sheet, flows, pages, outputProfile, findings } = paged
  const { page } = sheet
  const { print } = read.manuscript.config
  const printing = watch.time('print', () => press.print(pageMarkup(desk, paged), sheet))
  const [printed, { finishPdf }, { preflight }] = await Promise.all([
    printing,
    import('./finish/finish-pdf.js'),
    import('./preflight/preflight.js'),
  ])
  const finished = await watch.time('finish', () =>
    finishPdf(printed, {
      meta: book.meta,
      print,
      outputProfile,
      outline: outlineOf(pages, page.margins.top),
      labels: pageLabels(pages, book.meta.lang),
      folds: [],
      dated: editionDate(book.meta.date, process.env.SOURCE_DATE_EPOCH),
      producer: PRODUCER,
    }),
  )
  const uses = [...read.configAssets, ...book.assets]
  const checked = await watch.time('preflight', () =>
    preflight(finished.value, { print, pages, assets: sheet.assets, uses }),
  )
  return {
    value: { pdf: finished.value, pages: pages.length, summary: checked.value },
    findings: [...findings, ...finished.findings, ...checked.findings, ...checkPrint(book, flows, pages)],
  }
}

function checkPrint(book: Book, flows: readonly LaidOutFlow[], pages: readonly Page[]): Finding[] {
  const numbersOf = (wanted: Flow): number[] => pages.filter(({ flow }) => flow === wanted).map(({ number }) => number)
  return [
    ...checkComposed(
      book,
      flows.map(({ flow }) => flow),
    ),
    ...flows.flatMap(({ flow, layout }) => checkPages(flow, layout, numbersOf(flow))),
  ]
}
