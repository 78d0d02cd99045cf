/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Runs in the layout tab: tables that lie on their side, on pages of their own. They are taken out of the flow, which goes on without a
 * hole; their pages follow the page of the place that they stood at. Sent as text.
 */
import type { PagedPage } from './pagedjs.js'
import type { TableHead, TableHeads } from './tables.js'

/** Cuts the tables that are turned (`data-turned`) into pages, across whose width their rows follow one another. */
export function cutTurnedTables(root: HTMLElement, heads: TableHeads): void {
  const room = root.clientWidth
  for (const frame of root.querySelectorAll<HTMLElement>('.table[data-turned]')) {
    const table = frame.querySelector('table') as HTMLTableElement
    const head = heads.get(table.dataset.headedBy ?? '') as TableHead
    delete table.dataset.headedBy
    const place = document.createComment('')
    frame.before(place)
    for (const content of pagesOf(frame, table, { head, room })) {
      const page = document.createElement('div')
      page.className = 'turned-page'
      page.append(content)
      place.before(page)
    }
    place.remove()
  }
}

/** The frame with the rows that fit, and copies of it with those that do not. */
export function pagesOf(
  frame: HTMLElement,
  table: HTMLTableElement,
  { head, room }: { readonly head: TableHead; readonly room: number },
): HTMLElement[] {
  const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0
  const line = Number.parseFloat(getComputedStyle(frame).lineHeight)
  const rows = Array.from(table.rows).filter((row) => row.parentElement !== table.tHead)
  const heights = rows.map(heightOf)
  const headHeight = heightOf(table.tHead)
  const again = (head.head === null ? 0 : headHeight) + (head.mark === null ? 0 : line)
  const notes = frame.querySelector<HTMLElement>(':scope > .table-notes')
  const notesHeight = heightOf(notes)
  const first = heightOf(table.caption) + headHeight
  const starts = startsOfPages(heights, { room, first, again })
  const lastRows = heights.slice(starts[starts.length - 1])
  const last = lastRows.reduce((sum, height) => sum + height, starts.length === 1 ? first : again)
  const pages = [frame]
  for (const [at, start] of starts.entries()) {
    if (at === 0) continue
    const before = pages[pages.length - 1] as HTMLElement
    const page = continuedFrame(frame, table, head)
    const into = page.querySelector('table') as HTMLTableElement
    moveRows(rows.slice(start, starts[at + 1]), into)
    for (const part of [before.querySelector('table'), before.querySelector('tbody:last-of-type')])
      part?.setAttribute('data-continues', '')
    pages.push(page)
  }
  if (notes === null) return pages
  if (last + notesHeight <= room) pages[pages.length - 1]?.append(notes)
  else {
    const page = frame.cloneNode(false) as HTMLElement
    page.append(notes)
    pages.push(page)
  }
  return pages
}

/** The first row of each page; the last page is not left with one alone. */
export function startsOfPages(
  heights: readonly number[],
  { room, first, again }: { readonly room: number; readonly first: number; readonly again: number },
): number[] {
  const starts = [0]
  let used = first
  heights.forEach((height, row) => {
    if (used + height > room + 0.5 && row > (starts[starts.length - 1] ?? 0)) {
      starts.push(row)
      used = again
    }
    used += height
  })
  const last = starts.length - 1
  const isLonely = last > 0 && starts[last] === heights.length - 1
  if (isLonely && (starts[last] as number) - (starts[last - 1] as number) > 2) starts[last] = heights.length - 2
  return starts
}

export function continuedFrame(
  frame: HTMLElement,
  table: HTMLElement,
  { mark, columns, head }: TableHead,
): HTMLElement {
  const page = frame.cloneNode(false) as HTMLElement
  const copy = table.cloneNode(false) as HTMLElement
  for (const each of [page, copy]) each.removeAttribute('id')
  copy.setAttribute('data-continued', '')
  for (const part of [columns, head]) if (part !== null) copy.append(part.cloneNode(true))
  if (mark !== null) page.append(mark.cloneNode(true))
  page.append(copy)
  return page
}

/** Into bodies like those that they stood in. */
export function moveRows(rows: readonly HTMLTableRowElement[], table: HTMLTableElement): void {
  let from: Element | null = null
  for (const row of rows) {
    if (row.parentElement !== from) {
      from = row.parentElement
      const body = (from as Element).cloneNode(false) as HTMLElement
      body.removeAttribute('id')
      if (row.previousElementSibling !== null) body.setAttribute('data-continued', '')
      table.append(body)
    }
    table.lastElementChild?.append(row)
  }
}

/** Takes the turned pages out; what stood before each remembers it by its number. */
export function takeTurnedPages(root: HTMLElement): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>('.turned-page'), (page, number) => {
    const place = emptied(page, root)
    const [before, parent] = [place.previousElementSibling, place.parentElement]
    if (before instanceof HTMLElement) before.dataset.turnedAfter = `${before.dataset.turnedAfter ?? ''} ${number}`
    else if (parent !== null && parent !== root) parent.dataset.turnedIn = `${parent.dataset.turnedIn ?? ''} ${number}`
    place.remove()
    return page
  })
}

/** The page, or the block around it that holds nothing else. */
export function emptied(page: HTMLElement, root: HTMLElement): HTMLElement {
  const parent = page.parentElement
  if (parent === null || parent === root || parent.parentElement === root) return page
  const isAlone = Array.from(parent.childNodes).every((node) => node === page || (node.textContent ?? '').trim() === '')
  return isAlone ? emptied(parent, root) : page
}

/** The turned pages by the page that they follow; -1: they come first. An element over several pages counts by its end. */
export function turnedByPage(pages: readonly PagedPage[], turned: readonly HTMLElement[]): Map<number, HTMLElement[]> {
  const follows = turned.map(() => -1)
  const numbersOf = (list: string | undefined) => (list ?? '').split(' ').filter(Boolean).map(Number)
  pages.forEach(({ element }, page) => {
    for (const { dataset } of element.querySelectorAll<HTMLElement>('[data-turned-after], [data-turned-in]')) {
      for (const number of numbersOf(dataset.turnedAfter)) follows[number] = page
      for (const number of numbersOf(dataset.turnedIn)) if (follows[number] === -1) follows[number] = page
    }
  })
  const byPage = new Map<number, HTMLElement[]>()
  turned.forEach((content, number) => {
    const page = Math.max(follows[number] ?? -1, follows[number - 1] ?? -1)
    follows[number] = page
    byPage.set(page, [...(byPage.get(page) ?? []), content])
  })
  return byPage
}

/** The type area that holds nothing but a turned page. */
export function turnedArea(page: HTMLElement): HTMLElement {
  const area = document.createElement('div')
  area.className = 'set-page turned-area'
  area.append(page)
  return area
}

/** What the tab is sent. */
export const TURNED_PAGES = [
  cutTurnedTables,
  pagesOf,
  startsOfPages,
  continuedFrame,
  moveRows,
  takeTurnedPages,
  emptied,
  turnedByPage,
  turnedArea,
] as const
