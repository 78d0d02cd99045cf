/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the layout tab: reads off the markup that will be printed what stands on the page and where. Sent as text. */

/** What surrounds the type area up to the trim, in px: text beyond it is not printed. */
export interface Room {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export interface MeasuredPage {
  readonly html: string
  readonly isTurned: boolean
  /** Tables whose rows run over several lines, by their first block. */
  readonly unrolled: { block: number; columns: number }[]
  readonly targets: { id: string; top: number }[]
  readonly fragments: { block: number; text: string; overflow: { inline: number; block: number } }[]
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** `area` stands in the document, with its final styles. Lengths are in points. */
export function measurePage(area: HTMLElement, room: Room): MeasuredPage {
  const box = area.getBoundingClientRect()
  const trim = {
    left: box.left - room.left,
    right: box.right + room.right,
    top: box.top - room.top,
    bottom: box.bottom + room.bottom,
  }
  const targets = Array.from(area.querySelectorAll('[id]'), (element) => ({
    id: element.id,
    top: points(element.getBoundingClientRect().top - box.top),
  }))
  const fragments = Array.from(area.querySelectorAll<HTMLElement>('[data-block]'), (block) =>
    measureBlock(block, box, trim),
  )
  const isTurned = area.classList.contains('turned-area')
  return { html: area.outerHTML, isTurned, unrolled: unrolledTables(area), targets, fragments }
}

/** Each once, where it begins. */
export function unrolledTables(area: HTMLElement): MeasuredPage['unrolled'] {
  return Array.from(area.querySelectorAll<HTMLElement>('table[data-unrolled]:not([data-continued])'), (table) => {
    const first = table.closest<HTMLElement>('[data-block]') ?? table.querySelector<HTMLElement>('[data-block]')
    return { block: Number(first?.dataset.block ?? -1), columns: Number(table.dataset.unrolled) }
  })
}

const points = (px: number): number => Math.round(px * 7.5) / 10

/** The text of a block that is visible on its page, without that of blocks inside it, and how far its ink leaves the type area. */
export function measureBlock(block: HTMLElement, area: Box, trim: Box): MeasuredPage['fragments'][number] {
  const overflow = { inline: 0, block: 0 }
  let text = ''
  for (const node of ownPieces(block)) {
    const clip = node instanceof Text ? visibleBox(node.parentElement, trim) : trim
    if (node instanceof Text) text += visibleText(node, clip)
    for (const ink of inkBoxes(node)) {
      overflow.inline = Math.max(overflow.inline, ink.right - area.right, area.left - ink.left)
      // A reading over the first line of a page stands above the type area, as it stands between lines elsewhere; and so does as much of
      // a formula in the line as `fitFormulas` grants it.
      if (node instanceof Text && node.parentElement?.closest('rt, :not(.formula) > .math')) continue
      overflow.block = Math.max(overflow.block, ink.bottom - area.bottom, area.top - ink.top)
    }
  }
  return {
    block: Number(block.dataset.block),
    text,
    overflow: { inline: excess(overflow.inline), block: excess(overflow.block) },
  }
}

/** Half a point may be a rounding of the browser. */
export function excess(px: number): number {
  const length = points(px)
  return length > 0.5 ? length : 0
}

/** Texts and replaced elements of a block that belong to no block inside it. */
export function ownPieces(block: HTMLElement): (Text | Element)[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT
    const { block: inner, repeated } = (node as HTMLElement).dataset ?? {}
    if (inner !== undefined || repeated !== undefined) return NodeFilter.FILTER_REJECT
    return /^(img|svg)$/i.test(node.nodeName) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP
  })
  const pieces: (Text | Element)[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) pieces.push(node as Text | Element)
  return pieces
}

/** The part of the page that shows what stands in an element: the trim, less what its surroundings cut off. */
export function visibleBox(element: Element | null, trim: Box): Box {
  let clip = trim
  for (let at = element; at !== null && !at.classList.contains('set-page'); at = at.parentElement) {
    if (getComputedStyle(at).overflow === 'visible' || getComputedStyle(at).display === 'inline') continue
    const { left, right, top, bottom } = at.getBoundingClientRect()
    clip = {
      left: Math.max(clip.left, left),
      right: Math.min(clip.right, right),
      top: Math.max(clip.top, top),
      bottom: Math.min(clip.bottom, bottom),
    }
  }
  return clip
}

export function visibleText(text: Text, clip: Box): string {
  const range = document.createRange()
  range.selectNodeContents(text)
  const whole = range.getBoundingClientRect()
  if (whole.width === 0 && whole.height === 0) return ''
  if (isWithin(whole, clip)) return text.data.replace(/\s+/gu, '')
  let visible = ''
  let at = 0
  for (const character of text.data) {
    range.setStart(text, at)
    at += character.length
    range.setEnd(text, at)
    if (!/\s/u.test(character) && isWithin(range.getBoundingClientRect(), clip)) visible += character
  }
  return visible
}

/** With a pixel of grace: glyph boxes are taller than their lines. */
export function isWithin(box: Box, clip: Box): boolean {
  const middle = (box.top + box.bottom) / 2
  const half = Math.min(box.bottom - box.top, 2) / 2
  return (
    box.left >= clip.left - 1 &&
    box.right <= clip.right + 1 &&
    (box.top >= clip.top - 1 || middle - half >= clip.top) &&
    (box.bottom <= clip.bottom + 1 || middle + half <= clip.bottom)
  )
}

/** Boxes of a text's lines, or of an image, without the empty half of a closing mark that ends a line (CLREQ 3.1.6). */
export function inkBoxes(node: Text | Element): Box[] {
  if (node instanceof Element) return [node.getBoundingClientRect()]
  if (node.data.trim() === '') return []
  const range = document.createRange()
  range.selectNodeContents(node)
  const size = Number.parseFloat(getComputedStyle(node.parentElement as Element).fontSize)
  return Array.from(range.getClientRects(), (line) => {
    const { left, top, right, bottom } = line
    // The line box is taller than the ink by the leading's share; the em box is what a reader sees.
    if (node.parentElement?.closest('.turned-page')) return { left, top, right, bottom }
    const slack = Math.max(0, (bottom - top - size) / 2)
    return { left, right: right - emptyHalf(node, line, size), top: top + slack, bottom: bottom - slack }
  })
}

/** Half an em when the last character of a line is a closing mark. */
export function emptyHalf(text: Text, line: DOMRect, size: number): number {
  const closing = '，。、；：！？」』）】》〉”’〕］｝'
  const root = text.parentElement?.closest('.set-page')?.getBoundingClientRect()
  // Asked only where it decides: the search for a line's last character is slow.
  if (root === undefined || line.right <= root.right + 0.5) return 0
  const range = document.createRange()
  for (let at = text.length - 1; at >= 0; at--) {
    if (!closing.includes(text.data[at] as string)) continue
    range.setStart(text, at)
    range.setEnd(text, at + 1)
    const { right, top, bottom } = range.getBoundingClientRect()
    if (Math.abs(right - line.right) < 0.5 && top < line.bottom && bottom > line.top) return size / 2
  }
  return 0
}

/** What the tab is sent. */
export const MEASURE = [
  measurePage,
  unrolledTables,
  points,
  measureBlock,
  excess,
  ownPieces,
  visibleBox,
  visibleText,
  isWithin,
  inkBoxes,
  emptyHalf,
] as const
