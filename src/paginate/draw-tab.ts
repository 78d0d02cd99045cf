/** Draws finished pages as pictures, one after the other in a tab of their size. */
import type { Browser, Page } from 'puppeteer-core'
import type { PageBox, PagePicture, PageToDraw } from '../model/page-picture.js'
import type { PrintSheet } from '../model/print.js'
import { printedArea } from '../model/printed-area.js'
import { mmToPx } from '../model/units.js'
import type { Workshop } from '../model/workshop.js'
import { fontFaces, openDocument, worldOf } from './closed-world.js'
import { MEASURE } from './in-page/measure.js'
import { STRETCH_BOXES, type Trim } from './in-page/stretch-boxes.js'
import { declaration } from './layout-scripts.js'
import { bleedTokens, setPageStyles } from './page-styles.js'
import { escaped } from './print-tab.js'

/** Of WebP. Letters of 8 pt stay clean at it; a page full of text has some 60 KB at 1,100 pixels. */
const QUALITY = 25

/** Pages worth another tab. */
const WORTH_A_TAB = 20

export async function drawPages(
  browser: Browser,
  pages: readonly PageToDraw[],
  sheet: PrintSheet,
  workshop: Workshop,
): Promise<readonly PagePicture[]> {
  const pictures: PagePicture[] = []
  const waiting = pages.map((page, index) => ({ page, index })).reverse()
  let done = 0
  const work = async () => {
    const tab = await openDrawTab(browser, sheet)
    let height = 0
    try {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { page } = next
        // To set it again costs as much as to lay the page out.
        if (page.height !== height) await setScale(tab, page.height, sheet)
        height = page.height
        pictures[next.index] = await drawPage(tab, page, sheet)
        done += 1
        workshop.report({ stage: 'draw', pages: done })
      }
    } finally {
      await tab.close().catch(() => {})
    }
  }
  const tabs = Math.min(workshop.jobs, Math.ceil(pages.length / WORTH_A_TAB))
  await Promise.all(Array.from({ length: tabs }, work))
  return pictures
}

async function openDrawTab(browser: Browser, sheet: PrintSheet): Promise<Page> {
  const tab = await browser.newPage()
  await openDocument(tab, 'draw.html', drawDocument(sheet), worldOf(sheet))
  await tab.evaluate([...MEASURE, ...STRETCH_BOXES].map(declaration).join('\n'))
  return tab
}

async function drawPage(tab: Page, { html, height, stretches }: PageToDraw, sheet: PrintSheet): Promise<PagePicture> {
  const trim = trimOf(sheet)
  const boxes = (await tab.evaluate(
    `showPage(${[html, stretches, trim].map((each) => JSON.stringify(each)).join()})`,
  )) as PageBox[][]
  const clip = { x: trim.left, y: trim.top, width: trim.width, height: trim.height }
  const bytes = await tab.screenshot({ type: 'webp', quality: QUALITY, clip, captureBeyondViewport: false })
  return { bytes, width: Math.round((trim.width * height) / trim.height), height, boxes }
}

async function setScale(tab: Page, height: number, sheet: PrintSheet): Promise<void> {
  const paper = printedArea(sheet)
  const deviceScaleFactor = height / trimOf(sheet).height
  await tab.setViewport({ width: paper.width, height: paper.height, deviceScaleFactor })
}

function trimOf(sheet: PrintSheet): Trim {
  const { bleed } = printedArea(sheet)
  const { width, height } = sheet.page.trim
  return { left: bleed, top: bleed, width: mmToPx(width), height: mmToPx(height) }
}

function drawDocument(sheet: PrintSheet): string {
  const ours = 'html, body { margin: 0; padding: 0; overflow: hidden; background: white; }'
  const styles = [fontFaces(sheet), bleedTokens(sheet), setPageStyles(sheet), ours, sheet.css].join('\n')
  return `<!doctype html><html lang="${escaped(sheet.lang)}"><meta charset="utf-8"><title></title><style>${styles}</style><body></body></html>`
}
