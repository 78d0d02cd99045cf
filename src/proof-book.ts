/** The path of a proof: what the command asks for comes in, the findings about a book's text and pages go out. */

import path from 'node:path'
import type { BuildRequest } from './build.js'
import { type Desk, refuseErrors } from './desk.js'
import type { Book } from './model/book.js'
import { BookError, ExitCode, type Finding, finding, type Outcome } from './model/finding.js'
import type { Workshop } from './model/workshop.js'
import { openPress, type Press } from './paginate/press.js'
import { parse } from './parse/parse.js'
import { layOutBook, type PagedBook } from './print-edition.js'
import { baselineOf } from './proof/baseline.js'
import type { DrawnPages } from './proof/on-page/drawn-pages.js'
import { type Spot, spotsOf, withPages } from './proof/on-page/spots.js'
import { type Judgement, settle } from './proof/settle.js'
import { checkText } from './proof/text/check-text.js'
import type { ProofFile, ProofText } from './proof/text/rule.js'
import { printGalley } from './proof-galley.js'
import { checkPrinted, drawProof, type PrintedProof, proofDesk } from './proof-pages.js'
import { bookGlossary, proofText } from './proof-text.js'
import { type ReadBook, readManuscript } from './sources/read-manuscript.js'
import { readText } from './sources/read-text.js'
import { type Stopwatch, stopwatch } from './stopwatch.js'

export interface ProofRequest extends Omit<BuildRequest, 'formats'> {
  /** No pages are made. */
  readonly textOnly: boolean
  /** A report shows the pages. */
  readonly pictures: boolean
  /** Distance of two lines of a galley, in type sizes; left out: none is made. */
  readonly galley?: number | undefined
  /** What is found now is known from now on. */
  readonly updateBaseline: boolean
}

export interface Proof {
  /** Base name of the reports. */
  readonly name: string
  /** Of the book, and its language. */
  readonly title: string
  readonly lang: string
  /** In which the book is. */
  readonly folder: string
  /** The manuscript as it was read. */
  readonly files: readonly ProofFile[]
  /** The book on its pages; null: none were made. */
  readonly paged: PagedBook | null
  /** Pictures of the pages; null: no report shows them. */
  readonly drawn: DrawnPages | null
  /** Their PDF, and where on its pages the findings are; null: no pages were made. */
  readonly printed: (PrintedProof & { readonly spots: ReadonlyMap<Finding, readonly Spot[]> }) | null
  /** The galley; null: none was asked for, or no pages were made. */
  readonly galley: Uint8Array | null
  /** Texts of the manuscript by path, for the code frames of findings. */
  readonly sources: ReadonlyMap<string, string>
  /** The file of known findings, to be written anew; null: it was not asked for. */
  readonly baseline: { readonly path: string; readonly text: string } | null
}

/** Proofs one book. Throws `BookError` when it cannot be read. */
export async function proofBook(request: ProofRequest, workshop: Workshop): Promise<Outcome<Proof>> {
  const watch = stopwatch(workshop)
  // The browser takes its time to start: it does so while the manuscript is read.
  const press = request.textOnly ? null : await openPress(workshop)
  try {
    const read = await watch.time('read', () => readManuscript(request))
    refuseErrors(read.findings)
    const { manuscript, texts } = read.value
    const parsed = await watch.time('parse', () => parse(manuscript))
    const text = proofText(manuscript, await bookGlossary(read.value), parsed)
    const found = await watch.time('check', () => checkText(text))
    const { files } = text
    const pages = press === null ? NO_PAGES : await pagesOf({ read: read.value, parsed, text, watch, workshop, press })
    const baseline = request.updateBaseline ? null : await readBaseline(read.value)
    const judgement = { files, rules: manuscript.config.proof.rules, baseline }
    const told = settle([...found, ...pages.findings], judgement)
    const { title, lang } = parsed.value.meta
    const { folder } = read.value.root
    const book = { name: manuscript.config.name, title, lang, folder, files, sources: texts }
    const known = request.updateBaseline ? { path: baselinePath(read.value), text: baselineOf(told, files) } : null
    const { desk, paged, printed } = pages
    if (press === null || paged === null || desk === null || printed === null)
      return {
        value: { ...book, baseline: known, paged: null, drawn: null, printed: null, galley: null },
        findings: told,
      }

    const { findings, spots } = withPages(told, spotsOf(told, files, paged.pages))
    const drawn = request.pictures ? await drawProof(desk, press, paged, spots) : null
    const { galley: leading } = request
    const galley = leading === undefined ? null : await printGalley(desk, press, { files, leading })
    return { value: { ...book, baseline: known, paged, drawn, galley, printed: { ...printed, spots } }, findings }
  } finally {
    await press?.close()
  }
}

/** The book on its pages, and what is wrong there; null: it could not be laid out, and the findings say why. */
interface Pages {
  readonly desk: Desk | null
  readonly paged: PagedBook | null
  readonly printed: PrintedProof | null
  readonly findings: readonly Finding[]
}

const NO_PAGES: Pages = { desk: null, paged: null, printed: null, findings: [] }

interface Printing {
  readonly read: ReadBook
  readonly parsed: Outcome<Book>
  readonly text: ProofText
  readonly watch: Stopwatch
  readonly workshop: Workshop
  readonly press: Press
}

async function pagesOf({ read, parsed, text, watch, workshop, press }: Printing): Promise<Pages> {
  // What ends a build, as a link to nowhere does, is told, and the pages are made without it.
  const errors = parsed.findings.filter(({ severity }) => severity === 'error')
  try {
    const { value: desk, findings: pictures } = await proofDesk(read, parsed.value, workshop, watch)
    const paged = await layOutBook(desk, press)
    const checked = await checkPrinted(desk, press, paged, text)
    return { desk, paged, printed: checked.value, findings: [...errors, ...pictures, ...checked.findings] }
  } catch (error) {
    if (!(error instanceof BookError) || !IN_THE_BOOK.has(error.exitCode)) throw error
    return { ...NO_PAGES, findings: [...errors, ...error.findings] }
  }
}

/** What ends a build by a fault of the book is told in its proof beside the rest. */
const IN_THE_BOOK: ReadonlySet<ExitCode> = new Set([ExitCode.buildFailed, ExitCode.textLost])

/** A baseline that is named and not there yet knows nothing. */
export async function readBaseline({ manuscript, root, placeOf }: ReadBook): Promise<Judgement['baseline']> {
  const file = manuscript.config.proof.baseline
  if (file === null) return null
  const place = placeOf(['proof', 'baseline'])
  const text = await readText(root, file, place).catch((error: unknown) => {
    if (error instanceof BookError && error.findings.some(({ id }) => id === 'sources/not-found')) return null
    throw error
  })
  return text === null ? null : { text, place }
}

function baselinePath({ manuscript, root }: ReadBook): string {
  const file = manuscript.config.proof.baseline
  if (file === null) throw new BookError(finding('proof/no-baseline', {}), ExitCode.usage)
  return path.join(root.folder, file)
}
