/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Runs in the layout tab: stands the notes at the foot of the page of their call. Those of Paged.js 0.4.3 break the line of the
 * call, move the call's page away from the note, and lose notes where several stand close together. Sent as text.
 */

/** The notes of a flow by their number, and what is left over for the next page of one that was longer than its page. */
export interface NoteStock {
  readonly byNumber: ReadonlyMap<string, HTMLElement>
  carried: readonly HTMLElement[]
}

/** The notes at the foot of one page. */
export interface PageNotes {
  readonly box: HTMLElement
  /** The text above; its height is what the notes leave. */
  readonly content: HTMLElement
  /** Without notes; px. */
  readonly fullHeight: number
  readonly line: number
  /** What does not fit, in its order. */
  rest: HTMLElement[]
}

/** Takes the notes out of the flow; each call remembers its note. */
export function takeNotes(root: Element): NoteStock {
  const byNumber = new Map<string, HTMLElement>()
  for (const note of root.querySelectorAll<HTMLElement>('.footnote')) {
    const number = `${byNumber.size}`
    const before = note.previousSibling
    const hasCall = before instanceof HTMLElement && before.classList.contains('note-call')
    const call = hasCall ? before : document.createElement('span')
    if (!hasCall) note.before(call)
    call.dataset.calls = number
    note.remove()
    byNumber.set(number, note)
  }
  return { byNumber, carried: [] }
}

/** A box for the notes of the page whose text stands in `content`. */
export function openPageNotes(content: HTMLElement): PageNotes {
  const box = document.createElement('div')
  box.className = 'footnotes'
  const { width, height } = content.getBoundingClientRect()
  box.style.cssText = `position: absolute; width: ${width}px`
  content.parentElement?.append(box)
  return { box, content, fullHeight: height, line: Number.parseFloat(getComputedStyle(content).lineHeight), rest: [] }
}

/** Gives the notes of all calls that are on the page their room, from scratch: what is rendered of the flow has grown. */
export function placeNotes(page: PageNotes, rendered: Element, stock: NoteStock): void {
  standNotes(page, stock.carried)
  page.rest = cutNotes(page, page.fullHeight - 4 * page.line, 1)
  makeRoom(page)
  for (const call of rendered.querySelectorAll<HTMLElement>('[data-calls]')) {
    const note = stock.byNumber.get(call.dataset.calls ?? '')
    if (note === undefined || !isOnPage(call, page)) continue
    if (page.rest.length > 0) page.rest.push(note.cloneNode(true) as HTMLElement)
    else placeNote(page, note, call)
  }
  dropStrayNotes(page, rendered, { stock, isStray: (call) => !isOnPage(call, page) })
}

/**
 * What may not be broken goes to the next page as a whole when the note of a later call takes its room: the notes of its earlier calls
 * go with it. The text keeps the height that it has, or the block would come back.
 */
export function dropStrayNotes(
  page: PageNotes,
  rendered: Element,
  { stock, isStray }: { readonly stock: NoteStock; readonly isStray: (call: HTMLElement) => boolean },
): void {
  const stray = new Set<string>()
  for (const call of rendered.querySelectorAll<HTMLElement>('[data-calls]')) {
    const note = stock.byNumber.get(call.dataset.calls ?? '')
    if (note?.dataset.block !== undefined && isStray(call)) stray.add(note.dataset.block)
  }
  const isDropped = (note: HTMLElement) => stray.has(note.dataset.block ?? '')
  for (const note of Array.from(page.box.children) as HTMLElement[]) if (isDropped(note)) note.remove()
  page.rest = page.rest.filter((note) => !isDropped(note))
}

/** The whole note, or, where it does not fit, the line of its call on the next page, or the note broken over pages. */
export function placeNote(page: PageNotes, note: HTMLElement, call: HTMLElement): void {
  const { content, fullHeight, line } = page
  const standing = Array.from(page.box.children) as HTMLElement[]
  standNotes(page, [...standing, note])
  if (isOnPage(call, page) && noteHeight(page) < fullHeight) return
  standNotes(page, standing)
  const above = Math.floor((callBox(call).bottom - content.getBoundingClientRect().top) / line) * line
  const canMove = above >= 2 * line
  if (canMove) content.style.height = `${above}px`
  if (canMove && lengthOfText(page) + noteHeight(page) >= fullHeight * 0.7) return
  if (breakNote(page, [...standing, note], call, above)) return
  standNotes(page, standing)
  if (canMove) content.style.height = `${above}px`
  else page.rest = [note.cloneNode(true) as HTMLElement]
}

/** How far down the page its text comes, in px. */
export function lengthOfText({ content }: PageNotes): number {
  const { top, right } = content.getBoundingClientRect()
  const parts = Array.from(content.querySelectorAll('[data-block]'), (block) =>
    Array.from(block.getClientRects()),
  ).flat()
  return parts.reduce((length, part) => (part.left < right ? Math.max(length, part.bottom - top) : length), 0)
}

/** Leaves the text no more than the lines that keep the call on the page; one alone might be a widow or an orphan. */
export function breakNote(page: PageNotes, notes: readonly HTMLElement[], call: HTMLElement, above: number): boolean {
  for (const lines of [1, 2, 3, 4]) {
    standNotes(page, notes)
    page.rest = cutNotes(page, page.fullHeight - above - lines * page.line, 2)
    makeRoom(page)
    if (page.box.children.length === notes.length && isOnPage(call, page)) return true
  }
  return false
}

export function standNotes(page: PageNotes, notes: readonly HTMLElement[]): void {
  page.box.replaceChildren(...notes.map((note) => note.cloneNode(true)))
  page.rest = []
  makeRoom(page)
}

/** The height of the notes in whole lines, so that the text above fills whole lines too. */
export function noteHeight({ box, line }: PageNotes): number {
  if (!box.hasChildNodes()) return 0
  return Math.ceil(box.getBoundingClientRect().height / line - 0.01) * line
}

export function makeRoom(page: PageNotes): void {
  page.content.style.height = `${Math.max(page.fullHeight - noteHeight(page), page.line)}px`
}

/** Of a call without signs of its own, the place where it stands. */
export function callBox(call: HTMLElement): DOMRect {
  const boxes = Array.from(call.getClientRects())
  return boxes[boxes.length - 1] ?? call.getBoundingClientRect()
}

/** What does not fit stands in further columns to the right. */
export function isOnPage(call: HTMLElement, { content }: PageNotes): boolean {
  return callBox(call).left < content.getBoundingClientRect().right + 2
}

/**
 * Takes out of the box what lies below `height`, and gives it back. A note is broken after a whole line, with `least` lines before
 * and as many after; the first of all is broken anyhow, or nothing would ever stand.
 */
export function cutNotes({ box, line }: PageNotes, height: number, least: number): HTMLElement[] {
  const limit = box.getBoundingClientRect().top + height
  const notes = Array.from(box.children) as HTMLElement[]
  const first = notes.findIndex((note) => note.getBoundingClientRect().bottom > limit + 1)
  const cut = notes[first]
  if (cut === undefined) return []
  const { top, height: length } = cut.getBoundingClientRect()
  const lines = Math.round(length / line)
  const fitting = Math.floor((limit - top) / line + 0.01)
  const kept = Math.max(Math.min(fitting, lines - least), first === 0 && least === 1 ? 1 : 0)
  const rest = notes.slice(first + (kept >= least ? 1 : 0))
  const tail = kept >= least ? cutNote(cut, top + kept * line) : null
  for (const note of rest) note.remove()
  return tail === null ? rest : [tail, ...rest]
}

/** Breaks a note at a place between two lines; the tail is a note of its own. */
export function cutNote(note: HTMLElement, limit: number): HTMLElement | null {
  const walker = document.createTreeWalker(note, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode() as Text | null; text !== null; text = walker.nextNode() as Text | null) {
    const at = firstCharacter(text, ({ top, bottom }) => (top + bottom) / 2 > limit)
    if (at < text.length) return splitNote(note, text, at)
  }
  return null
}

export function splitNote(note: HTMLElement, text: Text, at: number): HTMLElement {
  const range = document.createRange()
  range.setStart(text, at)
  range.setEndAfter(note)
  const tail = range.extractContents().firstElementChild as HTMLElement
  // Paged.js names the parts of an element so.
  for (let head: Element | null = text.parentElement; head?.closest('.footnote'); head = head.parentElement)
    head.setAttribute('data-split-to', '')
  for (let part: Element | null = tail; part !== null; part = part.firstElementChild)
    part.setAttribute('data-continued', '')
  return tail
}

/** The notes of a page as they are printed. */
export function finishedNotes(box: Element): HTMLElement {
  const foot = document.createElement('div')
  foot.className = 'footnotes'
  foot.append(...box.childNodes)
  return foot
}

/** Pages of notes alone, after a flow that ends before them. */
export function remainingNotes(stock: NoteStock, host: HTMLElement): HTMLElement[] {
  const areas: HTMLElement[] = []
  while (stock.carried.length > 0) {
    const area = document.createElement('div')
    area.className = 'set-page'
    host.append(area)
    const page = openPageNotes(area.appendChild(document.createElement('div')))
    const notes = { ...page, fullHeight: area.clientHeight }
    notes.box.append(...stock.carried)
    stock.carried = cutNotes(notes, notes.fullHeight, 1)
    area.replaceChildren(finishedNotes(notes.box))
    area.remove()
    areas.push(area)
  }
  return areas
}

/** The first character of a text that lies beyond, by halving; the text's length when none does. */
export function firstCharacter(text: Text, isBeyond: (box: DOMRect) => boolean): number {
  const range = document.createRange()
  const speaks = (from: number) => {
    // A collapsed space has no box of its own: the next character that has one speaks for it.
    for (let at = from; at < text.length; at++) {
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      const box = range.getBoundingClientRect()
      if (box.width > 0 || box.height > 0) return isBeyond(box)
    }
    return true
  }
  let [inside, beyond] = [-1, text.length]
  while (beyond - inside > 1) {
    const middle = (inside + beyond) >> 1
    if (speaks(middle)) beyond = middle
    else inside = middle
  }
  return beyond
}

/** What the tab is sent. */
export const NOTES = [
  takeNotes,
  openPageNotes,
  placeNotes,
  dropStrayNotes,
  placeNote,
  lengthOfText,
  breakNote,
  standNotes,
  noteHeight,
  makeRoom,
  callBox,
  isOnPage,
  cutNotes,
  cutNote,
  splitNote,
  finishedNotes,
  remainingNotes,
  firstCharacter,
] as const
