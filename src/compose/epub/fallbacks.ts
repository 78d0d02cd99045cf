/** What readers of old need where style sheets and readings are not known to them. None of it is seen in others, and none is text of the book. */
import type { XhtmlElement, XhtmlNode } from '../xhtml-tree.js'
import type { DocumentTree } from './links.js'

export function withFallbacks(documents: readonly DocumentTree[]): DocumentTree[] {
  return documents.map((each) => ({ ...each, tree: all(each.tree) }))
}

/** The list itself where nothing needs any: nearly everywhere. */
function all(nodes: readonly XhtmlNode[]): readonly XhtmlNode[] {
  let changed: XhtmlNode[] | null = null
  for (let index = 0; index < nodes.length; index++) {
    const own = withFallback(nodes[index]!)
    if (changed === null && own !== nodes[index]) changed = nodes.slice(0, index)
    changed?.push(own)
  }
  return changed ?? nodes
}

function withFallback(node: XhtmlNode): XhtmlNode {
  if (typeof node === 'string') return node
  const children = all(node.children)
  if (node.attributes.class === 'stanza') return { ...node, children: parted(children) }
  if (node.name === 'ruby') return { ...node, children: bracketed(children) }
  return children === node.children ? node : { ...node, children }
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
