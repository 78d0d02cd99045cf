/** Rewrites blocks from the inside out: one walk for everything that concerns the whole book. */
import type { Block, HtmlNode, Image, Inline } from '../model/book.js'

export interface BlockMapping {
  /** Called with each block after what it contains. */
  block?(block: Block): Block
  /** Called with each inline after its children, and with the block it belongs to; one stays, becomes another, or several. */
  inline?(inline: Inline, owner: Block): Inline | readonly Inline[]
  htmlNode?(node: HtmlNode, owner: Block): HtmlNode
}

/** What a mapping leaves as it was is the same object afterwards: most of a book is, in each of the walks over it. */
export function mapBlocks(blocks: readonly Block[], mapping: BlockMapping): readonly Block[] {
  return kept(blocks, (block) => {
    const mapped = mapContent(block, mapping)
    return mapping.block?.(mapped) ?? mapped
  })
}

/** The list itself when no member of it changed. */
function kept<T>(members: readonly T[], change: (member: T) => T): readonly T[] {
  let changed: T[] | null = null
  for (let index = 0; index < members.length; index++) {
    const member = members[index]!
    const mapped = change(member)
    if (changed === null && mapped !== member) changed = members.slice(0, index)
    changed?.push(mapped)
  }
  return changed ?? members
}

/** A node with new values in place of its own, if any of them is new. */
function having<T extends object>(node: T, values: Partial<T>): T {
  for (const key in values) if (values[key] !== node[key]) return { ...node, ...values }
  return node
}

function mapContent(block: Block, mapping: BlockMapping): Block {
  const inlines = (children: readonly Inline[]) => mapInlines(children, block, mapping)
  const inner = (blocks: readonly Block[]) => mapBlocks(blocks, mapping)
  switch (block.type) {
    case 'heading':
    case 'byline':
    case 'paragraph':
      return having(block, { children: inlines(block.children) })
    case 'quote':
      return having(block, { blocks: inner(block.blocks) })
    case 'container':
    case 'editors-note':
      return having(block, { blocks: inner(block.blocks), signature: inlines(block.signature) })
    case 'list':
      return having(block, { items: kept(block.items, (item) => having(item, { blocks: inner(item.blocks) })) })
    case 'definition-list':
      return having(block, {
        items: kept(block.items, (item) =>
          having(item, { term: inlines(item.term), definitions: kept(item.definitions, inner) }),
        ),
      })
    case 'table': {
      const row = (cells: typeof block.head) =>
        kept(cells, (cell) => having(cell, { children: inlines(cell.children) }))
      return having(block, { caption: inlines(block.caption), head: row(block.head), rows: kept(block.rows, row) })
    }
    case 'figure': {
      const [image] = inlines([block.image])
      return having(block, { image: (image ?? block.image) as Image, caption: inlines(block.caption) })
    }
    case 'html':
      return having(block, { nodes: kept(block.nodes, (node) => mapHtml(node, block, mapping)) })
    case 'code-block':
    case 'math':
    case 'thematic-break':
      return block
  }
}

function mapInlines(children: readonly Inline[], owner: Block, mapping: BlockMapping): readonly Inline[] {
  if (mapping.inline === undefined) return children
  let changed: Inline[] | null = null
  for (let index = 0; index < children.length; index++) {
    const inline = children[index]!
    const mapped =
      'children' in inline ? having(inline, { children: mapInlines(inline.children, owner, mapping) }) : inline
    const own = mapping.inline(mapped, owner)
    if (changed === null && own !== inline) changed = children.slice(0, index)
    if (isSeveral(own)) changed?.push(...own)
    else changed?.push(own)
  }
  return changed ?? children
}

const isSeveral = (own: Inline | readonly Inline[]): own is readonly Inline[] => Array.isArray(own)

function mapHtml(node: HtmlNode, owner: Block, mapping: BlockMapping): HtmlNode {
  if ('image' in node) {
    const [image] = mapInlines([node.image], owner, mapping)
    return having(node, { image: (image ?? node.image) as Image })
  }
  const mapped =
    'tag' in node ? having(node, { children: kept(node.children, (each) => mapHtml(each, owner, mapping)) }) : node
  return mapping.htmlNode?.(mapped, owner) ?? mapped
}
