/** Shapes of tables, written in Markdown or in HTML. */
import type { Block, HtmlNode } from '../model/book.js'

type HtmlElement = Extract<HtmlNode, { tag: string }>

/** Columns of the widest row; 0: no table. */
export function columnsOf(block: Block): number {
  if (block.type === 'table') return block.head.length
  if (block.type !== 'html') return 0
  const rows = [...elementsIn(block.nodes)].filter(({ tag }) => tag === 'tr')
  return Math.max(0, ...rows.map(columnsOfRow))
}

export function hasTableInTable(nodes: readonly HtmlNode[]): boolean {
  return [...elementsIn(nodes)].some(
    ({ tag, children }) => tag === 'table' && [...elementsIn(children)].some((inner) => inner.tag === 'table'),
  )
}

const columnsOfRow = ({ children }: HtmlElement): number =>
  children.reduce(
    (columns, cell) => columns + ('tag' in cell ? Math.max(1, Number(cell.attributes.colspan ?? 1)) : 0),
    0,
  )

function* elementsIn(nodes: readonly HtmlNode[]): Generator<HtmlElement> {
  for (const node of nodes) {
    if (!('tag' in node)) continue
    yield node
    yield* elementsIn(node.children)
  }
}
