/** Blocks whose ink leaves the type area: text that the knife cuts off is an error, text in the margin a warning. */
import type { Finding } from '../model/finding.js'
import { finding } from '../model/finding.js'
import type { Flow, FlowLayout, PrintSheet } from '../model/print.js'
import { mmToPt } from '../model/units.js'
import { placed } from './layout-tab.js'

export function outsideFindings(flow: Flow, layout: FlowLayout, { page }: PrintSheet): Finding[] {
  if (flow.fullPage) return []
  const room = {
    inline: Math.min(mmToPt(page.margins.inner), mmToPt(page.margins.outer)),
    block: mmToPt(page.margins.bottom),
  }
  return layout.pages.flatMap(({ fragments }) =>
    fragments
      .filter(({ overflow }) => overflow.inline > 0 || overflow.block > 0)
      .map(({ block, overflow }) => {
        const id =
          overflow.inline > room.inline || overflow.block > room.block ? 'layout/cut-off' : 'layout/outside-type-area'
        const facts = { flow: flow.id, inlinePt: overflow.inline, blockPt: overflow.block }
        return finding(id, facts, placed(flow.blocks[block]?.source?.place))
      }),
  )
}
