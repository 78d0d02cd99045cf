/** A made PDF as preflight reads it, and what preflight says of it. */
import type { BookConfig } from '../../src/model/config.js'
import type { Finding } from '../../src/model/finding.js'
import type { FindingId } from '../../src/model/finding-ids.js'
import type { Flow, Page } from '../../src/model/print.js'
import type { PreflightEdition } from '../../src/preflight/check.js'
import { preflight } from '../../src/preflight/preflight.js'
import type { PrintedPage } from '../../src/preflight/printed-file.js'
import { readPrintedFile } from '../../src/preflight/read-printed-file.js'
import { type MadePage, madePrint } from './made-print.js'
import { plainConfig } from './one-file.js'

const FLOW: Flow = {
  id: 'body-1',
  kind: 'body',
  html: '',
  blocks: [],
  headings: [],
  start: 'any',
  folios: 'arabic',
  fullPage: false,
}

/** A page of the body that shows these images. */
export function bodyPage(shown: readonly string[] = [], flow: Partial<Flow> | null = {}): Page {
  const html = shown.map((path) => `<img src="assets/${encodeURIComponent(path)}">`).join('')
  return {
    number: 1,
    flow: flow === null ? null : { ...FLOW, ...flow },
    side: 'recto',
    folio: '1',
    counted: '1',
    runningHead: null,
    layout: { html, isTurned: false, unrolled: [], targets: [], fragments: [] },
  }
}

export interface Meant extends Partial<Omit<PreflightEdition, 'print'>> {
  readonly print?: Partial<BookConfig['print']>
}

export async function findingsOf(pages: readonly MadePage[], meant: Meant = {}): Promise<Finding[]> {
  const print = { ...plainConfig().print, ...meant.print }
  const plain = { pages: pages.map(() => bodyPage()), assets: new Map(), uses: [] }
  const { findings } = await preflight(await madePrint(...pages), { ...plain, ...meant, print })
  return [...findings]
}

/** Of one id. */
export async function found(id: FindingId, pages: readonly MadePage[], meant: Meant = {}): Promise<Finding[]> {
  return (await findingsOf(pages, meant)).filter((finding) => finding.id === id)
}

export async function readPage(page: MadePage): Promise<PrintedPage> {
  const { pages } = await readPrintedFile(await madePrint(page))
  return pages[0]!
}
