/**
 * XHTML as EPUB has it: HTML's content models are not advice there but the schema that EPUBCheck holds a book to.
 * Browsers forgive what a manuscript's raw HTML does; here an element that breaks its model becomes a plain one, and
 * all text stays where it is.
 */
import type { XhtmlElement, XhtmlNode } from '../xhtml-tree.js'
import { focusScrolled, nameLink, noteAside, plainEmptyHead } from './accessible-parts.js'

/** Elements that may stand in a line (HTML, 3.2.5.2.5, phrasing content). */
const PHRASING = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

export const isPhrasing = (name: string): boolean => PHRASING.has(name)

/** Elements whose content must be such. `a`, `ins` and `del` are as the place they stand in. */
const HOLDS_PHRASING = new Set(
  (
    'abbr b bdi bdo cite code dfn em i kbd mark q rp rt ruby s samp small span strong sub sup u var ' +
    'p h1 h2 h3 h4 h5 h6 pre dt th'
  ).split(' '),
)

/** Elements that ask for attributes or places which raw HTML seldom gives, and what stands for them. */
const PLAIN: Readonly<Record<string, string>> = {
  address: 'div',
  data: 'span',
  details: 'div',
  footer: 'div',
  header: 'div',
  main: 'div',
  nav: 'div',
  summary: 'div',
  time: 'span',
}
const ATTRIBUTES_OF_PLAIN = ['datetime', 'value', 'open']

/** The same text in elements that the schema takes. `inLine`: only phrasing content may stand here. */
export function conform(nodes: readonly XhtmlNode[], inLine = false): readonly XhtmlNode[] {
  let conformed: XhtmlNode[] | null = null
  for (const [index, node] of nodes.entries()) {
    const fitted = typeof node === 'string' ? node : conformElement(node, inLine)
    if (conformed === null && fitted !== node) conformed = nodes.slice(0, index)
    conformed?.push(fitted)
  }
  return conformed ?? nodes
}

function conformElement(element: XhtmlElement, inLine: boolean): XhtmlElement {
  if (element.name === 'svg' || element.name === 'math') return element
  const fitted = (MODELS[element.name] ?? same)(plain(element))
  const placed = inLine && !PHRASING.has(fitted.name) ? asPhrasing(fitted) : fitted
  const children = conform(placed.children, HOLDS_PHRASING.has(placed.name) || inLine)
  return children === placed.children ? placed : { ...placed, children }
}

const same = (element: XhtmlElement): XhtmlElement => element

function plain(element: XhtmlElement): XhtmlElement {
  const name = PLAIN[element.name]
  return name === undefined ? element : { ...element, name, attributes: without(element, ATTRIBUTES_OF_PLAIN) }
}

/** The style sheet sets `block` on lines of its own. */
function asPhrasing(element: XhtmlElement): XhtmlElement {
  if (element.name === 'hr') return { name: 'br', attributes: {}, children: [] }
  const { id, lang, class: classes } = element.attributes
  const attributes = {
    ...(id === undefined ? {} : { id }),
    ...(lang === undefined ? {} : { lang }),
    class: classes === undefined ? 'block' : `block ${classes}`,
  }
  return { name: 'span', attributes, children: element.children }
}

/** Elements with a model of their own; each gives back one that keeps it. */
const MODELS: Readonly<Record<string, (element: XhtmlElement) => XhtmlElement>> = {
  a: nameLink,
  aside: noteAside,
  bdo: (element) => (element.attributes.dir === undefined ? { ...element, name: 'span' } : element),
  colgroup: (element) =>
    element.children.length > 0 ? { ...element, attributes: without(element, ['span']) } : element,
  div: focusScrolled,
  dl: (element) =>
    /^(?:(?:dt )+(?:dd )+)*$/.test(childNames(element)) ? element : neutral(element, ['dt', 'dd'], 'div'),
  figure: conformFigure,
  ol: wrapStrayItems,
  ruby: (element) =>
    /^(?:(?:base )+(?:rt |rp rt rp )+)+$/.test(childNames(element, ['rt', 'rp']))
      ? element
      : neutral(element, ['rt', 'rp'], 'span'),
  table: conformTable,
  td: conformCell,
  th: (element) => plainEmptyHead(conformCell(element)),
  ul: wrapStrayItems,
}

function without({ attributes }: XhtmlElement, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)))
}

const isBlank = (node: XhtmlNode): boolean => typeof node === 'string' && node.trim() === ''
const nameOf = (node: XhtmlNode): string => (typeof node === 'string' ? 'base' : node.name)

/** Names of the children that count, each with a space behind it; all but `special` are `base` when these are given. */
function childNames({ children }: XhtmlElement, special?: readonly string[]): string {
  const names = children.filter((child) => !isBlank(child)).map(nameOf)
  return names.map((name) => `${!special || special.includes(name) ? name : 'base'} `).join('')
}

/** An element, and those of its children that mean nothing without it, under a name that means nothing. */
function neutral(element: XhtmlElement, parts: readonly string[], name: string): XhtmlElement {
  const children = element.children.map((child) =>
    typeof child !== 'string' && parts.includes(child.name) ? { ...child, name } : child,
  )
  return { ...element, name, children }
}

/** Text and elements that stand between the items of a list are items too. */
function wrapStrayItems(list: XhtmlElement): XhtmlElement {
  const children = list.children.map((child) =>
    isBlank(child) || nameOf(child) === 'li' ? child : { name: 'li', attributes: {}, children: [child] },
  )
  return children.every((child, index) => child === list.children[index]) ? list : { ...list, children }
}

/** One caption, first or last. */
function conformFigure(figure: XhtmlElement): XhtmlElement {
  const valid = /^(?:figcaption )?(?:(?!figcaption )\S+ )*$|^(?:(?!figcaption )\S+ )*figcaption $/
  return valid.test(childNames(figure)) ? figure : neutral(figure, ['figcaption'], 'div')
}

function conformCell(cell: XhtmlElement): XhtmlElement {
  const { colspan, rowspan } = cell.attributes
  if (colspan === undefined && rowspan === undefined) return cell
  const zero = ['colspan', 'rowspan'].filter((name) => Number(cell.attributes[name]) < 1)
  return { ...cell, attributes: without(cell, zero) }
}

/** Heads and feet that stand among the rows are rows; a table in no order at all is a run of blocks. */
function conformTable(table: XhtmlElement): XhtmlElement {
  const named = table.children.filter((child) => !isBlank(child))
  const firstBody = named.findIndex((child) => ['tbody', 'tfoot', 'tr'].includes(nameOf(child)))
  const children = table.children.map((child) => {
    if (typeof child === 'string') return child
    const index = named.indexOf(child)
    const misplaced =
      (child.name === 'thead' &&
        (nameOf(named[index - 1] ?? '') === 'thead' || (firstBody >= 0 && index > firstBody))) ||
      (child.name === 'tfoot' && index < named.length - 1)
    return misplaced ? { ...child, name: 'tbody' } : child
  })
  const fitted = { ...table, children }
  const valid = /^(?:caption )?(?:colgroup )*(?:thead )?(?:(?:tbody )*|(?:tr )*)(?:tfoot )?$/
  return valid.test(childNames(fitted)) ? fitted : asBlocks(fitted)
}

const TABLE_PARTS = new Set(['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'])

function asBlocks(part: XhtmlElement): XhtmlElement {
  const children = part.children.flatMap((child) => {
    if (typeof child === 'string' || !/^(?:caption|colgroup|thead|tbody|tfoot|tr|td|th)$/.test(child.name))
      return [child]
    return child.name === 'colgroup' ? [] : [asBlocks(child)]
  })
  return TABLE_PARTS.has(part.name) ? { name: 'div', attributes: without(part, CELL_ATTRIBUTES), children } : part
}

const CELL_ATTRIBUTES = ['colspan', 'rowspan', 'scope', 'headers']
