/** Watches over one layout and gives it up when it gets nowhere. */
import { BookError, ExitCode, finding } from '../model/finding.js'
import type { Flow } from '../model/print.js'
import { placed } from './outside-type-area.js'

/** A page takes milliseconds; the first of a very long flow is measured whole before it. */
const PATIENCE_MS = 20_000

/** So many empty pages in a row are no layout. */
const EMPTY_PAGES = 20

/** Rejects with `layout/stuck`: Paged.js can go round in circles within a page, or make pages without end. */
export function watchdog(flow: Flow) {
  let block = -1
  let empty = 0
  let timer: NodeJS.Timeout
  let bite = () => {}
  const stuck = new Promise<never>((_resolve, reject) => {
    bite = () => reject(stuckError(flow, block))
  })
  stuck.catch(() => {})
  const wind = () => {
    timer = setTimeout(() => bite(), PATIENCE_MS)
  }
  wind()
  return {
    stuck,
    pageDone(pages: number, lastBlock: number, amount: number) {
      block = Math.max(block, lastBlock)
      empty = amount === 0 ? empty + 1 : 0
      clearTimeout(timer)
      // Each page has a character or a tag of its own, so that it cannot be more pages than the markup is long.
      if (empty > EMPTY_PAGES || pages > EMPTY_PAGES + flow.html.length) bite()
      else wind()
    },
    end: () => clearTimeout(timer),
  }
}

function stuckError(flow: Flow, lastBlock: number): BookError {
  const place = flow.blocks.slice(lastBlock + 1).find((block) => block.source !== null)?.source?.place
  return new BookError(finding('layout/stuck', { flow: flow.id }, placed(place)), ExitCode.textLost)
}
