/** Flows with their layouts → the pages of the book in order: sides, folios, running heads, blank versos. */
import type { Flow, FlowHeading, FlowLayout, OutlineEntry, Page } from '../../model/print.js'
import { type Mm, mmToPt, pt } from '../../model/units.js'

export interface LaidOutFlow {
  readonly flow: Flow
  readonly layout: FlowLayout
}

/**
 * Numbers the pages. Body folios are arabic and start at 1 on the first body page, which is a recto; front matter counts from the
 * first page behind the cover in roman numerals. Title page, colophon and blank pages are counted but carry no folio. A flow that
 * must open on the other side gets a blank page before it.
 */
export function sequencePages(flows: readonly LaidOutFlow[]): Page[] {
  const pages: Page[] = []
  const count = { front: 0, body: 0 }
  let part: keyof typeof count = 'front'
  const add = (flow: Flow | null, given: Partial<Pick<Page, 'layout' | 'runningHead'>> = {}): void => {
    const number = pages.length + 1
    const isCover = flow?.kind === 'cover' || (flow === null && pages.at(-1)?.flow?.kind === 'cover')
    if (!isCover) count[part] += 1
    const counted = isCover ? null : part === 'front' ? romanNumeral(count.front) : `${count.body}`
    const folio = flow === null || flow.folios === 'none' ? null : counted
    const side = number % 2 === 1 ? 'recto' : 'verso'
    pages.push({ number, flow, side, folio, counted, layout: null, runningHead: null, ...given })
  }
  for (const [index, { flow, layout }] of flows.entries()) {
    if (flow.kind === 'plate') continue
    const opensBody = flow.folios === 'arabic' && part === 'front'
    if (needsBlank(flow, opensBody, pages)) add(null)
    if (opensBody) part = 'body'
    const runningHeads = runningHeadsOf(flow, layout)
    const waiting = platesBehind(flows, index)
    const called = new Set<string>()
    const addPlates = (isWanted: (plate: LaidOutFlow) => boolean): void => {
      for (let plate = waiting[0]; plate !== undefined && isWanted(plate); plate = waiting[0]) {
        if (needsBlank(plate.flow, false, pages)) add(null)
        for (const page of plate.layout.pages) add(plate.flow, { layout: page })
        waiting.shift()
      }
    }
    layout.pages.forEach((page, index) => {
      add(flow, { layout: page, runningHead: runningHeads[index] ?? null })
      for (const { id } of page.targets) called.add(id)
      addPlates((plate) => called.has(plate.flow.id) && !needsBlank(plate.flow, false, pages))
    })
    addPlates(() => true)
  }
  return pages
}

/** The plates of a text, in its order: each follows the page that calls it, or the next after which it finds its side. */
function platesBehind(flows: readonly LaidOutFlow[], index: number): LaidOutFlow[] {
  const behind = flows.slice(index + 1)
  const end = behind.findIndex(({ flow }) => flow.kind !== 'plate')
  return end === -1 ? behind : behind.slice(0, end)
}

function needsBlank(flow: Flow, opensBody: boolean, pages: readonly Page[]): boolean {
  const nextIsRecto = pages.length % 2 === 0
  if (flow.start === 'verso') return nextIsRecto
  return (flow.start === 'recto' || opensBody) && !nextIsRecto
}

/** The section in force on each page: the first that opens on it, else the one that runs on from the page before. */
function runningHeadsOf(flow: Flow, layout: FlowLayout): (string | null)[] {
  if (flow.kind !== 'body') return []
  const heads = new Map(
    flow.headings.filter(({ runningHead }) => runningHead !== '').map((each) => [each.id, each.runningHead]),
  )
  let current: string | null = null
  return layout.pages.map((page) => {
    const opening = page.targets.flatMap(({ id }) => heads.get(id) ?? [])
    const shown = opening[0] ?? current
    current = opening.at(-1) ?? current
    return shown
  })
}

/** An entry of the outline with the lines in which the contents set it. */
export interface ContentsEntry extends OutlineEntry, Pick<FlowHeading, 'lines' | 'rank'> {}

/** Every heading with its page. Depth 1 is the book's title when it is a heading, and otherwise the top-level sections. */
export function outlineOf(pages: readonly Page[], topMargin: Mm): ContentsEntry[] {
  const where = new Map<string, { page: Page; top: number }>()
  for (const page of pages)
    for (const { id, top } of page.layout?.targets ?? []) if (!where.has(id)) where.set(id, { page, top })
  const flows = new Set(pages.flatMap(({ flow }) => flow ?? []))
  return [...flows].flatMap((flow) =>
    flow.headings.flatMap(({ id, text, lines, depth, rank }) => {
      const found = where.get(id)
      if (found === undefined) return []
      const { page, top } = found
      return [{ id, text, lines, depth, rank, page: page.number, folio: page.folio, top: pt(mmToPt(topMargin) + top) }]
    }),
  )
}

/** The number of the page on which each id stands, also of one that bears none. */
export function foliosOf(pages: readonly Page[]): ReadonlyMap<string, string> {
  const folios = new Map<string, string>()
  for (const { layout, counted } of pages)
    for (const { id } of layout?.targets ?? []) if (counted !== null && !folios.has(id)) folios.set(id, counted)
  return folios
}

const ROMAN: readonly [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function romanNumeral(value: number): string {
  let rest = value
  let numeral = ''
  for (const [weight, letters] of ROMAN) {
    while (rest >= weight) {
      numeral += letters
      rest -= weight
    }
  }
  return numeral
}
