/**
 * The browser gives each page a branch of its own. What runs over a page (a paragraph, its item, its list, its section) becomes one
 * element again, with content on both pages: nobody's voice stops in the middle of a sentence. Pages in between that continue nothing
 * (plates, blank pages) are read where they stand: behind what runs over them.
 */
import { isElement, type Kid, type StructElement } from './element.js'

/** `document`: its children are the pages. */
export function joinPages(document: StructElement): void {
  const pages = document.kids.filter(isElement)
  // From the end: what an element takes over is whole already.
  for (let at = pages.length - 2; at >= 0; at--) joinFollowing(pages, at)
}

function joinFollowing(pages: readonly StructElement[], at: number): void {
  if (placesOf(pages[at]!, runsOver).length === 0) return
  let next = at + 1
  while (next < pages.length && placesOf(pages[next]!, isContinuation).length === 0) next++
  if (next === pages.length) return
  const between = pages.slice(at + 1, next).flatMap((page) => page.kids.splice(0))
  const isTaken = joinBelow(pages[at]!, pages[next]!, between)
  if (!isTaken) pages[at + 1]!.kids.push(...between)
}

const runsOver = ({ runsOn }: StructElement): boolean => runsOn
const isContinuation = ({ isContinued }: StructElement): boolean => isContinued

/**
 * Joins what runs on from one element with what is continued in the other, in their order, at every depth. `between`: what is read after
 * the first of them that are joined; false when none were.
 */
function joinBelow(before: StructElement, after: StructElement, between: readonly Kid[] = []): boolean {
  const continued = placesOf(after, isContinuation)
  let waiting = between
  let isJoined = false
  for (const { element: head } of placesOf(before, runsOver)) {
    const found = continued.findIndex(({ element }) => element.type === head.type)
    const [place] = found === -1 ? [] : continued.splice(found, 1)
    if (place === undefined) continue
    const { element: tail, parent } = place
    joinBelow(head, tail)
    for (const kid of [...waiting, ...tail.kids]) head.kids.push(kid)
    waiting = []
    isJoined = true
    parent.kids.splice(parent.kids.indexOf(tail), 1)
  }
  return isJoined
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
