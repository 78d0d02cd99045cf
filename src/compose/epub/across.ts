/**
 * What has lines that run across in a vertical book too: formulas, and those tables and blocks of code that a small page holds whole. A block of
 * the other writing mode is never broken over pages (CSS Writing Modes 4, 7.3; CSS Fragmentation 3, 4.1), so larger ones lie on their side, in the flow.
 */
import { readableText } from '../../model/markup-text.js'
import { textWidth } from '../../typography/width.js'
import { elementsOf, type XhtmlElement, type XhtmlNode } from '../xhtml-tree.js'

/** In em and lines, on the page of a phone. */
const SMALL_PAGE = { width: 20, lines: 16 }
/** In em: of a cell, left and right together. */
const CELL_PADDING = 1.2
/** Code is set smaller than text. */
const CODE_SIZE = 0.85

export function isAcross(element: XhtmlElement): boolean {
  if (element.name === 'pre') return fits(codeSize(element))
  return element.name === 'table' && fits(tableSize(element))
}

interface Size {
  readonly width: number
  readonly lines: number
}

/** What is wider takes two lines for one, if not more. */
function fits({ width, lines }: Size): boolean {
  const folds = Math.ceil(width / SMALL_PAGE.width)
  return folds <= 2 && lines * folds <= SMALL_PAGE.lines
}

function codeSize(pre: XhtmlElement): Size {
  const lines = textOf(pre).split('\n')
  const width = lines.reduce((widest, line) => Math.max(widest, textWidth(line)), 0)
  return { width: CODE_SIZE * width, lines: lines.length }
}

function tableSize(table: XhtmlElement): Size {
  const columns: number[] = []
  const rows = [...elementsOf(table.children)].filter(({ name }) => name === 'tr')
  for (const row of rows) {
    const cells = row.children.filter((child) => typeof child !== 'string')
    for (const [column, cell] of cells.entries()) {
      columns[column] = Math.max(columns[column] ?? 0, textWidth(textOf(cell)) + CELL_PADDING)
    }
  }
  return { width: columns.reduce((sum, width) => sum + width, 0), lines: rows.length }
}

const textOf = (node: XhtmlNode): string =>
  typeof node === 'string' ? readableText(node) : node.children.map(textOf).join('')
