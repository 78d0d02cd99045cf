/** The running head (书眉) names the section that opens on the page, or else the one that goes on there. */
import { finding } from '../../../model/finding.js'
import type { Flow, FlowHeading } from '../../../model/print.js'
import type { ProofPage, ProofPages } from '../page-facts.js'
import { headOn } from '../page-margins.js'
import { type LayoutRule, placed, shown } from '../rule.js'

export const runningHeads: LayoutRule = {
  ids: ['layout/running-head'],
  *check(pages) {
    const all = new Set(
      pages.pages.flatMap(({ page }) => page.flow?.headings.map(({ runningHead }) => letters(runningHead)) ?? []),
    )
    all.delete('')
    for (const [page, heading] of sectionsInForce(pages)) {
      const head = letters(headOn(page))
      const right = letters(heading.runningHead)
      // A periodical names itself on even pages, and a long title is no fault: wrong is a head that names another section.
      const isOther = [...all].some((each) => each !== right && !right.includes(each) && head.includes(each))
      if (head.includes(right) || !isOther || letters(pages.book.meta.title).includes(head)) continue
      yield finding(
        'layout/running-head',
        { is: shown(headOn(page)), right: shown(heading.runningHead) },
        { page: page.number, ...placed(heading.heading?.place) },
      )
    }
  },
}

/** Of each page of the body, by the headings that are printed on it. */
function sectionsInForce({ pages, blocks }: ProofPages): Map<ProofPage, FlowHeading> {
  const opening = new Map<ProofPage, FlowHeading[]>()
  for (const { flow, unit, lines } of blocks) {
    const heading = flow.headings.find((each) => each.heading === unit.source && each.runningHead !== '')
    const page = lines[0]?.page
    if (heading !== undefined && page !== undefined) opening.set(page, [...(opening.get(page) ?? []), heading])
  }
  const inForce = new Map<ProofPage, FlowHeading>()
  const current = new Map<Flow, FlowHeading>()
  for (const page of pages) {
    const { flow } = page.page
    if (flow?.kind !== 'body') continue
    const opened = opening.get(page) ?? []
    const shownHere = opened[0] ?? current.get(flow)
    if (shownHere !== undefined) inForce.set(page, shownHere)
    const last = opened.at(-1)
    if (last !== undefined) current.set(flow, last)
  }
  return inForce
}

const letters = (text: string): string => text.match(/[\p{L}\p{N}]+/gu)?.join('') ?? ''
