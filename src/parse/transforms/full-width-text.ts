/** Full-width punctuation in every block of a Chinese book, as `typography.punctuation: fullwidth` asks. */
import type { Block, HtmlNode, Inline, TableCell } from '../../model/book.js'
import { fullWidthPunctuation } from '../../typography/full-width-punctuation.js'
import { MAINLAND_QUOTES, type QuoteStyle, TRADITIONAL_QUOTES } from '../../typography/full-width-quotes.js'
import type { Transform } from '../transform.js'
import { runsOf, withRuns } from './inline-runs.js'

/** Sets the punctuation of Chinese text at full width; code, formulas, addresses and Latin sentences stay. */
export const fullWidthText: Transform = (blocks, { config, lang }) => {
  if (config.typography.punctuation !== 'fullwidth' || !/^zh\b/i.test(lang)) return blocks
  const quotes = /hant|tw|hk|mo/i.test(lang) ? TRADITIONAL_QUOTES : MAINLAND_QUOTES
  return blocks.map((block) => inBlock(block, quotes))
}

function inBlock(block: Block, quotes: QuoteStyle): Block {
  const line = (inlines: readonly Inline[]) => inLine(inlines, quotes)
  const all = (blocks: readonly Block[]) => blocks.map((each) => inBlock(each, quotes))
  switch (block.type) {
    case 'heading':
    case 'byline':
    case 'paragraph': {
      const children = line(block.children)
      return children === block.children ? block : { ...block, children }
    }
    case 'quote':
      return { ...block, blocks: all(block.blocks) }
    case 'container':
      return {
        ...block,
        title: block.title && inText(block.title, quotes),
        blocks: all(block.blocks),
        signature: line(block.signature),
      }
    case 'editors-note':
      return { ...block, blocks: all(block.blocks), signature: line(block.signature) }
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: all(item.blocks) })) }
    case 'definition-list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, term: line(item.term), definitions: item.definitions.map(all) })),
      }
    case 'table':
      return {
        ...block,
        caption: line(block.caption),
        head: inRow(block.head, quotes),
        rows: block.rows.map((row) => inRow(row, quotes)),
      }
    case 'figure':
      return { ...block, caption: line(block.caption) }
    case 'html':
      return { ...block, nodes: block.nodes.map((node) => inNode(node, quotes)) }
    case 'code-block':
    case 'math':
    case 'thematic-break':
      return block
  }
}

function inLine(inlines: readonly Inline[], quotes: QuoteStyle): readonly Inline[] {
  const runs = runsOf(inlines)
  const set = fullWidthPunctuation(runs, quotes)
  return set === runs ? inlines : withRuns(inlines, set)
}

const inText = (text: string, quotes: QuoteStyle): string =>
  fullWidthPunctuation([{ text, kept: false }], quotes)[0]!.text

const inRow = (row: readonly TableCell[], quotes: QuoteStyle): readonly TableCell[] =>
  row.map((cell) => ({ children: inLine(cell.children, quotes) }))

/** Text of HTML stands for itself: which of its elements make lines is not known here. */
function inNode(node: HtmlNode, quotes: QuoteStyle): HtmlNode {
  if ('text' in node) return { text: inText(node.text, quotes) }
  if ('image' in node || /^(?:code|pre|kbd|samp|var)$/.test(node.tag)) return node
  return { ...node, children: node.children.map((child) => inNode(child, quotes)) }
}
