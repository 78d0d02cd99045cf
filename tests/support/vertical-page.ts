/** A document of an e-book in headless Chromium, scrolled, not paged: what was computed for its elements, and where they stand. */
import type { Browser } from 'puppeteer-core'
import { startBrowser } from '../../src/paginate/browser.js'
import { findBrowser } from '../../src/paginate/find-browser.js'
import type { EpubFacts } from './epub-facts.js'
import { oneFontMachine } from './reading-system/one-font-machine.js'

/** In CSS pixels from the left and the top of the page. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

export interface VerticalPage {
  /** Boxes of all elements that the selector finds. */
  boxes(selector: string): Promise<Box[]>
  /** A computed style of the first of them. */
  style(selector: string, property: string): Promise<string>
  close(): Promise<void>
}

export interface Screens {
  open(epub: EpubFacts, file: string): Promise<VerticalPage>
  close(): Promise<void>
}

export async function openScreens(): Promise<Screens> {
  const found = await findBrowser(null)
  const machine = await oneFontMachine()
  const browser = await startBrowser({ ...found, environment: { ...found.environment, ...machine.environment } })
  return {
    open: (epub, file) => openPage(browser, epub, file),
    async close() {
      await browser.close()
      await machine.leave()
    },
  }
}

async function openPage(browser: Browser, epub: EpubFacts, file: string): Promise<VerticalPage> {
  const page = await browser.newPage()
  await page.setViewport({ width: 900, height: 640 })
  const styles = `<style>${epub.read('OEBPS/style.css')}</style>`
  const drawing = (path: string) => `data:image/svg+xml,${encodeURIComponent(epub.read(`OEBPS/${path}`))}`
  const markup = epub.read(`OEBPS/${file}`).replace(/<link[^>]*>/, styles)
  await page.setContent(markup.replace(/(?<=src=")images\/[^"]+\.svg(?=")/g, drawing))
  const measure = (selector: string) =>
    page.$$eval(selector, (elements) =>
      elements.map((element) => {
        const { left, right, top, bottom, width, height } = element.getBoundingClientRect()
        return { left, right, top, bottom, width, height }
      }),
    )
  return {
    boxes: measure,
    style: (selector, property) =>
      page.$eval(selector, (element, name) => getComputedStyle(element).getPropertyValue(name), property),
    close: () => page.close(),
  }
}
