/** The tabs that lay out: opened as there is work for them, kept for the contents that come last, closed before the book is printed. */
import type { Flow, FlowLayout, PrintSheet } from '../model/print.js'
import type { Workshop } from '../model/workshop.js'
import { type LayoutTab, openLayoutTab } from './layout-tab.js'
import type { RunningBrowser } from './running-browser.js'

/** Lays out flow after flow in a tab of its own, which it opens anew when the browser was. */
export interface LayoutWorker {
  layOut(flow: Flow): Promise<FlowLayout>
  close(): void
}

export interface LayoutCrew {
  /** Does `work` with a worker for the sheet: one that is free, else a new one. */
  with(sheet: PrintSheet, work: (worker: LayoutWorker) => Promise<void>): Promise<void>
  /** Closes the tabs of those that are free. */
  dismiss(): void
}

/**
 * Characters of markup, some twenty pages, that are worth another tab: to open one, with its fonts and Paged.js, costs a quarter
 * of a second on every core.
 */
const WORTH_A_TAB = 50_000

/** How many tabs are to lay out these flows. */
export function tabsFor(flows: readonly Flow[], jobs: number): number {
  const markup = flows.reduce((sum, { html }) => sum + html.length, 0)
  return Math.min(jobs, flows.length, Math.ceil(markup / WORTH_A_TAB))
}

export function layoutCrew(running: RunningBrowser, workshop: Workshop): LayoutCrew {
  const free = new Map<PrintSheet, LayoutWorker[]>()
  return {
    async with(sheet, work) {
      const workers = free.get(sheet) ?? []
      free.set(sheet, workers)
      const worker = workers.pop() ?? layoutWorker(running, sheet, workshop)
      await work(worker)
      workers.push(worker)
    },
    dismiss() {
      for (const worker of [...free.values()].flat()) worker.close()
      free.clear()
    },
  }
}

function layoutWorker(running: RunningBrowser, sheet: PrintSheet, workshop: Workshop): LayoutWorker {
  let tab: LayoutTab | null = null
  return {
    layOut: (flow) =>
      running.use(async (browser) => {
        try {
          tab ??= await openLayoutTab(browser, sheet)
          const title = flow.headings[0]?.text ?? ''
          return await tab.layOut(flow, (pages) => workshop.report({ stage: 'layout', flow: flow.id, title, pages }))
        } catch (error) {
          // Not awaited: a tab that goes round in circles may never answer.
          void tab?.close()
          tab = null
          throw error
        }
      }),
    close: () => void tab?.close(),
  }
}
