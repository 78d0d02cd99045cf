/**
 * Chromium wraps each text, page and `div` in an element that says nothing (`NonStruct`). Those give way to what they hold; what is
 * left of text among blocks becomes a paragraph.
 */
import { isContent, isElement, type Kid, newElement, type StructElement } from './element.js'
import { HOLDS_BLOCKS, HOLDS_BOTH, INLINE } from './types.js'

export function settleKids(element: StructElement): void {
  const holdsBlocks = HOLDS_BLOCKS.has(element.type)
  const kids = element.kids.flatMap((kid) => settled(kid, holdsBlocks || HOLDS_BOTH.has(element.type)))
  element.kids = holdsBlocks ? inParagraphs(kids) : kids
}

function settled(kid: Kid, amongBlocks: boolean): readonly Kid[] {
  if (!isElement(kid) || kid.type !== 'NonStruct') return [kid]
  const isText = kid.kids.every(isContent)
  const kids = kid.kids.flatMap((each) => settled(each, amongBlocks))
  const isLine = kids.length > 0 && kids.every(isInline)
  if (kid.lang !== null) return [{ ...kid, type: isLine ? 'Span' : 'Div', kids }]
  return isLine && !isText && amongBlocks ? [newElement('P', kids)] : kids
}

const isInline = (kid: Kid): boolean => !isElement(kid) || INLINE.has(kid.type)

/** Neighbours within a line share a paragraph. */
function inParagraphs(kids: readonly Kid[]): Kid[] {
  const blocks: Kid[] = []
  let open: StructElement | null = null
  for (const kid of kids) {
    if (!isInline(kid)) {
      open = null
      blocks.push(kid)
    } else if (open === null) {
      open = newElement('P', [kid])
      blocks.push(open)
    } else open.kids.push(kid)
  }
  return blocks
}
