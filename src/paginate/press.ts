/**
 * The press: flows come in, laid-out type areas go out; finished pages come in, a PDF or pictures go out. Flows are laid out apart, in several
 * tabs and from the cache; everything is printed at once (ARCHITECTURE.md, "Laid out apart, printed once").
 */
import type { Outcome } from '../model/finding.js'
import type { PagePicture, PageToDraw } from '../model/page-picture.js'
import type { Flow, FlowLayout, PrintSheet } from '../model/print.js'
import type { Workshop } from '../model/workshop.js'
import { drawPages } from './draw-tab.js'
import { findBrowser } from './find-browser.js'
import { layoutCrew, tabsFor } from './layout-crew.js'
import { layoutKeys } from './layout-key.js'
import { outsideFindings, wideTables } from './outside-type-area.js'
import { printPages } from './print-tab.js'
import { keepRunning } from './running-browser.js'

export interface Press {
  /** In the order of `flows`. Throws `layout/stuck` and the `browser/…` errors. */
  layOut(flows: readonly Flow[], sheet: PrintSheet): Promise<Outcome<readonly FlowLayout[]>>
  /** Each string is one whole page: `<div class="page …">…<div class="type-area">HTML OF THE LAYOUT</div>…</div>`. */
  print(pagesHtml: readonly string[], sheet: PrintSheet): Promise<Uint8Array>
  /** Pictures of pages as they are printed, and where on them stretches of their text stand. */
  draw(pages: readonly PageToDraw[], sheet: PrintSheet): Promise<readonly PagePicture[]>
  close(): Promise<void>
}

/** The browser starts in the background; what goes wrong with it is thrown by the first use. */
export async function openPress(workshop: Workshop): Promise<Press> {
  const found = findBrowser(workshop.browserPath)
  const running = keepRunning(found, workshop.signal)
  const crew = layoutCrew(running, workshop)
  return {
    async layOut(flows, sheet) {
      const keyOf = layoutKeys(sheet, (await found).path)
      const layouts: (FlowLayout | null)[] = await Promise.all(flows.map((flow) => readLayout(workshop, keyOf(flow))))
      const waiting = flows
        .map((flow, index) => ({ flow, index }))
        .filter(({ index }) => layouts[index] === null)
        // The biggest first: otherwise one tab works on it when the others are done.
        .sort((a, b) => b.flow.html.length - a.flow.html.length || a.index - b.index)
      const tabs = tabsFor(
        waiting.map(({ flow }) => flow),
        workshop.jobs,
      )
      const work = () =>
        crew.with(sheet, async (worker) => {
          for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
            const layout = await worker.layOut(next.flow)
            layouts[next.index] = layout
            await workshop.cache.write(keyOf(next.flow), new TextEncoder().encode(JSON.stringify(layout)))
          }
        })
      await Promise.all(Array.from({ length: tabs }, work))
      const value = layouts as readonly FlowLayout[]
      return {
        value,
        findings: flows.flatMap((flow, index) => {
          const layout = value[index] as FlowLayout
          return [...outsideFindings(flow, layout, sheet), ...wideTables(flow, layout)]
        }),
      }
    },
    print: (pagesHtml, sheet) => {
      workshop.report({ stage: 'print', pages: pagesHtml.length })
      crew.dismiss()
      return running.use((browser) => printPages(browser, pagesHtml, sheet))
    },
    draw: (pages, sheet) => {
      crew.dismiss()
      return running.use((browser) => drawPages(browser, pages, sheet, workshop))
    },
    close: () => running.close(),
  }
}

async function readLayout({ cache }: Workshop, key: string): Promise<FlowLayout | null> {
  const bytes = await cache.read(key)
  return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as FlowLayout)
}
