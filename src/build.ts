/** The pipeline: what the command asks for comes in, the bytes of the results go out. */

import { buildBooklet } from './booklet-edition.js'
import { drawCodes } from './compose/codes/drawn-codes.js'
import { printedPages } from './compose/print/printed-pages.js'
import { loadTemplates } from './compose/templates.js'
import { writableBook } from './compose/writable-book.js'
import { type Desk, refuseErrors } from './desk.js'
import { buildEpub } from './epub-edition.js'
import type { EpubSizes } from './model/epub.js'
import type { Finding, Outcome } from './model/finding.js'
import type { Workshop } from './model/workshop.js'
import { parse } from './parse/parse.js'
import type { PrintSummary } from './preflight/summarise.js'
import { profileAdvice } from './proof/profile-advice.js'
import { readManuscriptFiles } from './read-long-manuscript.js'
import { readAssets } from './sources/read-assets.js'
import { readManuscript } from './sources/read-manuscript.js'
import { readTemplateOverrides } from './sources/read-own-files.js'
import { stopwatch } from './stopwatch.js'

export interface BuildRequest {
  /** As on the command line; empty: the current folder. */
  readonly inputs: readonly string[]
  readonly cwd: string
  /** A configuration named on the command line; null: the `book.yaml` of the input. */
  readonly configFile: string | null
  readonly formats: {
    readonly pdf: boolean
    readonly epub: boolean
    /** Made from the PDF, so only with it. Left out: none. */
    readonly booklet?: boolean
  }
}

export interface BuildResult {
  /** Base name of the results. */
  readonly name: string
  /** Null: not asked for. */
  readonly pdf: Uint8Array | null
  readonly epub: Uint8Array | null
  /** The pages of the PDF on sheets. */
  readonly booklet: Uint8Array | null
  /** The cover sheet of a perfect-bound booklet; null also when its paper is not known. */
  readonly cover: Uint8Array | null
  readonly pages: number | null
  /** What preflight saw in the PDF. */
  readonly printed: PrintSummary | null
  /** What makes the EPUB as large as it is. */
  readonly ebook: EpubSizes | null
  /** Texts of the manuscript by path, for the code frames of findings. */
  readonly sources: ReadonlyMap<string, string>
  /** Milliseconds by stage. */
  readonly times: Readonly<Record<string, number>>
}

/** Makes one book. Throws `BookError` when it cannot be made. */
export async function buildBook(request: BuildRequest, workshop: Workshop): Promise<Outcome<BuildResult>> {
  const watch = stopwatch(workshop)
  // The browser takes its time to start: it does so while the manuscript is read.
  const press = request.formats.pdf ? await (await import('./paginate/press.js')).openPress(workshop) : null
  try {
    const read = await watch.time('read', () => readManuscript(request))
    const { manuscript, root, texts, configAssets } = read.value
    const parsed = await watch.time('parse', async () => parse(manuscript, await readManuscriptFiles(manuscript)))
    const writable = writableBook(parsed.value)
    const book = writable.value
    const images = await watch.time('read', () => readAssets([...configAssets, ...book.assets], root))
    const findings = [...read.findings, ...parsed.findings, ...writable.findings, ...images.findings]
    refuseErrors(findings)
    findings.push(...profileAdvice(book, read.value.placeOf))
    const templates = loadTemplates(await readTemplateOverrides(read.value), manuscript.config.templates ?? undefined)
    const assets = new Map([...images.value, ...(await drawCodes(book.meta))])
    const desk: Desk = { read: read.value, book, assets, templates, workshop, watch, refuse: refuseErrors }
    // Nor is the e-book kept waiting for libraries of print.
    const printing = press === null ? null : { press, ...(await import('./print-edition.js')) }
    const paged = printing === null ? null : await printing.layOutBook(desk, printing.press)
    // The browser prints on one core; the e-book is made on the other.
    const [print, epub] = await Promise.all([
      printing === null || paged === null ? null : printing.printBook(desk, printing.press, paged),
      request.formats.epub ? buildEpub(desk, paged && printedPages(paged.pages, paged.sheet.page.trim)) : null,
    ])
    findings.push(...(print?.findings ?? []), ...unsaid(epub?.findings ?? [], print?.findings ?? []))
    refuseErrors(findings)
    const folded =
      request.formats.booklet === true && press !== null && paged !== null && print !== null
        ? await buildBooklet(desk, press, paged, print.value.pdf)
        : null
    findings.push(...(folded?.findings ?? []))
    refuseErrors(findings)
    const { name } = book.meta
    const { pdf = null, pages = null, summary: printed = null } = print?.value ?? {}
    const { sheets: booklet = null, cover = null } = folded?.value ?? {}
    const { epub: ebookFile = null, sizes: ebook = null } = epub?.value ?? {}
    const results = { pdf, pages, printed, epub: ebookFile, ebook, booklet, cover }
    return { value: { name, ...results, sources: texts, times: watch.times() }, findings }
  } finally {
    await press?.close()
  }
}

/** Both editions look for the fonts of the book: what one of them has said is enough. */
function unsaid(findings: readonly Finding[], said: readonly Finding[]): Finding[] {
  const known = new Set(said.map((each) => JSON.stringify(each)))
  return findings.filter((each) => !known.has(JSON.stringify(each)))
}
