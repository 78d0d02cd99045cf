/** Rewrites blocks from the inside out: one walk for everything that concerns the whole book. */
import type { Block, HtmlNode, Image, Inline } from '../model/book.js'

export interface BlockMapping {
  /** Called with each block after what it contains. */
  block?(block: Block): Block
  /** Called with each inline after its children, and with the block it belongs to. */
  inline?(inline: Inline, owner: Block): readonly Inline[]
  htmlNode?(node: HtmlNode, owner: Block): HtmlNode
}

export function mapBlocks(blocks: readonly Block[], mapping: BlockMapping): Block[] {
  return blocks.map((block) => {
    const mapped = mapContent(block, mapping)
    return mapping.block?.(mapped) ?? mapped
  })
}

function mapContent(block: Block, mapping: BlockMapping): Block {
  const inlines = (children: readonly Inline[]) => mapInlines(children, block, mapping)
  switch (block.type) {
    case 'heading':
    case 'byline':
    case 'paragraph':
      return { ...block, children: inlines(block.children) }
    case 'quote':
      return { ...block, blocks: mapBlocks(block.blocks, mapping) }
    case 'container':
    case 'editors-note':
      return { ...block, blocks: mapBlocks(block.blocks, mapping), signature: inlines(block.signature) }
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: mapBlocks(item.blocks, mapping) })) }
    case 'definition-list':
      return {
        ...block,
        items: block.items.map(({ term, definitions, place }) => ({
          term: inlines(term),
          definitions: definitions.map((blocks) => mapBlocks(blocks, mapping)),
          place,
        })),
      }
    case 'table': {
      const row = (cells: typeof block.head) => cells.map((cell) => ({ children: inlines(cell.children) }))
      return { ...block, caption: inlines(block.caption), head: row(block.head), rows: block.rows.map(row) }
    }
    case 'figure': {
      const [image] = inlines([block.image])
      return { ...block, image: (image ?? block.image) as Image, caption: inlines(block.caption) }
    }
    case 'html':
      return { ...block, nodes: block.nodes.map((node) => mapHtml(node, block, mapping)) }
    case 'code-block':
    case 'math':
    case 'thematic-break':
      return block
  }
}

function mapInlines(children: readonly Inline[], owner: Block, mapping: BlockMapping): readonly Inline[] {
  return children.flatMap((inline) => {
    const mapped = 'children' in inline ? { ...inline, children: mapInlines(inline.children, owner, mapping) } : inline
    return mapping.inline?.(mapped, owner) ?? [mapped]
  })
}

function mapHtml(node: HtmlNode, owner: Block, mapping: BlockMapping): HtmlNode {
  if ('image' in node) {
    const [image] = mapInlines([node.image], owner, mapping)
    return { image: (image ?? node.image) as Image }
  }
  const mapped =
    'tag' in node ? { ...node, children: node.children.map((each) => mapHtml(each, owner, mapping)) } : node
  return mapping.htmlNode?.(mapped, owner) ?? mapped
}
