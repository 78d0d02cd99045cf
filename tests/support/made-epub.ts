/** A Book made into an EPUB by the real rooms, and what EPUBCheck says of it. */
import { EpubCheck } from '@likecoin/epubcheck-ts'
import { composeEpub } from '../../src/compose/epub/compose-epub.js'
import { DRAWN_COVER } from '../../src/compose/epub/cover.js'
import type { AskedLists } from '../../src/compose/numbered-blocks.js'
import { loadTemplates } from '../../src/compose/templates.js'
import { writableBook } from '../../src/compose/writable-book.js'
import { makeEpub } from '../../src/epub/make-epub.js'
import type { Book } from '../../src/model/book.js'
import type { BookConfig } from '../../src/model/config.js'
import type { EpubEdition } from '../../src/model/epub.js'
import type { Finding } from '../../src/model/finding.js'
import type { Asset, Assets } from '../../src/model/manuscript.js'
import type { PrintedPages } from '../../src/model/printed-pages.js'
import { type EpubFacts, readEpub } from './epub-facts.js'
import { png } from './images.js'
import { plainConfig } from './one-file.js'

export interface MadeEpub {
  readonly edition: EpubEdition
  /** The pictures of the book, and its cover. */
  readonly assets: Assets
  readonly findings: readonly Finding[]
  readonly bytes: Uint8Array
  readonly facts: EpubFacts
}

interface EpubOptions {
  readonly assets?: Assets
  readonly overrides?: ReadonlyMap<string, string>
  readonly lists?: AskedLists
  readonly config?: Partial<BookConfig>
  readonly printed?: PrintedPages
}

const NO_LISTS: AskedLists = { figures: false, tables: false }

/** Stands for the cover that `drawnCover` paints, which takes half a second. */
const COVER: Asset = { path: DRAWN_COVER, bytes: png(16, 24), mediaType: 'image/png', widthPx: 16, heightPx: 24 }

export async function madeEpub(
  book: Book,
  { assets: given = new Map(), overrides = new Map(), lists = NO_LISTS, config: more = {}, printed }: EpubOptions = {},
): Promise<MadeEpub> {
  const assets = new Map([[COVER.path, COVER], ...given])
  const config = plainConfig({ contents: { depth: 2, ...lists }, ...more })
  const { value: writable, findings: characters } = writableBook(book)
  const { value: edition, findings: composed } = await composeEpub(
    writable,
    config,
    assets,
    loadTemplates(overrides),
    printed,
  )
  const findings = [...characters, ...composed]
  const bytes = await makeEpub(edition, assets)
  return { edition, assets, findings, bytes, facts: readEpub(bytes) }
}

/** Errors and warnings of EPUBCheck, by its npm port; the original sees the books of tests/epub/validators.test.ts. */
export async function complaints(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes)
  return messages
    .filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity))
    .map(({ id, message, location }) => `${id} ${location?.path}: ${message}`)
}
