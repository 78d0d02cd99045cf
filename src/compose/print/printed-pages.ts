/** The pages of the print edition → where each of them begins in the Book, for the page list of the e-book. */
import type { PageGeometry } from '../../model/config.js'
import type { Flow, FlowBlock, Fragment, LaidOutPage, Page } from '../../model/print.js'
import {
  OWN_PAGES,
  type OwnPage,
  type PageBeginning,
  type PrintedPage,
  type PrintedPages,
} from '../../model/printed-pages.js'

/**
 * Blank pages begin with nothing. Covers are not counted. The half-title has no counterpart in the e-book; and its contents are another
 * text, which the breaks of these pages do not fall into.
 */
export function printedPages(pages: readonly Page[], trim: PageGeometry['trim']): PrintedPages {
  const reader = new PageReader()
  const found = pages.flatMap(({ flow, layout, counted }): PrintedPage[] => {
    if (flow === null || layout === null) return []
    const begins = reader.read(flow, layout)
    return begins === null || counted === null ? [] : [{ label: counted, begins }]
  })
  return { trim, pages: found }
}

/** A flow, as far as its pages were read. */
interface FlowReading {
  /** Characters of each block on the pages so far. */
  readonly printed: number[]
  /** Of each block among those of its source. */
  readonly units: readonly { readonly unit: number; readonly units: number }[]
  /** From 0 among the flows of its kind. */
  readonly run: number
  /** Where its first page begins; undefined: that was not read yet. */
  first: PageBeginning | null | undefined
}

/** Reads pages in their order. Plates stand between the pages of a flow, so what was read of each is kept. */
class PageReader {
  readonly #readings = new Map<Flow, FlowReading>()
  readonly #runs = new Map<Flow['kind'], number>()
  readonly #uses = new Map<string, number>()

  read(flow: Flow, layout: LaidOutPage): PageBeginning | null {
    const reading = this.#readingOf(flow)
    const begins = this.#beginning(flow, layout, reading)
    for (const { block, text } of layout.fragments) reading.printed[block]! += text.length
    if (reading.first === undefined) reading.first = begins
    return begins
  }

  #beginning(flow: Flow, layout: LaidOutPage, reading: FlowReading): PageBeginning | null {
    if (isOwnPage(flow.kind)) return ownPage(flow.kind, layout.fragments, reading)
    if (flow.kind !== 'body' && flow.kind !== 'plate') return null
    // The pages of a plate show one picture, which stands in one place of the e-book.
    if (flow.kind === 'plate' && reading.first !== undefined) return reading.first
    const opening = openingFragment(flow.blocks, layout.fragments)
    return this.#picture(layout, opening) ?? passage(flow.blocks, opening, reading)
  }

  /** The picture that stands before all text of the page; all pictures of the page are counted. */
  #picture({ html }: LaidOutPage, opening: Fragment | undefined): PageBeginning | null {
    if (!html.includes('<img')) return null
    let begins: PageBeginning | null = null
    let isBeforeText = true
    for (const [, path, block] of html.matchAll(PICTURE_OR_BLOCK)) {
      if (path === undefined) {
        if (opening?.block === Number(block)) isBeforeText = false
        continue
      }
      const asset = decodeURIComponent(path)
      const use = this.#uses.get(asset) ?? 0
      this.#uses.set(asset, use + 1)
      if (isBeforeText) begins ??= { type: 'picture', asset, use }
    }
    return begins
  }

  #readingOf(flow: Flow): FlowReading {
    const known = this.#readings.get(flow)
    if (known !== undefined) return known
    const run = this.#runs.get(flow.kind) ?? 0
    this.#runs.set(flow.kind, run + 1)
    const reading = { printed: flow.blocks.map(() => 0), units: unitsOf(flow.blocks), run, first: undefined }
    this.#readings.set(flow, reading)
    return reading
  }
}

/** In markup as the browser writes it: no `<` in text. `assetUrl` says where markup asks for an asset. */
const PICTURE_OR_BLOCK = /<(?:img\b[^<>]*?\ssrc="assets\/([^"]*)"|[a-z][^<>]*?\sdata-block="(\d+)")/g

const isOwnPage = (kind: Flow['kind']): kind is OwnPage => (OWN_PAGES as readonly string[]).includes(kind)

function ownPage(page: OwnPage, fragments: readonly Fragment[], { printed, run }: FlowReading): PageBeginning {
  const offset = printed.reduce((sum, length) => sum + length, 0)
  const text = fragments.find((fragment) => fragment.text !== '')?.text ?? ''
  return { type: 'own', page, run, offset, text }
}

/**
 * The first text of the Book; a paragraph is measured before the mark of a note in it, but numbered behind it. Notes at the foot go on from the
 * page before, or belong to a later line: they open a page that has nothing else.
 */
function openingFragment(blocks: readonly FlowBlock[], fragments: readonly Fragment[]): Fragment | undefined {
  const ofBook = fragments.filter(({ block, text }) => text !== '' && blocks[block]!.source !== null)
  const running = ofBook.filter(({ block }) => !isFootnote(blocks[block]!))
  if (running.length === 0) return ofBook[0]
  return running.reduce((first, each) => (each.block < first.block ? each : first))
}

/** Notes at the end of their chapter are text like any other: of the note itself they record its mark alone. */
const isFootnote = ({ source, text }: FlowBlock): boolean =>
  source !== null && !('type' in source) && !/^\[\d+\]$/.test(text)

function passage(
  blocks: readonly FlowBlock[],
  opening: Fragment | undefined,
  { printed, units }: FlowReading,
): PageBeginning | null {
  if (opening === undefined) return null
  const { source, text } = blocks[opening.block]!
  if (source === null) return null
  return { type: 'passage', source, ...units[opening.block]!, text, offset: printed[opening.block]! }
}

function unitsOf(blocks: readonly FlowBlock[]): FlowReading['units'] {
  const counts = new Map<FlowBlock['source'], number>()
  const numbers = blocks.map(({ source }) => {
    const unit = counts.get(source) ?? 0
    counts.set(source, unit + 1)
    return unit
  })
  return blocks.map(({ source }, index) => ({ unit: numbers[index]!, units: counts.get(source)! }))
}
