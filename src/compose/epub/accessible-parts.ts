/** What those need who listen, or have only keys: links and heads with words, no landmarks without a name, a way into what is scrolled. */
import { readableText } from '../../model/markup-text.js'
import { elementsOf, type XhtmlElement, type XhtmlNode } from '../xhtml-tree.js'

/** A link without words leads nobody anywhere; one around a picture without an alternative goes by its address (WCAG 2.2, 2.4.4). */
export function nameLink(link: XhtmlElement): XhtmlElement {
  const { href, ...others } = link.attributes
  if (href === undefined || isHeard(link)) return link
  const hasPicture = [...elementsOf(link.children)].some(({ name }) => name === 'img')
  return { ...link, attributes: hasPicture ? { ...link.attributes, 'aria-label': href } : others }
}

/** A head without words heads nothing: it is a cell (WCAG 2.2, technique H51). */
export function plainEmptyHead(head: XhtmlElement): XhtmlElement {
  if (isHeard(head)) return head
  const { scope: _scope, ...attributes } = head.attributes
  return { ...head, name: 'td', attributes }
}

/** Each `aside` without a role is a landmark, and landmarks of one kind must differ by name: a passage of a text is none. */
export function noteAside(aside: XhtmlElement): XhtmlElement {
  return aside.attributes.role === undefined ? { ...aside, attributes: { ...aside.attributes, role: 'note' } } : aside
}

/** What the style sheet lets be scrolled: without a focus there, keys cannot do it (WCAG 2.2, 2.1.1). */
const SCROLLED = /\b(?:table|formula)\b/u

export function focusScrolled(box: XhtmlElement): XhtmlElement {
  const { attributes } = box
  return SCROLLED.test(attributes.class ?? '') ? { ...box, attributes: { ...attributes, tabindex: '0' } } : box
}

/** It has words, a picture with an alternative, or a formula. */
const isHeard = ({ children }: XhtmlElement): boolean =>
  wordsIn(children).trim() !== '' ||
  [...elementsOf(children)].some(({ name, attributes }) => name === 'math' || (attributes.alt ?? '').trim() !== '')

const wordsIn = (nodes: readonly XhtmlNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? readableText(node) : wordsIn(node.children))).join('')
