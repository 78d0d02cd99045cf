/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the layout tab: a figure and its caption stand on one page, however tall they are. Sent as text. */

/** Pictures of a figure that is taller than the page give way to its caption; all is measured before heights are put on the grid. */
export function fitFigures(root: HTMLElement): void {
  const page = root.clientHeight
  const tall = Array.from(root.querySelectorAll<HTMLElement>('figure')).filter(
    (figure) => !figure.parentElement?.closest('figure') && figure.getBoundingClientRect().height > page,
  )
  for (const figure of tall) shrinkPictures(figure, page)
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

/** What the tab is sent. */
export const FIGURES = [fitFigures, shrinkPictures] as const
