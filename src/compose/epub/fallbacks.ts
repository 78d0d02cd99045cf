/** What readers of old need where style sheets and readings are not known to them. None of it is seen in others, and none is text of the book. */
import type { XhtmlElement, XhtmlNode } from '../xhtml-tree.js'
import type { DocumentTree } from './links.js'

export function withFallbacks(documents: readonly DocumentTree[]): DocumentTree[] {
  return documents.map((each) => ({ ...each, tree: each.tree.map(withFallback) }))
}

function withFallback(node: XhtmlNode): XhtmlNode {
  if (typeof node === 'string') return node
  const children = node.children.map(withFallback)
  if (node.attributes.class === 'stanza') return { ...node, children: parted(children) }
  return { ...node, children: node.name === 'ruby' ? bracketed(children) : children }
}

/** Brackets around readings (HTML, 4.5.12): 北京（běi jīng）. Readings in two rows, and those that have brackets, stay as they are. */
function bracketed(children: readonly XhtmlNode[]): readonly XhtmlNode[] {
  const isLeft = children.some(
    (child, index) => isNamed(child, 'rp') || (isReading(child) && isReading(children[index - 1])),
  )
  if (isLeft) return children
  return children.flatMap((child) => (isReading(child) ? [bracket('（'), child, bracket('）')] : [child]))
}

const isNamed = (node: XhtmlNode | undefined, name: string): boolean =>
  node !== undefined && typeof node !== 'string' && node.name === name
const isReading = (node: XhtmlNode | undefined): boolean => isNamed(node, 'rt')

const bracket = (mark: string): XhtmlElement => ({ name: 'rp', attributes: {}, children: [mark] })

/** Lines of verse are blocks by their style alone. */
const parted = (lines: readonly XhtmlNode[]): readonly XhtmlNode[] =>
  lines.flatMap((line, index) => (index === 0 ? [line] : [LINE_END, line]))

const LINE_END: XhtmlElement = { name: 'br', attributes: { class: 'turn' }, children: [] }
