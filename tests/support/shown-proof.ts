/** The HTML report of a proof, made from one file and opened in a browser as an editor opens it. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll } from 'vitest'
import type { Language } from '../../src/messages/catalogue.js'
import type { Finding } from '../../src/model/finding.js'
import { startBrowser } from '../../src/paginate/browser.js'
import { findBrowser } from '../../src/paginate/find-browser.js'
import { proofHtml } from '../../src/proof/reports/html/proof-html.js'
import { type Proof, proofBook } from '../../src/proof-book.js'
import { sharedScratch } from './scratch.js'

export interface MadeReport {
  readonly html: string
  readonly proof: Proof
  readonly findings: readonly Finding[]
  readonly folder: string
}

export interface ReportOptions {
  readonly textOnly?: boolean
  readonly language?: Language
}

/** Of `book.md`. */
export async function madeReport(text: string, options: ReportOptions = {}): Promise<MadeReport> {
  const { textOnly = false, language = 'zh-CN' } = options
  const folder = await sharedScratch({ 'book.md': text })
  const request = {
    inputs: ['book.md'],
    cwd: folder,
    configFile: null,
    textOnly,
    pictures: true,
    updateBaseline: false,
  }
  const { value: proof, findings } = await proofBook(request, {
    cache: { read: async () => null, write: async () => {} },
    browserPath: null,
    jobs: 1,
    signal: new AbortController().signal,
    report: () => {},
  })
  const { title, lang, files, paged, drawn } = proof
  const pages = paged === null || drawn === null ? null : { pages: paged.pages, drawn }
  const html = proofHtml({ title, lang, files, findings, pages }, language)
  return { html, proof, findings, folder }
}

let running: Promise<Browser> | undefined
afterAll(async () => (await running)?.close())

export interface OpenReport {
  readonly page: Page
  /** What it asked the world for, and what its scripts stumbled over. */
  readonly asked: string[]
  readonly errors: string[]
}

export async function openReport(
  { html, folder }: Pick<MadeReport, 'html' | 'folder'>,
  { width = 1440, height = 900 } = {},
): Promise<OpenReport> {
  running ??= findBrowser(null).then(startBrowser)
  const page = await (await running).newPage()
  const [asked, errors]: [string[], string[]] = [[], []]
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) asked.push(request.url())
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => errors.push(message.text()))
  await page.setViewport({ width, height })
  const file = join(folder, 'report.html')
  await writeFile(file, html)
  await page.goto(`file://${file}`)
  return { page, asked, errors }
}
