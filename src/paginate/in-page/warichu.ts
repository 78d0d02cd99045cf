/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Runs in the layout tab: 割注, two lines of half size within one line (JLREQ, inline cutting note). One that does not fit goes on in the next line, so
 * that each line holds a piece that is read from its upper row to its lower one. Sent as text.
 */

/** Lines must not move once the pieces fit them: such a paragraph is broken line by line. */
export function partWarichu(root: Element): void {
  for (const note of root.querySelectorAll<HTMLElement>('.warichu')) {
    const block = note.closest<HTMLElement>('p, li, dd, dt, h1, h2, h3, h4, h5, h6, figcaption')
    // The columns of a table are as wide as what stands in them.
    if (block === null || note.children.length > 0 || note.closest('table') !== null) continue
    const { textAlign } = block.style
    block.style.setProperty('text-wrap', 'wrap')
    block.style.textAlign = 'start'
    fillWarichu(note, block)
    block.style.textAlign = textAlign
    if (block.getAttribute('style') === '') block.removeAttribute('style')
  }
}

export function fillWarichu(note: HTMLElement, block: HTMLElement): void {
  let rest = Array.from(note.textContent ?? '')
  note.textContent = ''
  note.classList.add('parted')
  const size = Number.parseFloat(getComputedStyle(note).fontSize) / 2
  const { paddingInlineEnd } = getComputedStyle(block)
  const end = block.getBoundingClientRect().right - Number.parseFloat(paddingInlineEnd)
  while (rest.length > 0) {
    // A zero-width space shows where the line before ends: an empty element would go along to the next.
    const before = document.createElement('span')
    before.textContent = '\u200b'
    const whole = warichuPiece(rest)
    note.append(before, whole)
    const { right, top, bottom } = before.getBoundingClientRect()
    const { left } = whole.getBoundingClientRect()
    const isHere = (piece: Element) => piece.getBoundingClientRect().top < (top + bottom) / 2
    const fits = (piece: Element) => piece.getBoundingClientRect().right <= end + 1
    // Two characters in each row, or the piece opens the next line.
    const room = Math.floor((end - right) / size)
    const staysHere = !isHere(whole) && room >= 2
    const isWhole = !staysHere && fits(whole)
    const columns = staysHere ? room : Math.max(2, Math.floor((end - left) / size))
    const length = isWhole
      ? rest.length
      : cutPiece(whole, rest, columns, (piece) => (staysHere ? isHere(piece) : fits(piece)))
    before.remove()
    rest = rest.slice(length)
  }
}

/** Puts the longest piece that fits in the place of the whole, and tells its length. */
export function cutPiece(
  whole: HTMLElement,
  characters: readonly string[],
  columns: number,
  fits: (piece: HTMLElement) => boolean,
): number {
  let piece = whole
  let length = Math.min(2 * columns, characters.length - 1)
  for (; length > 1; length -= 2) {
    const shorter = warichuPiece(characters.slice(0, length))
    piece.replaceWith(shorter)
    piece = shorter
    if (fits(piece)) break
  }
  return Math.max(length, 1)
}

/** Characters in two rows, the upper as long or longer; the lower does not begin with a closing mark. */
export function warichuPiece(characters: readonly string[]): HTMLElement {
  let half = Math.ceil(characters.length / 2)
  while (half < characters.length && /[\p{Pe}\p{Pf}，。、；：！？]/u.test(characters[half] as string)) half++
  const piece = document.createElement('span')
  piece.className = 'warichu-piece'
  for (const row of [characters.slice(0, half), characters.slice(half)]) {
    const line = document.createElement('span')
    line.textContent = row.join('')
    piece.append(line)
  }
  return piece
}

/** What the tab is sent. */
export const WARICHU = [partWarichu, fillWarichu, cutPiece, warichuPiece] as const
