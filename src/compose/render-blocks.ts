/** Blocks of the Book → XHTML. Each element that holds text carries the dialect's unit attributes. */
import type {
  Block,
  DefinitionList,
  EditorsNote,
  Heading,
  HtmlBlock,
  HtmlNode,
  List,
  ListItem,
  MathBlock,
  Paragraph,
} from '../model/book.js'
import { blockText, inlineText } from '../model/book-text.js'
import type { Dialect } from './dialect.js'
import { attributeList, authorAttributes, element, escapeMarkup } from './markup.js'
import { renderCode } from './render-code.js'
import { renderContainer } from './render-containers.js'
import { renderFigure } from './render-figure.js'
import { renderInlines } from './render-inlines.js'
import { numberedText, renderNumbered } from './render-labels.js'
import { frameHtmlTable, renderTable } from './render-table.js'
import { inlineUnit } from './units.js'

export function renderBlocks(blocks: readonly Block[], dialect: Dialect): string {
  return blocks.map((block, index) => renderBlock(block, blocks[index + 1], dialect)).join('\n')
}

/** A paragraph that announces what follows it: 有以下三项： */
const ANNOUNCES = /[：:]\s*$/u
const ANNOUNCED: ReadonlySet<Block['type'] | undefined> = new Set([
  'list',
  'table',
  'code-block',
  'math',
  'quote',
  'figure',
])

function isAnnouncement(paragraph: Paragraph, next: Block | undefined): boolean {
  return ANNOUNCED.has(next?.type) && ANNOUNCES.test(inlineText(paragraph.children))
}

/** `next`: the block behind it. */
export function renderBlock(block: Block, next: Block | undefined, dialect: Dialect): string {
  switch (block.type) {
    case 'heading':
      return renderHeading(block, dialect)
    case 'paragraph':
      return element(
        'p',
        attributeList({ class: isAnnouncement(block, next) ? 'announces' : undefined }) +
          inlineUnit(block, block.children, dialect),
        renderInlines(block.children, dialect),
      )
    case 'byline':
      return element(
        'p',
        ` class="byline"${inlineUnit(block, block.children, dialect)}`,
        renderInlines(block.children, dialect),
      )
    case 'quote':
      return `<blockquote>${renderBlocks(block.blocks, dialect)}</blockquote>`
    case 'list':
      return renderList(block, dialect)
    case 'definition-list':
      return renderDefinitions(block, dialect)
    case 'code-block':
      return renderCode(block, dialect)
    case 'math':
      return renderFormula(block, dialect)
    case 'table':
      return renderTable(block, dialect)
    case 'thematic-break':
      return '<hr/>'
    case 'figure':
      return renderFigure(block, dialect, 'alone')
    case 'editors-note':
      return renderEditorsNote(block, dialect)
    case 'container':
      return renderContainer(block, dialect, renderBlocks)
    case 'html':
      return renderHtml(block, dialect)
  }
}

function renderHeading(heading: Heading, dialect: Dialect): string {
  const title = { label: heading.label, words: heading.children }
  const unit = dialect.unit({ text: numberedText(title, dialect), source: heading })
  return dialect.heading(heading, renderNumbered(title, dialect), unit)
}

function renderList(list: List, dialect: Dialect): string {
  const tag = list.ordered ? 'ol' : 'ul'
  const attributes = attributeList({
    class: list.tight ? 'tight' : undefined,
    start: list.ordered && list.start !== 1 ? list.start : undefined,
  })
  // Each item carries its number: a list broken over pages goes on counting.
  const items = list.items.map((item, index) => renderItem(item, list.ordered ? list.start + index : null, dialect))
  return `<${tag}${attributes}>${items.join('')}</${tag}>`
}

function renderItem(item: ListItem, number: number | null, dialect: Dialect): string {
  const task = item.checked === null ? undefined : item.checked ? 'task done' : 'task'
  return `<li${attributeList({ class: task, value: number })}>${renderBlocks(item.blocks, dialect)}</li>`
}

function renderFormula(block: MathBlock, dialect: Dialect): string {
  const { id, classes, values } = block.attributes
  const number = block.label === null ? '' : element('span', ' class="equation-number"', escapeMarkup(block.label))
  const own = number === '' ? ['formula'] : ['formula', 'numbered']
  const attributes = authorAttributes({ ...(id ? { id } : {}), classes: [...own, ...classes], values })
  return `<div${attributes}${dialect.unit({ text: blockText(block), source: block })}>${dialect.formula(block, true)}${number}</div>`
}

function renderEditorsNote(note: EditorsNote, dialect: Dialect): string {
  const signed = note.signature.length > 0
  return dialect.editorsNote(note, {
    label: escapeMarkup(note.label),
    labelUnit: dialect.unit({ text: note.label, source: note }),
    body: renderBlocks(note.blocks, dialect),
    signature: signed ? renderInlines(note.signature, dialect) : null,
    signatureUnit: signed ? inlineUnit(note, note.signature, dialect) : '',
  })
}

function renderDefinitions(list: DefinitionList, dialect: Dialect): string {
  const items = list.items.map(({ term, definitions }) => {
    const name = `<dt${inlineUnit(list, term, dialect)}>${renderInlines(term, dialect)}</dt>`
    // HTML asks for a definition after the last term.
    const texts = definitions.length === 0 ? [''] : definitions.map((blocks) => renderBlocks(blocks, dialect))
    return name + texts.map((text) => `<dd>${text}</dd>`).join('')
  })
  return `<dl>${items.join('')}</dl>`
}

function renderHtml(block: HtmlBlock, dialect: Dialect): string {
  return `<div class="html"${dialect.unit({ text: blockText(block), source: block })}>${renderNodes(block.nodes, dialect)}</div>`
}

function renderNodes(nodes: readonly HtmlNode[], dialect: Dialect): string {
  return nodes
    .map((node) => {
      if ('text' in node) return escapeMarkup(node.text)
      if ('image' in node) return dialect.image(node.image)
      const markup = element(node.tag, attributeList(node.attributes), renderNodes(node.children, dialect))
      return node.tag === 'table' ? frameHtmlTable(markup, node.children, dialect) : markup
    })
    .join('')
}
