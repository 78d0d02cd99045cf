/** What readers of old need where style sheets and readings are not known to them. None of it is seen in others, and none is text of the book. */
import type { XhtmlElement, XhtmlNode } from '../xhtml-tree.js'
import type { DocumentTree } from './links.js'

export function withFallbacks(documents: readonly DocumentTree[]): DocumentTree[] {
  return documents.map(({ document, tree }) => ({ document, tree: tree.flatMap(fallen) }))
}

function fallen(node: XhtmlNode): readonly XhtmlNode[] {
  if (typeof node === 'string') return [node]
  const children = node.children.flatMap(fallen)
  const own = { ...node, children: node.attributes.class === 'stanza' ? parted(children) : children }
  return node.name === 'rt' ? [bracket('（'), own, bracket('）')] : [own]
}

/** Brackets around a reading (HTML, 4.5.12): 北京（běi jīng）. */
const bracket = (mark: string): XhtmlElement => ({ name: 'rp', attributes: {}, children: [mark] })

/** Lines of verse are blocks by their style alone. */
const parted = (lines: readonly XhtmlNode[]): readonly XhtmlNode[] =>
  lines.flatMap((line, index) => (index === 0 ? [line] : [LINE_END, line]))

const LINE_END: XhtmlElement = { name: 'br', attributes: { class: 'turn' }, children: [] }
