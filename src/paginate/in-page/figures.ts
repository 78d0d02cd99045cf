/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the layout tab: a figure and its caption stand on one page, however tall they are. Sent as text. */

/** Pictures of a figure that is taller than the page give way to its caption; all is measured before heights are put on the grid. */
export function fitFigures(root: HTMLElement): void {
  const page = root.clientHeight
  const tall = Array.from(root.querySelectorAll<HTMLElement>('figure')).filter(
    (figure) => !figure.parentElement?.closest('figure') && figure.getBoundingClientRect().height > page,
  )
  for (const figure of tall) {
    shrinkPictures(figure, page)
    if (figure.getBoundingClientRect().height > page) standInText(figure)
  }
}

/** A figure that is taller than a page with the smallest pictures is broken over pages, as text is: one block below the other. */
export function standInText(figure: HTMLElement): void {
  if (figure.classList.contains('beside')) figure.style.removeProperty('width')
  // Those of a group have as much room now as they ask for.
  if (figure.classList.contains('side-by-side'))
    for (const picture of figure.querySelectorAll('img')) picture.style.removeProperty('max-width')
  figure.classList.remove('beside', 'beside-left', 'beside-right', 'side-by-side')
  if (figure.parentElement?.classList.contains('picture-page')) figure.parentElement.classList.remove('picture-page')
}

/** Of pictures side by side, what one gives counts for the row: so it takes several turns. */
export function shrinkPictures(figure: HTMLElement, page: number): void {
  const pictures = Array.from(figure.querySelectorAll<HTMLElement>('img'))
  const least = Number.parseFloat(getComputedStyle(figure).lineHeight)
  for (let turn = 0; turn < 12; turn++) {
    const excess = figure.getBoundingClientRect().height - page
    const boxes = pictures.map((picture) => picture.getBoundingClientRect())
    const heights = boxes.reduce((sum, { height }) => sum + height, 0)
    if (excess <= 0 || heights - excess < pictures.length * least) return
    const scale = 1 - (excess + 0.5) / heights
    pictures.forEach((picture, index) => {
      picture.style.maxWidth = `${(boxes[index] as DOMRect).width * scale}px`
    })
  }
}

/**
 * Paged.js never breaks before what floats: it would leave an empty figure behind and take its picture along, or not see that it stands
 * below the page. The text behind a picture goes with it to the next page, and so does the heading before it.
 */
export function keepPicturesBeside(
  found: Range | undefined,
  rendered: Element,
  { right, bottom }: { readonly right: number; readonly bottom: number },
): Range | undefined {
  for (const figure of rendered.querySelectorAll<HTMLElement>('.beside')) {
    const box = figure.getBoundingClientRect()
    if (box.left < right + 2 && box.bottom < bottom + 2) continue
    let first = figure
    for (
      let before = first.previousElementSibling;
      before instanceof HTMLElement;
      before = first.previousElementSibling
    ) {
      if (before.style.breakAfter !== 'avoid') break
      first = before
    }
    if (isFirstOnPage(figure, rendered)) continue
    const moved = document.createRange()
    moved.selectNode(isFirstOnPage(first, rendered) ? figure : first)
    if (found !== undefined && found.compareBoundaryPoints(Range.START_TO_START, moved) <= 0) return found
    moved.setEndAfter(rendered.lastChild as Node)
    return moved
  }
  return found
}

/** One that opens the page and does not fit, for notes took the room, will not fit on the next: it is made smaller. */
export function fitFirstPicture(rendered: Element, content: HTMLElement): void {
  const figure = rendered.querySelector<HTMLElement>('.beside')
  if (figure === null || !isFirstOnPage(figure, rendered)) return
  const line = Number.parseFloat(getComputedStyle(content).lineHeight)
  const room = Math.floor(content.getBoundingClientRect().height / line + 0.01) * line
  if (figure.getBoundingClientRect().height <= room + 1) return
  figure.style.height = 'auto'
  shrinkPictures(figure, room)
  figure.style.height = `${room}px`
}

export function isFirstOnPage(element: Element, rendered: Element): boolean {
  const before = document.createRange()
  before.setStart(rendered, 0)
  before.setEndBefore(element)
  return before.toString().trim() === '' && before.cloneContents().querySelector('img, svg, hr') === null
}

/** What the tab is sent. */
export const FIGURES = [
  fitFigures,
  standInText,
  shrinkPictures,
  keepPicturesBeside,
  fitFirstPicture,
  isFirstOnPage,
] as const
