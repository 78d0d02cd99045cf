/** Tables: the caption above, the head, the rows, in a frame that may be wider or taller than its place. */
import type { Alignment, HtmlNode, Table, TableCell } from '../model/book.js'
import { htmlText, inlineText } from '../model/book-text.js'
import type { Dialect } from './dialect.js'
import { attributeList, authorAttributes, element } from './markup.js'
import { renderInlines } from './render-inlines.js'
import { numberedText, renderNumbered } from './render-labels.js'
import { inlineUnit } from './units.js'

export function renderTable(table: Table, dialect: Dialect): string {
  const { width, ...values } = table.attributes.values
  const attributes = authorAttributes({ ...table.attributes, values })
  const style = width !== undefined && /^\d+(\.\d+)?(%|mm|em)$/.test(width) ? `width:${width}` : undefined
  // Units are numbered as they are rendered, so what stands first comes first.
  const caption = renderCaption(table, dialect)
  const head = element('thead', '', renderRow(table, table.head, dialect))
  const rows = table.rows.map((cells) => renderRow(table, cells, dialect)).join('')
  const body = rows === '' ? '' : element('tbody', '', rows)
  return tableFrame(
    element('table', attributes + attributeList({ style }), caption + head + body),
    dialect.continuedTable(table.label, inlineText(table.caption)),
  )
}

/** A table of HTML, of which only its caption is known. */
export function frameHtmlTable(table: string, nodes: readonly HtmlNode[], dialect: Dialect): string {
  const caption = nodes.filter((node) => 'tag' in node && node.tag === 'caption')
  return tableFrame(table, dialect.continuedTable(null, htmlText(caption)))
}

/** `continued`: what stands above the head where the table goes on. */
const tableFrame = (table: string, continued: string): string => element('div', ' class="table"', continued + table)

/** 表 2-1　各村人口. */
function renderCaption(table: Table, dialect: Dialect): string {
  const numbered = { label: table.label, words: table.caption }
  const text = numberedText(numbered, dialect)
  return text === '' ? '' : element('caption', dialect.unit({ text, source: table }), renderNumbered(numbered, dialect))
}

function renderRow(table: Table, cells: readonly TableCell[], dialect: Dialect): string {
  const isHead = cells === table.head
  const markup = cells.map((cell, column) => {
    const attributes = attributeList({
      class: alignmentClass(table.alignments[column] ?? null),
      scope: isHead ? 'col' : undefined,
    })
    return element(
      isHead ? 'th' : 'td',
      attributes + inlineUnit(table, cell.children, dialect),
      renderInlines(cell.children, dialect),
    )
  })
  return element('tr', '', markup.join(''))
}

function alignmentClass(alignment: Alignment): string | undefined {
  return alignment === null ? undefined : `align-${alignment}`
}
