/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the layout tab: turns what Paged.js made of a page into the markup that is stored and printed. Sent as text. */
import type { PagedPage } from './pagedjs.js'

// From scripts that stand in the tab beside this: an import would not travel.
declare const finishedNotes: typeof import('./notes.js').finishedNotes
declare const joinRows: typeof import('./tables.js').joinRows
declare const markTags: typeof import('./tags.js').markTags

/** The type area of one finished page, with nothing in it that differs from run to run. `seen`: ids on earlier pages. */
export function cleanPage(page: PagedPage, fullPage: boolean, seen: Set<string>): HTMLElement {
  const area = document.createElement('div')
  area.className = fullPage ? 'set-page full-page' : 'set-page'
  const content = page.element.querySelector('.set-page')
  const notes = page.element.querySelector('.footnotes')
  if (content) area.append(...content.childNodes)
  if (notes?.hasChildNodes()) area.append(finishedNotes(notes))
  return cleanArea(area, seen)
}

export function cleanArea(area: HTMLElement, seen: Set<string>): HTMLElement {
  joinRows(area)
  for (const element of area.querySelectorAll<HTMLElement>('*')) cleanElement(element, seen)
  markTags(area)
  area.normalize()
  return area
}

/**
 * A paragraph that is broken within a line of text is not at its end: its last line on the page is justified like the others.
 * Paged.js marks the innermost element, where an inline element has no say, and a section above it, whose other paragraphs inherit.
 */
export function markLastLines(page: Element): void {
  for (const element of page.querySelectorAll<HTMLElement>('[data-split-to], [data-last-split-element]')) {
    const { display, textAlign } = getComputedStyle(element)
    if (display.startsWith('inline') || textAlign !== 'justify') continue
    const last = lastPiece(element)
    if (last instanceof Text) element.dataset.lastLine = 'justify'
  }
}

/** The last text or line break of a block's own lines; null when the block ends with another block. */
export function lastPiece(element: Element): Node | null {
  let last: Node | null = element
  while (last instanceof Element && last.nodeName !== 'BR') {
    if (last !== element && !getComputedStyle(last).display.startsWith('inline')) return null
    last =
      Array.from(last.childNodes)
        .filter((node) => !(node instanceof Text) || node.data.trim() !== '')
        .pop() ?? null
  }
  return last
}

export function cleanElement(element: HTMLElement, seen: Set<string>): void {
  const { dataset, classList } = element
  if (dataset.splitFrom !== undefined) element.setAttribute('data-continued', '')
  if (dataset.splitTo !== undefined) element.setAttribute('data-continues', '')
  // All breaks are made.
  for (const property of ['break-before', 'break-after', 'break-inside', 'widows'])
    element.style.removeProperty(property)
  if (element.getAttribute('style') === '') element.removeAttribute('style')
  // The glyph that Paged.js hangs on a broken Latin word is none of the author's (`settings.hyphenGlyph`: U+200B).
  if (classList.contains('pagedjs_hyphen')) {
    for (const node of element.childNodes) if (node instanceof Text) node.data = node.data.replace(/\u200b$/, '')
  }
  const theirs =
    /^data-(ref|id|split-.*|(previous-|next-)?break-.*|calls|lifted|headed-by|piece|filler|turned-.*|item-num|undisplayed|(align-)?last-split.*)$/
  for (const name of element.getAttributeNames()) if (theirs.test(name)) element.removeAttribute(name)
  for (const name of Array.from(classList)) if (name.startsWith('pagedjs_')) classList.remove(name)
  if (classList.length === 0) element.removeAttribute('class')
  // Parts of one element on two pages: only the first may carry its id.
  if (element.id === '' || seen.has(element.id)) element.removeAttribute('id')
  else seen.add(element.id)
}

/** What the tab is sent. */
export const CLEAN = [cleanPage, cleanArea, markLastLines, lastPiece, cleanElement] as const
