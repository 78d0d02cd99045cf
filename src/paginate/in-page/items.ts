/// <reference lib="dom" />
/** Runs in the layout tab: an item of a list moves with its bullet. Sent as text. */

// From a script that stands in the tab beside this: an import would not travel.
declare const isFirstOnPage: typeof import('./figures.js').isFirstOnPage

/**
 * A reading lifts the first paragraph of an item, and the item with it: Chromium (147) then leaves an empty item with its bullet at the foot of the
 * page, and the words on the next. What overflows from the first word of an item on begins with the item.
 */
export function keepBullets(found: Range | undefined, rendered: Element): Range | undefined {
  const item = found === undefined ? null : itemBegunBy(found)
  if (found === undefined || item === null || isFirstOnPage(item, rendered)) return found
  const moved = document.createRange()
  moved.selectNode(item)
  moved.setEnd(found.endContainer, found.endOffset)
  return moved
}

/** The outermost item, or its list, of which nothing stands before the range. */
export function itemBegunBy({ startContainer, startOffset }: Range): HTMLElement | null {
  if (startContainer instanceof Text && startOffset > 0) return null
  let item: HTMLElement | null = null
  let first: Node = startContainer.childNodes[startOffset] ?? startContainer
  for (let parent = first.parentElement; parent !== null && isFirst(first); parent = first.parentElement) {
    if (parent instanceof HTMLLIElement || (first === item && parent.matches('ul, ol'))) item = parent
    first = parent
  }
  return item
}

export function isFirst(node: Node): boolean {
  let before = node.previousSibling
  while (before instanceof Text && before.data.trim() === '') before = before.previousSibling
  return before === null
}

/** What the tab is sent. */
export const ITEMS = [keepBullets, itemBegunBy, isFirst] as const
