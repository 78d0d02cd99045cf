/** Lists (PDF 32000-1, 14.8.4.3.3): an item is its label and its body. */
import { isElement, type Kid, newElement, type StructElement } from './element.js'

const isOfType = (kid: Kid, type: string): boolean => isElement(kid) && kid.type === type

/** What of a list is no item becomes one. */
export function itemsOnly(list: StructElement): void {
  list.kids = list.kids.map((kid) => (isOfType(kid, 'LI') || isOfType(kid, 'Caption') ? kid : newElement('LI', [kid])))
  for (const item of list.kids) if (isElement(item) && item.type === 'LI') labelAndBody(item)
}

function labelAndBody(item: StructElement): void {
  const labels = item.kids.filter((kid) => isOfType(kid, 'Lbl'))
  const body = item.kids.filter((kid) => !isOfType(kid, 'Lbl'))
  item.kids = body.length === 0 ? labels : [...labels, newElement('LBody', body)]
}

/** Contents (14.8.4.3.2): each link to a place in the book is an entry. */
export function entriesOnly(contents: StructElement): void {
  contents.kids = contents.kids.map((kid) => {
    if (isOfType(kid, 'TOCI') || isOfType(kid, 'TOC')) return kid
    return newElement('TOCI', [isOfType(kid, 'Link') ? newElement('Reference', [kid]) : newElement('P', [kid])])
  })
}
