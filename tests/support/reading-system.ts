/**
 * A real reading system: foliate-js in headless Chromium, on a machine that has no CJK fonts. It opens the bytes of an EPUB as a reader's
 * program would and tells what is seen of it. Nothing is served: what the tab asks for is answered in this process.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import type { Browser, HTTPRequest } from 'puppeteer-core'
import { startBrowser } from '../../src/paginate/browser.js'
import { findBrowser } from '../../src/paginate/find-browser.js'
import { drawContactSheet, type Picture } from './reading-system/contact-sheet.js'
import { drawnFaces } from './reading-system/drawn-faces.js'
import type { Destination, DrawnText, OpenedBook, PopUp, SectionFacts } from './reading-system/facts.js'
import { IN_READER } from './reading-system/in-reader.js'
import { oneFontMachine } from './reading-system/one-font-machine.js'

/** What a reader holds in the hand, and asks for. Lengths are CSS pixels. */
export interface Screen {
  readonly width: number
  readonly height: number
  /** `paginated`: in pages, two side by side on a wide screen. */
  readonly flow: 'paginated' | 'scrolled'
  /** What the reader set: size of type, night mode, another face. */
  readonly styles?: string
}

export interface ReadingSystem {
  open(book: Uint8Array, screen: Screen): Promise<OpenBook>
  /** Pictures side by side under their names, as one PNG. */
  contactSheet(pictures: readonly Picture[]): Promise<Uint8Array>
  close(): Promise<void>
}

export interface OpenBook extends OpenedBook {
  /** The section of this number, from 0, or the place of this address. */
  show(target: number | string): Promise<void>
  /** What is shown. */
  facts(): Promise<SectionFacts>
  drawn(): Promise<DrawnText[]>
  picture(): Promise<Uint8Array>
  /** `call`: the id of a call of a note in what is shown. */
  popUpNote(call: string): Promise<PopUp>
  follow(href: string): Promise<Destination>
  close(): Promise<void>
}

/** Throws when this machine has no browser. */
export async function openReadingSystem(): Promise<ReadingSystem> {
  const found = await findBrowser(null)
  const machine = await oneFontMachine()
  const browser = await startBrowser({ ...found, environment: { ...found.environment, ...machine.environment } })
  return {
    open: (book, screen) => openIn(browser, book, screen),
    contactSheet: (pictures) => drawContactSheet(browser, pictures),
    async close() {
      await browser.close()
      await machine.leave()
    },
  }
}

async function openIn(browser: Browser, book: Uint8Array, screen: Screen): Promise<OpenBook> {
  const page = await browser.newPage()
  const { width, height, flow, styles = '' } = screen
  await page.setViewport({ width, height })
  await page.setRequestInterception(true)
  page.on('request', (request) => void answer(request, book))
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  await page.goto('http://reading-system.test/')
  await page.evaluate(IN_READER.map((script) => `window.${script.name} = ${script};`).join('\n'))
  const call = <T>(name: string, ...values: readonly unknown[]): Promise<T> =>
    page.evaluate(`${name}(${values.map((value) => JSON.stringify(value)).join(', ')})`) as Promise<T>
  const session = await page.createCDPSession()
  return {
    ...(await call<OpenedBook>('openBook', styles, flow)),
    show: (target) => call('showSection', target),
    facts: () => call('readSection'),
    drawn: () => drawnFaces(session),
    picture: () => page.screenshot({ type: 'png', optimizeForSpeed: true }),
    popUpNote: (id) => call('popUpNote', id),
    follow: (href) => call('follow', href),
    async close() {
      await page.close()
      if (faults.length > 0) throw new Error(faults.join('\n'))
    },
  }
}

const FOLIATE = dirname(createRequire(import.meta.url).resolve('foliate-js/view.js'))

const HOME = `<!DOCTYPE html><meta charset="utf-8"><style>
body { margin: 0; }
foliate-view { display: block; width: 100vw; height: 100vh; }
#pop-up foliate-view { width: 400px; height: 300px; }
</style><div id="reader"></div><div id="pop-up"></div><script type="module">
import '/view.js'
import { FootnoteHandler } from '/footnotes.js'
window.FootnoteHandler = FootnoteHandler
</script>`

/** The tab knows three things: its page, the files of foliate-js and the book. */
async function answer(request: HTTPRequest, book: Uint8Array): Promise<void> {
  const { protocol, hostname, pathname } = new URL(request.url())
  if (protocol !== 'http:') return request.continue()
  if (hostname !== 'reading-system.test') return request.abort()
  if (pathname === '/') return request.respond({ contentType: 'text/html', body: HOME })
  if (pathname === '/book.epub') {
    return request.respond({ contentType: 'application/epub+zip', body: Buffer.from(book) })
  }
  if (extname(pathname) !== '.js') return request.respond({ status: 404 })
  return request.respond({ contentType: 'text/javascript', body: await readFile(join(FOLIATE, pathname)) })
}
