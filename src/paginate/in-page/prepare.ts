/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the layout tab: readies a flow's markup for Paged.js. The functions are sent as text, so they use only one another. */

import type { PreparedFlow } from './cures.js'
import type { LayoutRequest } from './layout-request.js'

// From scripts that stand in the tab beside this: an import would not travel.
declare const takeNotes: typeof import('./notes.js').takeNotes
declare const turnLongLines: typeof import('./code-lines.js').turnLongLines
declare const fitFigures: typeof import('./figures.js').fitFigures
declare const crowdEquations: typeof import('./equation-numbers.js').crowdEquations
declare const fitFormulas: typeof import('./formulas.js').fitFormulas
declare const boxMarkedCharacters: typeof import('./marks.js').boxMarkedCharacters
declare const boxSentenceEnds: typeof import('./compression.js').boxSentenceEnds
declare const partWarichu: typeof import('./warichu.js').partWarichu
declare const keepShortBlocks: typeof import('./grid.js').keepShortBlocks
declare const liftReadings: typeof import('./grid.js').liftReadings
declare const liftReadingsInCells: typeof import('./grid.js').liftReadingsInCells
declare const fitTables: typeof import('./wide-tables.js').fitTables
declare const markWideTables: typeof import('./wide-tables.js').markWideTables
declare const snapBoxes: typeof import('./grid.js').snapBoxes
declare const snapPictures: typeof import('./grid.js').snapPictures
declare const cutTurnedTables: typeof import('./turned-pages.js').cutTurnedTables
declare const takeTurnedPages: typeof import('./turned-pages.js').takeTurnedPages
declare const readyTables: typeof import('./tables.js').readyTables
declare const standTableNotes: typeof import('./tables.js').standTableNotes

/** The flow as a fragment with numbered elements; `host` is where its styles and sizes are read. */
export async function prepareFlow(
  { html, fullPage, snapped }: LayoutRequest,
  host: HTMLElement,
): Promise<PreparedFlow> {
  const template = document.createElement('template')
  template.innerHTML = html
  const measured = document.createElement('div')
  measured.className = fullPage ? 'set-page full-page' : 'set-page'
  measured.append(template.content)
  host.append(measured)
  await Promise.all(Array.from(measured.querySelectorAll('img'), (image) => image.decode().catch(() => {})))
  fitFigures(measured)
  fillEmptyCells(measured)
  standTableNotes(measured)
  fitTables(measured)
  turnLongLines(measured)
  fitFormulas(measured)
  crowdEquations(measured)
  boxMarkedCharacters(measured)
  boxSentenceEnds(measured)
  const notes = takeNotes(measured)
  partWarichu(measured)
  const elements = Array.from(measured.querySelectorAll<HTMLElement>('*'))
  readBreaks(elements, measured)
  markWideTables(measured)
  snapPictures(measured)
  liftReadingsInCells(measured)
  const heads = readyTables(measured)
  snapBoxes(measured, snapped)
  liftReadings(measured)
  keepShortBlocks(measured)
  releaseTallBoxes(elements, measured.clientHeight)
  partLongWords(measured)
  cutLongTexts(measured)
  cutTurnedTables(measured, heads)
  const turned = takeTurnedPages(measured)
  const fragment = document.createDocumentFragment()
  fragment.append(...measured.childNodes)
  measured.remove()
  return Object.assign(fragment, { notes, heads, turned, indexOfRefs: numberElements(fragment) })
}

/** Chromium leaves a cell without text out of the tree of the printed file, and those after it move into its column. */
export function fillEmptyCells(root: HTMLElement): void {
  for (const cell of root.querySelectorAll('td:empty, th:empty')) cell.append('\u00a0')
}

/**
 * Forced breaks as Paged.js wants them. It would read them off the style sheet itself, with no notion of the cascade; so it is
 * shown no style sheet, and the browser is asked. `avoid` is left to the browser, which keeps chains of headings together.
 */
export function readBreaks(elements: readonly HTMLElement[], root: HTMLElement): void {
  const forced = ['page', 'always', 'left', 'right', 'recto', 'verso']
  const usual = getComputedStyle(root).widows
  for (const element of elements) {
    const { breakBefore, breakAfter, display, widows } = getComputedStyle(element)
    // What the styles say of an element's neighbours would not hold while these are not on the page yet.
    if (breakBefore === 'avoid') element.style.breakBefore = breakBefore
    if (breakAfter === 'avoid') element.style.breakAfter = breakAfter
    if (widows !== usual) element.style.widows = widows
    if (display === 'none') element.dataset.undisplayed = 'undisplayed'
    if (forced.includes(breakBefore) && neighbour(element, root, 'previousElementSibling') !== null) {
      element.dataset.breakBefore = breakBefore
    }
    if (forced.includes(breakAfter)) {
      const after = neighbour(element, root, 'nextElementSibling')
      if (after !== null) after.dataset.previousBreakAfter = breakAfter
    }
  }
}

/** The element before or after in reading order, outside this one. */
export function neighbour(
  element: HTMLElement,
  root: HTMLElement,
  direction: 'previousElementSibling' | 'nextElementSibling',
): HTMLElement | null {
  for (let at: HTMLElement | null = element; at !== null && at !== root; at = at.parentElement) {
    const beside = at[direction]
    if (beside instanceof HTMLElement) return beside
  }
  return null
}

/** A box that may not break and is taller than any page must break after all: Paged.js would drop it. */
export function releaseTallBoxes(elements: readonly HTMLElement[], pageHeight: number): void {
  for (const element of elements) {
    if (getComputedStyle(element).breakInside === 'auto') continue
    if (element.getBoundingClientRect().height > pageHeight) element.style.breakInside = 'auto'
  }
}

/** Addresses and long names in code may break after their marks: else the line before them would be stretched. */
export function partLongWords(root: HTMLElement): void {
  const long = /[\x21-\x7e]{16,}/g
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let text = walker.nextNode() as Text | null; text !== null; text = walker.nextNode() as Text | null) {
    if (text.data.search(long) >= 0 && !text.parentElement?.closest('pre')) found.push(text)
  }
  for (const text of found) {
    const marked = text.data.replace(long, (word) => word.replace(/[/.?&=_,:;)\]-]+(?=\w\w)/g, '$&\0'))
    text.replaceWith(
      ...marked.split('\0').flatMap((piece, at) => (at === 0 ? [piece] : [document.createElement('wbr'), piece])),
    )
  }
}

/** Paged.js copies the rest of a text onto each page that it continues on; a text in pieces is copied piece by piece. */
export function cutLongTexts(root: HTMLElement): void {
  const longest = 1000
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const long: Text[] = []
  for (let text = walker.nextNode() as Text | null; text !== null; text = walker.nextNode() as Text | null) {
    if (text.data.length > 2 * longest) long.push(text)
  }
  for (const text of long) cutText(text, longest)
}

/** Only between two 汉字, where no shaping, no trimming of marks and no line-breaking rule spans the cut. */
export function cutText(text: Text, length: number): void {
  const { data } = text
  const betweenHan = /[\u4e00-\u9fff](?=[\u4e00-\u9fff])/g
  const pieces: string[] = []
  let from = 0
  while (data.length - from > 2 * length) {
    betweenHan.lastIndex = from + length
    const found = betweenHan.exec(data)
    if (found === null) break
    pieces.push(data.slice(from, found.index + 1))
    from = found.index + 1
  }
  text.replaceWith(...pieces, data.slice(from))
}

/** Paged.js would give random numbers, and look each of them up by a walk through the whole flow. */
export function numberElements(fragment: DocumentFragment): Record<string, Element> {
  const byNumber: Record<string, Element> = {}
  fragment.querySelectorAll('*').forEach((element, index) => {
    const ref = `n${index}`
    element.setAttribute('data-ref', ref)
    byNumber[ref] = element
  })
  return byNumber
}

/** What the tab is sent. */
export const PREPARE = [
  prepareFlow,
  fillEmptyCells,
  readBreaks,
  neighbour,
  releaseTallBoxes,
  partLongWords,
  cutLongTexts,
  cutText,
  numberElements,
] as const
