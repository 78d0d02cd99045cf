/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the tab of the reading system, beside foliate-js, as functions of its window. Sent as text. */
import type { Destination, OpenedBook, PopUp, SectionFacts } from './facts.js'

/** foliate-js has no types: what we ask of it. */
interface FoliateView extends HTMLElement {
  readonly book: FoliateBook
  readonly renderer: HTMLElement & {
    getContents(): { readonly doc: Document; readonly index: number }[]
    setStyles(css: string): void
  }
  open(book: File): Promise<void>
  goTo(target: number | string): Promise<unknown>
}
interface FoliateBook {
  readonly dir: string | null
  readonly sections: readonly { readonly id: string; readonly linear: string | null }[]
  readonly toc: readonly FoliateEntry[] | null
  readonly pageList: readonly FoliateEntry[] | null
  resolveHref(href: string): { readonly index: number; anchor(doc: Document): Element | 0 | null } | null
}
interface FootnoteHandler extends EventTarget {
  handle(book: FoliateBook, event: Event): void
}
interface FoliateEntry {
  readonly label: string
  readonly href: string
  readonly subitems?: readonly FoliateEntry[] | null
}

declare global {
  interface Window {
    FootnoteHandler: new () => FootnoteHandler
    view: FoliateView
    popUp: HTMLElement
    shownDocument: typeof shownDocument
    settled: typeof settled
  }
}

export function shownDocument(): Document {
  return window.view.renderer.getContents()[0]!.doc
}

/** Fonts are there, and two frames have passed: what was laid out is painted. */
export async function settled(): Promise<void> {
  await shownDocument().fonts.ready
  await Promise.all(Array.from(shownDocument().images, (image) => image.decode().catch(() => {})))
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
}

/** As foliate's own reader does it: a click on a link of a note goes to the handler of notes, which shows it apart. */
export async function openBook(styles: string, flow: string): Promise<OpenedBook> {
  const view = document.createElement('foliate-view') as FoliateView
  document.querySelector('#reader')!.replaceChildren(view)
  const notes = new window.FootnoteHandler()
  notes.addEventListener('before-render', (event) =>
    window.popUp.replaceChildren((event as CustomEvent<{ view: Node }>).detail.view),
  )
  notes.addEventListener('render', () => window.popUp.dispatchEvent(new Event('shown')))
  view.addEventListener('link', (event) => notes.handle(view.book, event))
  await view.open(new File([await (await fetch('/book.epub')).blob()], 'book.epub'))
  window.view = view
  window.popUp = document.querySelector<HTMLElement>('#pop-up')!
  view.renderer.setAttribute('flow', flow)
  view.addEventListener('load', () => view.renderer.setStyles(styles))
  const flat = (entries: readonly FoliateEntry[] | null): OpenedBook['contents'][number][] =>
    (entries ?? []).flatMap(({ label, href, subitems }) => [{ label, href }, ...flat(subitems ?? [])])
  return {
    direction: view.book.dir,
    sections: view.book.sections.map(({ id }) => id),
    contents: flat(view.book.toc),
    pages: flat(view.book.pageList),
  }
}

export async function showSection(target: number | string): Promise<void> {
  await window.view.goTo(target)
  await settled()
}

export function readSection(): SectionFacts {
  const { body, defaultView, images } = shownDocument()
  const styleOf = (element: Element) => defaultView!.getComputedStyle(element)
  const isVertical = styleOf(body).writingMode.startsWith('vertical')
  const textNodes: Text[] = []
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) textNodes.push(walker.currentNode as Text)

  /** Set so that nobody sees it, and meant so: brackets of readings, the space of a headline's turn, what is for listeners. */
  const isAside = (node: Text) => node.parentElement!.closest('rp, .turn, [hidden]') !== null
  const isSeen = (node: Text) => {
    const range = document.createRange()
    range.selectNodeContents(node)
    return Array.from(range.getClientRects()).some(({ width, height }) => width > 0 && height > 0)
  }
  const scrolls = (element: Element) => {
    const { overflowX, overflowY } = styleOf(element)
    return [overflowX, overflowY].some((overflow) => overflow === 'auto' || overflow === 'scroll')
  }
  const inScroller = (element: Element | null): boolean =>
    element !== null && element !== body && (scrolls(element) || inScroller(element.parentElement))
  const page = body.getBoundingClientRect()
  const runsOut = (element: Element) =>
    Array.from(element.getClientRects()).some(({ left, right, top, bottom }) =>
      isVertical ? top < page.top - 1 || bottom > page.bottom + 1 : left < page.left - 1 || right > page.right + 1,
    )
  // Spaces at the end of a line of code hang out of it and are nothing to see.
  const inCode = (element: Element) => element.parentElement!.closest('pre') !== null
  const holdsTooMuch = ({ localName, scrollWidth, clientWidth, scrollHeight, clientHeight }: Element) =>
    localName === 'pre' && (isVertical ? scrollHeight > clientHeight + 1 : scrollWidth > clientWidth + 1)
  const described = (element: Element) =>
    `${element.localName}.${element.getAttribute('class') ?? ''} ${(element.textContent ?? '').trim().slice(0, 20)}`
  return {
    text: body.textContent ?? '',
    isVertical,
    unseen: textNodes
      .filter((node) => /\S/.test(node.data) && !isAside(node) && !isSeen(node))
      .map(({ data }) => data.trim()),
    brokenImages: Array.from(images)
      .filter(({ naturalWidth }) => naturalWidth === 0)
      .map(({ src }) => src),
    imageCount: images.length,
    tooWide: Array.from(body.querySelectorAll('*'))
      .filter((element) => !inCode(element) && (runsOut(element) || holdsTooMuch(element)) && !inScroller(element))
      .map(described),
    noteCalls: Array.from(body.querySelectorAll('a[role=doc-noteref]'), ({ id }) => id),
    links: Array.from(body.querySelectorAll('a[href]:not([role])'), (link) => link.getAttribute('href')!).filter(
      (href) => !/^[a-z]+:/.test(href),
    ),
  }
}

/** Clicks the call of a note: what stands in the window that comes up. */
export async function popUpNote(call: string): Promise<PopUp> {
  const shown = new Promise((resolve) => window.popUp.addEventListener('shown', resolve, { once: true }))
  const link = shownDocument().getElementById(call) as HTMLAnchorElement
  const note = shownDocument().getElementById(decodeURIComponent(link.hash.slice(1)))
  link.click()
  await shown
  const view = window.popUp.firstElementChild as FoliateView
  const { body } = view.renderer.getContents()[0]!.doc
  const seen = { note: note?.textContent ?? '', text: body.textContent ?? '', hasBox: body.getClientRects().length > 0 }
  // foliate-js is not done with the view when it says that it is shown.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  return seen
}

/** Follows an address of the package: the file it leads to, and the text of the element where it ends, if that is on the screen. */
export async function follow(href: string): Promise<Destination> {
  const place = window.view.book.resolveHref(href)
  if (place === null || place.index < 0) return { file: null, text: null, isOnScreen: false }
  await showSection(href)
  const { doc, index } = window.view.renderer.getContents()[0]!
  const target = place.anchor(doc) || doc.body
  const frame = doc.defaultView!.frameElement!.getBoundingClientRect()
  const first = target.getClientRects()[0] ?? target.getBoundingClientRect()
  const [left, top] = [frame.left + first.left, frame.top + first.top]
  const isOnScreen = left > -1 && left < innerWidth && top > -1 && top < innerHeight
  return { file: window.view.book.sections[index]!.id, text: target.textContent, isOnScreen }
}

/** What the tab is sent. */
export const IN_READER = [shownDocument, settled, openBook, showSection, readSection, popUpNote, follow] as const
