/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the tab that draws pages: puts a page into the document, and tells where on it characters stand. Sent as text. */
import type { PageBox, PageStretch } from '../../model/page-picture.js'
import type { ownPieces, visibleBox, visibleText } from './measure.js'

interface Tab {
  readonly ownPieces: typeof ownPieces
  readonly visibleBox: typeof visibleBox
  readonly visibleText: typeof visibleText
}

/** The trim of the page, in px of the document. */
export interface Trim {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Shows a page alone, whole with its pictures, and gives the boxes of each stretch. */
export async function showPage(html: string, stretches: readonly PageStretch[], trim: Trim): Promise<PageBox[][]> {
  document.body.innerHTML = html
  await Promise.all(Array.from(document.fonts, (face) => face.load()))
  await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => {})))
  return stretches.map((stretch) => stretchBoxes(stretch, trim))
}

export function stretchBoxes({ block, start, end }: PageStretch, trim: Trim): PageBox[] {
  const ranges: Range[] = []
  let passed = 0
  for (const element of document.querySelectorAll<HTMLElement>(`.type-area [data-block="${block}"]`)) {
    for (const text of shownTexts(element)) {
      const length = text.data.replace(/\s+/gu, '').length
      if (passed < end && passed + length > start) ranges.push(rangeOf(text, start - passed, end - passed))
      passed += length
    }
  }
  return lineBoxes(ranges.flatMap((range) => Array.from(range.getClientRects()))).map((box) => ({
    left: (box.left - trim.left) / trim.width,
    top: (box.top - trim.top) / trim.height,
    width: (box.right - box.left) / trim.width,
    height: (box.bottom - box.top) / trim.height,
  }))
}

/** The same texts that the layout counted. */
export function shownTexts(block: HTMLElement): Text[] {
  const tab = window as unknown as Tab
  const page = document.documentElement.getBoundingClientRect()
  return tab
    .ownPieces(block)
    .filter((piece): piece is Text => piece instanceof Text)
    .filter((text) => tab.visibleText(text, tab.visibleBox(text.parentElement, page)) !== '')
}

/** From the character after `start` others that are no white space to behind the one before `end`. */
export function rangeOf(text: Text, start: number, end: number): Range {
  const range = document.createRange()
  range.selectNodeContents(text)
  let at = 0
  for (let index = 0; index < text.length; index++) {
    if (/\s/u.test(text.data[index] as string)) continue
    if (at === start) range.setStart(text, index)
    at += 1
    if (at === end) range.setEnd(text, index + 1)
  }
  return range
}

/** Boxes side by side on one line become one. */
export function lineBoxes(rects: readonly DOMRect[]): { left: number; right: number; top: number; bottom: number }[] {
  const lines: { left: number; right: number; top: number; bottom: number }[] = []
  for (const { left, right, top, bottom } of rects) {
    if (right - left <= 0 || bottom - top <= 0) continue
    const last = lines.at(-1)
    const overlap = last === undefined ? 0 : Math.min(last.bottom, bottom) - Math.max(last.top, top)
    if (
      last !== undefined &&
      overlap > (bottom - top) / 2 &&
      left - last.right < (bottom - top) / 2 &&
      left > last.left
    ) {
      last.right = Math.max(last.right, right)
      last.top = Math.min(last.top, top)
      last.bottom = Math.max(last.bottom, bottom)
    } else lines.push({ left, right, top, bottom })
  }
  return lines
}

/** What the tab is sent. */
export const STRETCH_BOXES = [showPage, stretchBoxes, shownTexts, rangeOf, lineBoxes] as const
