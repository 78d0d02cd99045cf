/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Runs in the layout tab: 割注, two lines of half size within one line (JLREQ 3.4.3). One that does not fit goes on in the next line, so
 * that each line holds a piece that is read from its upper row to its lower one. Sent as text.
 */

/** Lines must not move once the pieces fit them: such a paragraph is broken line by line. */
export function partWarichu(root: Element): void {
  for (const note of root.querySelectorAll<HTMLElement>('.warichu')) {
    const block = note.closest<HTMLElement>('p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, figcaption')
    if (block === null || note.children.length > 0) continue
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
    const piece = warichuPiece(rest)
    note.append(before, piece)
    const [from, box] = [before.getBoundingClientRect(), piece.getBoundingClientRect()]
    before.remove()
    const isBelow = box.top > (from.top + from.bottom) / 2
    // Two characters in each row, or the piece opens the next line.
    const room = Math.floor((end - from.right) / size)
    const isSplitHere = isBelow && room >= 2
    if (!isSplitHere && box.right <= end + 1) return
    const columns = isSplitHere ? room : Math.max(2, Math.floor((end - box.left) / size))
    const length = Math.min(2 * columns, rest.length - 1)
    piece.replaceWith(warichuPiece(rest.slice(0, length)))
    rest = rest.slice(length)
  }
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
export const WARICHU = [partWarichu, fillWarichu, warichuPiece] as const
