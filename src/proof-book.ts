/** The path of a proof: what the command asks for comes in, the findings about a book's text and pages go out. */

import path from 'node:path'
import type { BuildRequest } from './build.js'
import { refuseErrors } from './desk.js'
import { BookError, ExitCode, finding, type Outcome } from './model/finding.js'
import type { Workshop } from './model/workshop.js'
import { openPress } from './paginate/press.js'
import { parse } from './parse/parse.js'
import { layOutBook, type PagedBook } from './print-edition.js'
import { baselineOf } from './proof/baseline.js'
import type { DrawnPages } from './proof/on-page/drawn-pages.js'
import { spotsOf, withPages } from './proof/on-page/spots.js'
import { type Judgement, settle } from './proof/settle.js'
import { checkText } from './proof/text/check-text.js'
import type { ProofFile } from './proof/text/rule.js'
import { drawProof, proofDesk } from './proof-pages.js'
import { proofText } from './proof-text.js'
import { type ReadBook, readManuscript } from './sources/read-manuscript.js'
import { readText } from './sources/read-text.js'
import { stopwatch } from './stopwatch.js'

export interface ProofRequest extends Omit<BuildRequest, 'formats'> {
  /** No pages are made. */
  readonly textOnly: boolean
  /** A report shows the pages. */
  readonly pictures: boolean
  /** What is found now is known from now on. */
  readonly updateBaseline: boolean
}

export interface Proof {
  /** Base name of the reports. */
  readonly name: string
  /** Of the book. */
  readonly title: string
  /** The manuscript as it was read. */
  readonly files: readonly ProofFile[]
  /** The book on its pages; null: none were made. */
  readonly paged: PagedBook | null
  /** Pictures of the pages; null: no report shows them. */
  readonly drawn: DrawnPages | null
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
    const text = proofText(manuscript, parsed)
    const found = await watch.time('check', () => checkText(text))
    const { files } = text
    const baseline = request.updateBaseline ? null : await readBaseline(read.value)
    const told = settle(found, { files, rules: manuscript.config.proof.rules, baseline })
    const book = { name: manuscript.config.name, title: parsed.value.meta.title, files, sources: texts }
    const known = request.updateBaseline ? { path: baselinePath(read.value), text: baselineOf(told, files) } : null
    if (press === null) return { value: { ...book, baseline: known, paged: null, drawn: null }, findings: told }

    const desk = await proofDesk(read.value, parsed.value, workshop, watch)
    const paged = await layOutBook(desk, press)
    const { findings, spots } = withPages(told, spotsOf(told, files, paged.pages))
    const drawn = request.pictures ? await drawProof(desk, press, paged, spots) : null
    return { value: { ...book, baseline: known, paged, drawn }, findings }
  } finally {
    await press?.close()
  }
}

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
