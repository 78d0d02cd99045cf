/**
 * The browser gives each page a branch of its own. What runs over a page (a paragraph, its item, its list, its section) becomes one
 * element again, with content on both pages: nobody's voice stops in the middle of a sentence.
 */
import { isElement, type StructElement } from './element.js'

/** `document`: its children are the pages. */
export function joinPages(document: StructElement): void {
  const pages = document.kids.filter(isElement)
  // From the end: what an element takes over is whole already.
  for (let at = pages.length - 2; at >= 0; at--) {
    let heads = placesOf(pages[at]!, ({ runsOn }) => runsOn)
    // Plates may stand between.
    for (let next = at + 1; heads.length > 0 && next <= at + MOST_PLATES + 1 && next < pages.length; next++)
      heads = joinHeads(heads, pages[next]!)
  }
}

/** Pages in a row that text runs past: more are not looked over for where it goes on. */
const MOST_PLATES = 12

/** Joins what runs on from one element with what is continued in the other, in their order, at every depth. */
const joinBelow = (before: StructElement, after: StructElement): void =>
  void joinHeads(
    placesOf(before, ({ runsOn }) => runsOn),
    after,
  )

/** The same with what runs on; gives back what does not go on there. */
function joinHeads(heads: readonly Place[], after: StructElement): Place[] {
  const continued = placesOf(after, ({ isContinued }) => isContinued)
  return heads.filter(({ element: head }) => {
    const found = continued.findIndex(({ element }) => element.type === head.type)
    const [place] = found === -1 ? [] : continued.splice(found, 1)
    if (place === undefined) return true
    const { element: tail, parent } = place
    joinBelow(head, tail)
    for (const kid of tail.kids) head.kids.push(kid)
    parent.kids.splice(parent.kids.indexOf(tail), 1)
    return false
  })
}

interface Place {
  readonly element: StructElement
  readonly parent: StructElement
}

/** The nearest elements below that are asked for: what stands in them is theirs to join. */
function placesOf(parent: StructElement, isAsked: (element: StructElement) => boolean): Place[] {
  return parent.kids.flatMap((element) => {
    if (!isElement(element)) return []
    return isAsked(element) && element.type !== 'NonStruct' ? [{ element, parent }] : placesOf(element, isAsked)
  })
}
