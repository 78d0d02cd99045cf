/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the layout tab: gives each character that carries a dot or a wave a box, which the styles draw it on. Sent as text. */

/** Notes too: they still stand in the flow. */
export function boxMarkedCharacters(root: Element): void {
  for (const run of root.querySelectorAll('span.dots')) boxCharacters(run, 'dotted', /[^\p{P}\p{Z}]/u)
  for (const run of root.querySelectorAll('span.work')) {
    const boxes = boxCharacters(run, 'waved', /\S/u)
    boxes[0]?.classList.add('first')
    boxes[boxes.length - 1]?.classList.add('last')
  }
}

/** Puts the characters of a run that fit the pattern in boxes; readings and calls of notes are none of its own. */
export function boxCharacters(run: Element, name: string, fitting: RegExp): HTMLElement[] {
  const walker = document.createTreeWalker(run, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let text = walker.nextNode() as Text | null; text !== null; text = walker.nextNode() as Text | null) {
    const other = text.parentElement?.closest('rt, .note-call, .footnote')
    if (!other || other.contains(run)) texts.push(text)
  }
  return texts.flatMap((text) => {
    const pieces = Array.from(text.data, (character) => (fitting.test(character) ? boxOf(character, name) : character))
    text.replaceWith(...pieces)
    return pieces.filter((piece) => typeof piece !== 'string')
  })
}

export function boxOf(character: string, name: string): HTMLElement {
  const box = document.createElement('span')
  box.className = name
  box.textContent = character
  return box
}

/** What the tab is sent. */
export const MARKS = [boxMarkedCharacters, boxCharacters, boxOf] as const
