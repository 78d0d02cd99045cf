/** What does not fit: blocks whose ink leaves the type area, an error where the knife cuts it off, and tables with too many columns. */
import { type Finding, finding, type Place } from '../model/finding.js'
import type { Flow, FlowLayout, PrintSheet } from '../model/print.js'
import { mmToPt } from '../model/units.js'

/** One finding for each block of the manuscript and each kind: the cell or line that runs out farthest speaks for its table. */
export function outsideFindings(flow: Flow, layout: FlowLayout, { page }: PrintSheet): Finding[] {
  if (flow.fullPage) return []
  const room = {
    inline: Math.min(mmToPt(page.margins.inner), mmToPt(page.margins.outer)),
    block: mmToPt(page.margins.bottom),
  }
  const worst = new Map<string, Finding>()
  for (const { block, overflow } of layout.pages.flatMap(({ fragments }) => fragments)) {
    if (overflow.inline <= 0 && overflow.block <= 0) continue
    const isCut = overflow.inline > room.inline || overflow.block > room.block
    const id = isCut ? 'layout/cut-off' : 'layout/outside-type-area'
    const place = flow.blocks[block]?.source?.place
    const found = finding(id, { flow: flow.id, inlinePt: overflow.inline, blockPt: overflow.block }, placed(place))
    const key = JSON.stringify([id, place ?? block])
    const known = worst.get(key)
    if (known === undefined || reach(found) > reach(known)) worst.set(key, found)
  }
  return [...worst.values()]
}

/** Tables that found no room for their columns side by side. */
export const wideTables = ({ blocks }: Flow, { pages }: FlowLayout): Finding[] =>
  pages.flatMap(({ unrolled }) =>
    unrolled.map(({ block, columns }) =>
      finding('layout/wide-table', { columns }, placed(blocks[block]?.source?.place)),
    ),
  )

const reach = ({ facts }: Finding): number => Math.max(Number(facts.inlinePt), Number(facts.blockPt))

export const placed = (place: Place | undefined): { place?: Place } => (place === undefined ? {} : { place })
