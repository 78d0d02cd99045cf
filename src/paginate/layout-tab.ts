/** A browser tab that lays out flows one after the other: Paged.js breaks their markup into type areas, without any page around. */
import type { Browser, Page } from 'puppeteer-core'
import type { Flow, FlowLayout, PrintSheet } from '../model/print.js'
import { mmToPx, pt } from '../model/units.js'
import { fontFaces, openDocument, worldOf } from './closed-world.js'
import type { LayoutRequest } from './in-page/layout-request.js'
import type { MeasuredPage, Room } from './in-page/measure.js'
import { layoutScripts } from './layout-scripts.js'
import { areaOf, bleedTokens, layoutStyles, setPageStyles } from './page-styles.js'
import { escaped } from './print-tab.js'
import { BrowserDied } from './running-browser.js'
import { watchdog } from './watchdog.js'

export interface LayoutTab {
  layOut(flow: Flow, onPage: (pages: number) => void): Promise<FlowLayout>
  close(): Promise<void>
}

/** Called by the tab: pages so far, the last block on the page, and how much stands on it. */
type PageDone = (pages: number, block: number, amount: number) => void

/** Opens a tab for one edition. */
export async function openLayoutTab(browser: Browser, sheet: PrintSheet): Promise<LayoutTab> {
  const tab = await browser.newPage()
  await openDocument(tab, 'layout.html', layoutDocument(sheet), worldOf(sheet))
  let pageDone: PageDone = () => {}
  await tab.exposeFunction('pageDone', (...page: Parameters<PageDone>) => pageDone(...page))
  for (const script of layoutScripts()) await tab.evaluate(script)
  return {
    async layOut(flow, onPage) {
      const watch = watchdog(flow)
      pageDone = (pages, block, amount) => {
        watch.pageDone(pages, block, amount)
        onPage(pages)
      }
      const pages = tab.evaluate(`layOutFlow(${JSON.stringify(layoutRequest(flow, sheet))})`) as Promise<MeasuredPage[]>
      try {
        return await Promise.race([pages.then(asLayout), crash(tab), watch.stuck])
      } finally {
        pages.catch(() => {})
        watch.end()
      }
    },
    close: () => tab.close().catch(() => {}),
  }
}

function layoutDocument(sheet: PrintSheet): string {
  const styles = [fontFaces(sheet), bleedTokens(sheet), sheet.css, setPageStyles(sheet), layoutStyles()].join('\n')
  return `<!doctype html><html lang="${escaped(sheet.lang)}"><meta charset="utf-8"><title></title><style data-pagedjs-ignore>${styles}</style><body></body></html>`
}

function layoutRequest(flow: Flow, sheet: PrintSheet): LayoutRequest {
  const { width, height } = areaOf(flow, sheet)
  const pagedCss = `@page { size: ${width}pt ${height}pt; margin: 0 }`
  const { snapped } = sheet
  return { html: flow.html, snapped, kind: flow.kind, fullPage: flow.fullPage, pagedCss, room: roomOf(flow, sheet) }
}

/** The narrower margin on both sides: a flow does not know on which side its pages will lie. */
function roomOf(flow: Flow, { page }: PrintSheet): Room {
  if (flow.fullPage) return { top: 0, left: 0, right: 0, bottom: 0 }
  const side = Math.min(mmToPx(page.margins.inner), mmToPx(page.margins.outer))
  return { top: mmToPx(page.margins.top), left: side, right: side, bottom: mmToPx(page.margins.bottom) }
}

function asLayout(pages: readonly MeasuredPage[]): FlowLayout {
  return {
    pages: pages.map(({ html, isTurned, unrolled, targets, fragments }) => ({
      html,
      isTurned,
      unrolled,
      targets: targets.map(({ id, top }) => ({ id, top: pt(top) })),
      fragments: fragments.map(({ block, text, overflow }) => ({
        block,
        text,
        overflow: { inline: pt(overflow.inline), block: pt(overflow.block) },
      })),
    })),
  }
}

/** Rejects when the tab's process dies. */
function crash(tab: Page): Promise<never> {
  return new Promise((_resolve, reject) => {
    tab.once('error', (error) => reject(new BrowserDied(error.message)))
    tab.once('close', () => reject(new BrowserDied('The tab was closed.')))
  })
}
