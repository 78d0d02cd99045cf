/** The pipeline: what the command asks for comes in, the bytes of the results go out. */

import { composeEpub } from './compose/epub/compose-epub.js'
import { composePrint } from './compose/print/compose-print.js'
import { composeContents, draftEntries } from './compose/print/contents.js'
import { BARE_PAGE, renderPage } from './compose/print/page-frame.js'
import { type ContentsEntry, type LaidOutFlow, outlineOf, sequencePages } from './compose/print/page-sequence.js'
import { facesInUse, printedCharacters } from './compose/print/printed-characters.js'
import { printCss, SNAPPED } from './compose/print/styles.js'
import { loadTemplates, type Templates } from './compose/templates.js'
import { writableBook } from './compose/writable-book.js'
import { subsetFonts } from './fonts/subset-fonts.js'
import type { Book } from './model/book.js'
import { editionDate } from './model/edition-date.js'
import { BookError, ExitCode, type Finding, type Outcome } from './model/finding.js'
import type { Assets } from './model/manuscript.js'
import type { Flow, Page, PrintSheet } from './model/print.js'
import type { Workshop } from './model/workshop.js'
import { openPress, type Press } from './paginate/press.js'
import { parse } from './parse/parse.js'
import { checkComposed, checkPages } from './proof/conservation.js'
import { checkEpub } from './proof/epub-conservation.js'
import { readAssets } from './sources/read-assets.js'
import { type ReadBook, readManuscript } from './sources/read-manuscript.js'
import { readOwnFonts, readTemplateOverrides } from './sources/read-own-files.js'
import { type Stopwatch, stopwatch } from './stopwatch.js'
import { PRODUCER } from './version.js'

export interface BuildRequest {
  /** As on the command line; empty: the current folder. */
  readonly inputs: readonly string[]
  readonly cwd: string
  /** A configuration named on the command line; null: the `book.yaml` of the input. */
  readonly configFile: string | null
  readonly formats: { readonly pdf: boolean; readonly epub: boolean }
}

export interface BuildResult {
  /** Base name of the results. */
  readonly name: string
  /** Null: not asked for. */
  readonly pdf: Uint8Array | null
  readonly epub: Uint8Array | null
  readonly pages: number | null
  /** Texts of the manuscript by path, for the code frames of findings. */
  readonly sources: ReadonlyMap<string, string>
  /** Milliseconds by stage. */
  readonly times: Readonly<Record<string, number>>
}

/** A book ready for its editions. */
interface Desk {
  readonly read: ReadBook
  readonly book: Book
  readonly assets: Assets
  readonly templates: Templates
  readonly workshop: Workshop
  readonly watch: Stopwatch
}

/** Makes one book. Throws `BookError` when it cannot be made. */
export async function buildBook(request: BuildRequest, workshop: Workshop): Promise<Outcome<BuildResult>> {
  const watch = stopwatch(workshop)
  // The browser takes its time to start: it does so while the manuscript is read.
  const press = request.formats.pdf ? await openPress(workshop) : null
  try {
    const read = await watch.time('read', () => readManuscript(request))
    const { manuscript, root, texts, configAssets } = read.value
    const parsed = await watch.time('parse', () => parse(manuscript))
    const writable = writableBook(parsed.value)
    const book = writable.value
    const assets = await watch.time('read', () => readAssets([...configAssets, ...book.assets], root))
    const findings = [...read.findings, ...parsed.findings, ...writable.findings, ...assets.findings]
    refuseErrors(findings)
    const templates = loadTemplates(await readTemplateOverrides(read.value))
    const desk: Desk = { read: read.value, book, assets: assets.value, templates, workshop, watch }
    const paged = press === null ? null : await layOutBook(desk, press)
    // The browser prints on one core; the e-book is made on the other.
    const [print, epub] = await Promise.all([
      press === null || paged === null ? null : printBook(desk, press, paged),
      request.formats.epub ? buildEpub(desk) : null,
    ])
    findings.push(...(print?.findings ?? []), ...(epub?.findings ?? []))
    refuseErrors(findings)
    const { name } = book.meta
    const results = { pdf: print?.value.pdf ?? null, pages: print?.value.pages ?? null, epub: epub?.value ?? null }
    return { value: { name, ...results, sources: texts, times: watch.times() }, findings }
  } finally {
    await press?.close()
  }
}

/** A book on its pages, not yet printed. */
interface PagedBook {
  readonly sheet: PrintSheet
  readonly flows: readonly LaidOutFlow[]
  readonly pages: readonly Page[]
  readonly findings: readonly Finding[]
}

async function layOutBook(desk: Desk, press: Press): Promise<PagedBook> {
  const { read, book, assets, templates, workshop, watch } = desk
  const { config } = read.manuscript
  const { page } = config.print
  const { front, body } = composePrint(book, config, assets, templates)
  const flows = [...front, ...body]
  const contentsOf = (entries: readonly ContentsEntry[]) =>
    composeContents(entries, { book, measure: page.charsPerLine, templates })
  const frames = [
    contentsOf(draftEntries(flows))?.html ?? '',
    renderPage(BARE_PAGE, book, page.charsPerLine, templates),
  ]
  const fonts = await watch.time('fonts', async () =>
    subsetFonts(
      {
        characters: printedCharacters(flows, frames, read.manuscript),
        faces: facesInUse(flows),
        config,
        ownFonts: await readOwnFonts(read),
        bookFolder: read.root.folder,
      },
      workshop.cache,
    ),
  )
  refuseErrors(fonts.findings)
  const { faces } = fonts.value
  const { lang, title } = book.meta
  const sheet: PrintSheet = { css: printCss(page, fonts.value), snapped: SNAPPED, faces, assets, page, lang, title }

  // The library behind it is slow to load, and while the browser lays out there is little else to do.
  void import('./finish/finish-pdf.js')
  const laidOut = await watch.time('layout', () => press.layOut(flows, sheet))
  const withLayout = (flow: Flow) => ({ flow, layout: laidOut.value[flows.indexOf(flow)]! })
  const [frontFlows, bodyFlows] = [front.map(withLayout), body.map(withLayout)]
  // Body folios do not depend on the length of the contents, so these are composed from the pages without them.
  const entries = outlineOf(sequencePages([...frontFlows, ...bodyFlows]), page.margins.top)
  const contents = contentsOf(entries)
  const contentsLayout = await watch.time('layout', () => press.layOut(contents === null ? [] : [contents], sheet))
  const contentsFlows = contents === null ? [] : [{ flow: contents, layout: contentsLayout.value[0]! }]
  const all = [...frontFlows, ...contentsFlows, ...bodyFlows]
  const findings = [...fonts.findings, ...laidOut.findings, ...contentsLayout.findings]
  return { sheet, flows: all, pages: sequencePages(all), findings }
}

async function printBook(
  { book, templates, watch }: Desk,
  press: Press,
  { sheet, flows, pages, findings }: PagedBook,
): Promise<Outcome<{ pdf: Uint8Array; pages: number }>> {
  const { page } = sheet
  const printing = watch.time('print', () =>
    press.print(
      pages.map((each) => renderPage(each, book, page.charsPerLine, templates)),
      sheet,
    ),
  )
  const [printed, { finishPdf }] = await Promise.all([printing, import('./finish/finish-pdf.js')])
  const pdf = await watch.time('finish', () =>
    finishPdf(printed, {
      meta: book.meta,
      page,
      outline: outlineOf(pages, page.margins.top),
      folios: pages.map(({ folio }) => folio),
      dated: editionDate(book.meta.date, process.env.SOURCE_DATE_EPOCH),
      producer: PRODUCER,
    }),
  )
  return { value: { pdf, pages: pages.length }, findings: [...findings, ...checkPrint(book, flows, pages)] }
}

function checkPrint(book: Book, flows: readonly LaidOutFlow[], pages: readonly Page[]): Finding[] {
  const flowOfPage = pages.map(({ flow }) => flow)
  return [
    ...checkComposed(
      book,
      flows.map(({ flow }) => flow),
    ),
    ...flows.flatMap(({ flow, layout }) => checkPages(flow, layout, flowOfPage.indexOf(flow) + 1)),
  ]
}

async function buildEpub({ book, assets, templates, watch }: Desk): Promise<Outcome<Uint8Array>> {
  return watch.time('epub', async () => {
    const { makeEpub } = await import('./epub/make-epub.js')
    const edition = composeEpub(book, assets, templates)
    const epub = await makeEpub(edition.value, assets)
    const lost = [...checkComposed(book, edition.value.documents), ...checkEpub(epub, edition.value)]
    return { value: epub, findings: [...edition.findings, ...lost] }
  })
}

/** An error means that no result may be written. */
function refuseErrors(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  const lost = errors.some(({ id }) => id.startsWith('build/text-') || id.startsWith('layout/'))
  throw new BookError(findings, lost ? ExitCode.textLost : ExitCode.buildFailed)
}
