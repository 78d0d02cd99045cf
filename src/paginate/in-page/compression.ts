/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Runs in the layout tab: puts those marks in boxes that styles set at another width than the rest (styles/print/compression.css): 。！？ before
 * the flow is broken, and marks that end a line when the lines of its pages are known. Sent as text.
 */

/** 开明式. Notes too: they still stand in the flow. */
export function boxSentenceEnds(root: HTMLElement): void {
  if (getComputedStyle(root).getPropertyValue('--sentence-end') !== 'full') return
  for (const text of textsOfProse(root)) {
    const pieces = text.data.split(/([。！？．]+)/u)
    if (pieces.length === 1) continue
    text.replaceWith(...pieces.map((piece, at) => (at % 2 === 0 ? piece : markBox(piece, 'sentence-end'))))
  }
}

/** Code is set on a grid of its own; 割注 and readings are measured by their characters. */
export function textsOfProse(root: HTMLElement): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let text = walker.nextNode() as Text | null; text !== null; text = walker.nextNode() as Text | null)
    if (!text.parentElement?.closest('pre, code, kbd, rt, .math, .warichu, .dotted, .waved')) texts.push(text)
  return texts
}

export function markBox(marks: string, name: string): HTMLElement {
  const box = document.createElement('span')
  box.className = name
  box.textContent = marks
  return box
}

/**
 * 行末半角式, on a page whose lines are as they will be printed. What a mark gives up is shared out over its line; one that
 * would be drawn into another line all the same stays as it was.
 */
export function halveLineEnds(area: HTMLElement): void {
  if (getComputedStyle(area).getPropertyValue('--line-end') !== 'half') return
  const found = new Map<HTMLElement, { text: Text; at: number }[]>()
  for (const text of textsOfProse(area)) {
    const block = justifiedBlock(text)
    if (block === null) continue
    const ends = lineEndMarks(text, lineEnd(block))
    if (ends.length > 0) found.set(block, [...(found.get(block) ?? []), ...ends.map((at) => ({ text, at }))])
  }
  for (const [block, marks] of found) halveMarks(block, marks)
}

/** The block whose lines a text is set in; null when they need not end flush. */
export function justifiedBlock(text: Text): HTMLElement | null {
  let block = text.parentElement
  while (block !== null && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement
  return block !== null && getComputedStyle(block).textAlign === 'justify' ? block : null
}

/** Where the lines of a block end, in px. */
export function lineEnd(block: HTMLElement): number {
  return block.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(block).paddingInlineEnd)
}

/** Places of the closing marks of a text that end a line. */
export function lineEndMarks(text: Text, end: number): number[] {
  const range = document.createRange()
  const places: number[] = []
  for (const { index } of text.data.matchAll(/[、。，．：；！？”’」』）］｝】〕〗》〉]/gu)) {
    range.setStart(text, index)
    range.setEnd(text, index + 1)
    if (Math.abs(range.getBoundingClientRect().right - end) < 1) places.push(index)
  }
  return places
}

export function halveMarks(block: HTMLElement, marks: readonly { text: Text; at: number }[]): void {
  const { height } = block.getBoundingClientRect()
  const end = lineEnd(block)
  // From behind, so that places before them stay.
  const boxes = [...marks].reverse().map(({ text, at }) => {
    const mark = text.splitText(at)
    mark.splitText(1)
    const box = markBox(mark.data, 'line-end-mark')
    mark.replaceWith(box)
    return box
  })
  const isHalf = (box: HTMLElement) => box.className !== ''
  const isAtEnd = (box: HTMLElement) => Math.abs(box.getBoundingClientRect().right - end) < 1
  const holds = () => block.getBoundingClientRect().height === height && boxes.filter(isHalf).every(isAtEnd)
  if (holds()) return
  // One that moves its line is left out, not all with it.
  for (const box of boxes) box.className = ''
  for (const box of boxes) {
    box.className = 'line-end-mark'
    if (holds()) continue
    const bound = bindNext(box)
    if (holds()) continue
    box.className = ''
    bound?.replaceWith(...bound.childNodes)
  }
  for (const box of boxes) if (!isHalf(box)) box.replaceWith(...box.childNodes)
  block.normalize()
}

/** The two characters behind a mark, so that they do not fit on its line: one alone may, where a line is loose already. */
export function bindNext(box: HTMLElement): HTMLElement | null {
  const next = box.nextSibling
  if (!(next instanceof Text)) return null
  const [first = '', second = ''] = next.data
  const characters = first + second
  if (second === '' || characters.includes(' ')) return null
  next.splitText(characters.length)
  const bound = markBox(characters, 'unbroken')
  next.replaceWith(bound)
  return bound
}

/** What the tab is sent. */
export const COMPRESSION = [
  boxSentenceEnds,
  textsOfProse,
  markBox,
  halveLineEnds,
  justifiedBlock,
  lineEnd,
  lineEndMarks,
  halveMarks,
  bindNext,
] as const
