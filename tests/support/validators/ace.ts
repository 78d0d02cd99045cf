/** Ace by DAISY on a browser of ours: its own runner comes with puppeteer, which downloads another one. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, type TestContext } from 'vitest'
import { startBrowser } from '../../../src/paginate/browser.js'
import { findBrowser } from '../../../src/paginate/find-browser.js'
import { requireValidator } from './required.js'

export interface Violation {
  /** `epub-type-has-matching-role` */
  readonly rule: string
  /** Of the package: `content.opf`, `chapter-001.xhtml`. */
  readonly file: string
  /** The element, or what is said of the package. */
  readonly element: string
}

/** Everything that Ace asserts against a book. Ace says «pass» only when there is nothing, and throws when it cannot read the book. */
export async function aceViolations(bytes: Uint8Array, context: TestContext): Promise<Violation[]> {
  const browser = await openBrowser()
  requireValidator({ validator: 'Ace by DAISY', needs: 'browser', isThere: browser !== null }, context)
  const folder = await mkdtemp(join(tmpdir(), 'banxin-ace-'))
  try {
    const book = join(folder, 'book.epub')
    await writeFile(book, bytes)
    const options = { cwd: folder, outdir: join(folder, 'report'), doNotReportMedia: true }
    const [, report] = await ace(book, options, runnerOn(browser!))
    const violations = report.assertions.flatMap(violationsIn)
    if (report['earl:result']['earl:outcome'] === 'fail' && violations.length === 0)
      throw new Error('Ace fails it, and says not why.')
    return violations
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Runner {
  /** Documents at once. */
  readonly concurrency: number
  launch(): Promise<void>
  close(): Promise<void>
  run(url: string, scripts: readonly string[], scriptContents: readonly string[]): Promise<unknown>
}

interface Report {
  readonly 'earl:result': { readonly 'earl:outcome': 'pass' | 'fail' }
  readonly assertions: readonly {
    readonly 'earl:testSubject': { readonly url: string }
    readonly assertions: readonly {
      readonly 'earl:test': { readonly 'dct:title': string }
      readonly 'earl:result': {
        readonly 'earl:outcome': string
        readonly 'dct:description': string
        readonly html?: string
      }
    }[]
  }[]
}

type Ace = (book: string, options: object, runner: Runner) => Promise<readonly [string, Report]>

const require = createRequire(import.meta.url)
const ace = require('@daisy/ace-core') as Ace
// It logs to nowhere unless told, and its logger complains of that.
const winston = createRequire(require.resolve('@daisy/ace-core'))('winston') as { configure(options: object): void }
winston.configure({ silent: true })

function violationsIn({ 'earl:testSubject': subject, assertions }: Report['assertions'][number]): Violation[] {
  return assertions
    .filter(({ 'earl:result': result }) => result['earl:outcome'] !== 'pass')
    .map(({ 'earl:test': test, 'earl:result': result }) => ({
      rule: test['dct:title'],
      file: subject.url,
      element: result.html ?? result['dct:description'],
    }))
}

/** The browser stays open from book to book. */
const runnerOn = (browser: Browser): Runner => ({
  concurrency: 4,
  launch: async () => {},
  close: async () => {},
  async run(url, scripts, scriptContents) {
    const page = await browser.newPage()
    try {
      await page.goto(url)
      for (const content of scriptContents) await page.evaluate(content)
      for (const script of scripts) await page.evaluate(await sourceOf(script))
      return await checkPage(page)
    } finally {
      await page.close()
    }
  },
})

/** What ran in the page says it by a callback. */
const checkPage = (page: Page): Promise<unknown> =>
  page.evaluate(
    `new Promise((resolve, reject) => window.daisy.ace.run((error, result) => error ? reject(error) : resolve(result)))`,
  )

const sources = new Map<string, Promise<string>>()

function sourceOf(script: string): Promise<string> {
  const source = sources.get(script) ?? readFile(script, 'utf8')
  sources.set(script, source)
  return source
}

let browser: Promise<Browser | null> | undefined
afterAll(async () => (await browser)?.close())

/** Null: there is none on this machine. */
function openBrowser(): Promise<Browser | null> {
  browser ??= findBrowser(null).then(startBrowser, () => null)
  return browser
}
