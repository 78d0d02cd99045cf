/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the layout tab: cures for faults of Paged.js 0.4.3, hung on its hooks. The functions are sent as text. */
import type { NoteStock, PageNotes } from './notes.js'
import type { BreakToken, PagedApi, PagedLayout, PagedPage } from './pagedjs.js'
import type { TableHeads } from './tables.js'

declare const PagedModule: PagedApi
declare function pageDone(pages: number, block: number, characters: number): void
// From scripts that stand in the tab beside this: an import would not travel.
declare const markLastLines: typeof import('./clean.js').markLastLines
declare const dropStrayNotes: typeof import('./notes.js').dropStrayNotes
declare const fitFirstPicture: typeof import('./figures.js').fitFirstPicture
declare const keepPicturesBeside: typeof import('./figures.js').keepPicturesBeside
declare const keepBullets: typeof import('./items.js').keepBullets
declare const liftReadings: typeof import('./grid.js').liftReadings
declare const openPageNotes: typeof import('./notes.js').openPageNotes
declare const placeNotes: typeof import('./notes.js').placeNotes
declare const firstCharacter: typeof import('./notes.js').firstCharacter
declare const headTables: typeof import('./tables.js').headTables

/** A flow as `prepareFlow` hands it over. */
export interface PreparedFlow extends DocumentFragment {
  readonly indexOfRefs: Readonly<Record<string, Element>>
  readonly notes: NoteStock
  readonly heads: TableHeads
  /** Pages of turned tables, in the order of the text. */
  readonly turned: readonly HTMLElement[]
}

export function installCures(): void {
  class Cures extends PagedModule.Handler {
    #source: PreparedFlow | null = null
    #start: BreakToken | null = null
    #notes: PageNotes | null = null
    #pages = 0

    afterParsed(source: DocumentFragment): void {
      this.#source = source as PreparedFlow
    }

    onPageLayout(wrapper: HTMLElement, start: BreakToken, layout: PagedLayout): void {
      wrapper.className = 'set-page'
      this.#start = start
      // It looks for text that starts a whole column to the right, at a place rounded up: a column at 1266.67px is missed.
      layout.gap -= 2
      if (this.#source && wrapper.parentElement) {
        const { notes: stock, heads } = this.#source
        const notes = openPageNotes(wrapper.parentElement)
        this.#notes = notes
        const { findOverflow } = layout
        layout.findOverflow = function (rendered, bounds) {
          markContinued(rendered)
          headTables(rendered, heads)
          liftReadings(rendered)
          placeNotes(notes, rendered, stock)
          fitFirstPicture(rendered, notes.content)
          const found = keepBullets(findOverflow.call(this, rendered, bounds), rendered)
          const kept = keepPicturesBeside(found, rendered, notes.content.getBoundingClientRect())
          if (kept !== found)
            dropStrayNotes(notes, rendered, { stock, isStray: (call) => kept?.intersectsNode(call) === true })
          return kept
        }
      }
      Object.getPrototypeOf(layout).textBreak = findTextBreak
      Object.getPrototypeOf(start).equals = isSamePlace
    }

    renderNode(rendered: Node): void {
      trimLongCopy(rendered)
    }

    onBreakToken(token: BreakToken | undefined, overflow: Range | undefined): BreakToken | undefined {
      if (token && overflow && this.#source && this.#start) correctToken(token, overflow, this.#source, this.#start)
      return undefined
    }

    finalizePage(element: HTMLElement, page: PagedPage): void {
      this.#pages += 1
      if (this.#source && this.#notes) this.#source.notes.carried = this.#notes.rest
      // Finished pages left in the document are laid out anew with each page (650 pages: minutes became seconds). The page
      // before knows now which of its elements run on; Paged.js looks back no further.
      const before = element.previousElementSibling
      if (before) {
        markLastLines(before)
        before.remove()
      }
      pageDone(this.#pages, lastBlock(page.element), amountOn(page.element))
    }
  }
  PagedModule.registeredHandlers.push(Cures)
}

/** What Paged.js continues on this page, in the words of our styles. */
export function markContinued(rendered: Element): void {
  for (const element of rendered.querySelectorAll<HTMLElement>('[data-split-from]:not([data-continued])')) {
    element.dataset.continued = ''
    // What was measured at its beginning does not hold here.
    if (element.dataset.lifted === undefined) continue
    element.style.removeProperty('margin-block-start')
    delete element.dataset.lifted
  }
}

/** Characters and pictures on a page: none of either is a sign that the layout goes round in circles. */
export function amountOn(page: HTMLElement): number {
  const repeated = Array.from(page.querySelectorAll('[data-repeated]'), (each) => each.textContent ?? '').join('')
  const characters = (page.textContent ?? '').trim().length - repeated.length
  return Math.max(0, characters) + page.querySelectorAll('img, svg, hr').length
}

/** The number of the last block on a page: where to point if the next page never comes. */
export function lastBlock(page: HTMLElement): number {
  const blocks = page.querySelectorAll<HTMLElement>('.set-page [data-block]')
  return Number(blocks[blocks.length - 1]?.dataset.block ?? -1)
}

/**
 * The first character beyond the page, by halving: Paged.js measures one character after the other. A paragraph's characters
 * follow one another down the lines and over the columns, so that what lies beyond is always its tail.
 */
export function findTextBreak(
  this: PagedLayout,
  text: Text,
  _start: number,
  end: number,
  _vStart: number,
  vEnd: number,
): number | undefined {
  let beyond = firstCharacter(text, ({ left, top, bottom }) => left >= end || (top + bottom) / 2 > vEnd + 1)
  while (beyond < text.length && /\s/.test(text.data[beyond] ?? '') && text.parentElement?.closest('pre') === null)
    beyond++
  return beyond < text.length ? beyond : undefined
}

/** No page holds this many characters: what lies behind them in a copied paragraph need not be laid out to find the break. */
export function trimLongCopy(rendered: Node): void {
  const longestPage = 20_000
  if ((rendered.textContent?.length ?? 0) <= 2 * longestPage) return
  let kept = 0
  for (const child of Array.from(rendered.childNodes)) {
    if (kept > longestPage) child.remove()
    kept += child.textContent?.length ?? 0
  }
}

/**
 * Paged.js finds the broken text again in the source by what it says: of two equal texts in a paragraph it takes the first, and in
 * periodic text the first place that reads alike (天地玄黄 × 600 lost 62 characters). Position tells it exactly.
 */
export function correctToken(token: BreakToken, overflow: Range, source: PreparedFlow, start: BreakToken): void {
  const { startContainer, startOffset } = overflow
  const text = startContainer instanceof Text ? startContainer : startContainer.childNodes[startOffset]
  const rendered = text?.parentElement
  if (!(text instanceof Text) || !rendered) return
  const ref = rendered.dataset.ref
  const parent = source.indexOfRefs[ref ?? '']
  if (!parent) return
  const startNode = start.node
  const startsHere = startNode !== undefined && parent !== startNode && parent.contains(startNode)
  const children = Array.from(parent.childNodes)
  const first = startsHere ? children.findIndex((child) => child.contains(startNode)) : 0
  const index = first + Array.from(rendered.childNodes).indexOf(text)
  const node = children[index]
  if (!(node instanceof Text) || !node.data.includes(text.data)) return
  const base = node === startNode ? (start.offset ?? 0) : 0
  const offset = base + (startContainer === text ? startOffset : 0)
  // The whole of a parent's first text: Paged.js breaks before the parent, and so it should.
  if (index === 0 && offset === 0) return
  token.node = node
  token.offset = offset
}

/**
 * Paged.js holds the beginning of a text to be the same place as any other in it, thinks it makes no progress, and drops the rest
 * of a text that began a page and is longer than it.
 */
export function isSamePlace(this: BreakToken, other: BreakToken | undefined): boolean {
  return other !== undefined && this.node === other.node && (this.offset ?? 0) === (other.offset ?? 0)
}

/** What the tab is sent. */
export const CURES = [
  installCures,
  markContinued,
  amountOn,
  lastBlock,
  findTextBreak,
  trimLongCopy,
  correctToken,
  isSamePlace,
] as const
