/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the layout tab: puts what has a height of its own on the line grid, and keeps short blocks whole. Sent as text. */

/** Rounds the lines that pictures stand in up to whole lines. */
export function snapPictures(root: HTMLElement): void {
  const line = Number.parseFloat(getComputedStyle(root).lineHeight)
  // All is read before anything is written: a measurement after each change would lay out the whole flow anew.
  const pictures = Array.from(root.querySelectorAll<HTMLElement>('img'))
    .filter((picture) => getComputedStyle(picture).display === 'inline')
    .map((picture) => ({ picture, height: picture.getBoundingClientRect().height }))
    // Smaller ones stand in their line like a letter.
    .filter(({ height }) => height > line * 0.7)
  for (const { picture, height } of pictures) {
    picture.style.verticalAlign = 'bottom'
    picture.style.marginBlockStart = `${missing(height, line)}px`
  }
}

/** Rounds `snapped` elements up to whole lines, above and below. */
export function snapBoxes(root: HTMLElement, snapped: string): void {
  const line = Number.parseFloat(getComputedStyle(root).lineHeight)
  const boxes = snapped === '' ? [] : Array.from(root.querySelectorAll<HTMLElement>(snapped))
  const lacking = boxes.map((box) => {
    const { paddingBlockStart, paddingBlockEnd } = getComputedStyle(box)
    const short = missing(box.getBoundingClientRect().height, line) / 2
    return {
      short,
      above: Number.parseFloat(paddingBlockStart) + short,
      below: Number.parseFloat(paddingBlockEnd) + short,
    }
  })
  boxes.forEach((box, index) => {
    const { short, above, below } = lacking[index] as (typeof lacking)[number]
    if (short === 0) return
    box.style.paddingBlockStart = `${above}px`
    box.style.paddingBlockEnd = `${below}px`
  })
}

/** What a height lacks to whole lines. */
export function missing(height: number, line: number): number {
  const over = height % line
  return over < 0.1 || line - over < 0.1 ? 0 : line - over
}

/**
 * A block of fewer lines than may be parted moves as a whole. `widows` and `orphans` ask for that, but Chromium (147) breaks three
 * lines into two and one.
 */
export function keepShortBlocks(root: HTMLElement): void {
  for (const block of root.querySelectorAll<HTMLElement>('p, pre, li, dd')) {
    const { height } = block.getBoundingClientRect()
    const styles = getComputedStyle(block)
    const lines = height / Number.parseFloat(styles.lineHeight)
    if (lines > 1.5 && lines < Number(styles.widows) + Number(styles.orphans) - 0.5) block.style.breakInside = 'avoid'
  }
}

/** A reading over the first line of a block pushes the line down: the block is lifted by as much. */
export function liftReadings(root: Element): void {
  for (const block of root.querySelectorAll<HTMLElement>('p:has(ruby):not([data-lifted])')) {
    const push = block.getBoundingClientRect().height % Number.parseFloat(getComputedStyle(block).lineHeight)
    block.dataset.lifted = ''
    if (push > 0.1) block.style.setProperty('margin-block-start', `${-push}px`, 'important')
  }
}

/** The same in a cell: its words are lifted in it, or its row would be a line taller. */
export function liftReadingsInCells(root: Element): void {
  const cells = Array.from(root.querySelectorAll<HTMLElement>(':is(td, th):has(> ruby)'))
  for (const cell of cells) {
    const words = document.createElement('span')
    words.style.display = 'block'
    words.append(...cell.childNodes)
    cell.append(words)
    const push = words.getBoundingClientRect().height % Number.parseFloat(getComputedStyle(cell).lineHeight)
    if (push > 0.1) words.style.marginBlockStart = `${-push}px`
    else cell.replaceChildren(...words.childNodes)
  }
}

/** What the tab is sent. */
export const GRID = [snapPictures, snapBoxes, missing, liftReadings, liftReadingsInCells, keepShortBlocks] as const
