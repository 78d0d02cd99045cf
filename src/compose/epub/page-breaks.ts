/**
 * Marks of the printed pages in the documents of the e-book (EPUB Structural Semantics Vocabulary, `pagebreak`): an empty element where the text of
 * a page begins, also within a paragraph. No character changes.
 */
import type { PageEntry } from '../../model/epub.js'
import type { PrintedPage } from '../../model/printed-pages.js'
import type { XhtmlElement, XhtmlNode } from '../xhtml-tree.js'
import { isPicture, shownIn, showsSomething, visibleText } from './document-text.js'
import type { DocumentTree } from './links.js'
import { type PagePlace, placesOf } from './page-places.js'

export interface MarkedDocuments {
  readonly trees: readonly DocumentTree[]
  /** In reading order. */
  readonly pages: readonly PageEntry[]
}

export function markPages(
  trees: readonly DocumentTree[],
  printed: readonly PrintedPage[],
  imageFiles: ReadonlyMap<string, string>,
): MarkedDocuments {
  if (printed.length === 0) return { trees, pages: [] }
  // `parse/ids.ts` keeps these names from authors.
  const marks = placesOf(printed, trees, imageFiles).map((place) => ({ ...place, id: `page-${place.label}` }))
  const byDocument = trees.map((): PageMark[] => [])
  for (const mark of marks) byDocument[mark.document]!.push(mark)
  return {
    trees: trees.map(({ document, tree }, index) => ({
      document,
      tree: new PageMarker(byDocument[index]!).mark(tree),
    })),
    pages: marks.map(({ label, id, document }) => ({ label, href: `${trees[document]!.document.file}#${id}` })),
  }
}

interface PageMark extends PagePlace {
  readonly id: string
}

/** Elements that a mark at their beginning stands in; before all others. Paragraphs are among them, for styles that ask which block follows which. */
const ENTERED = new Set(['section', 'article', 'aside', 'header', 'footer', 'main', 'div', 'blockquote', 'p'])
/** Elements whose children are of certain kinds. */
const CLOSED = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'figure'])
/** Elements that nothing comes between. */
const WHOLE = new Set(['ruby', 'math', 'svg'])

/** Walks one document in its order, once. */
class PageMarker {
  readonly #marks: readonly PageMark[]
  /** How many were set. */
  #set = 0
  /** How much of what the document shows was passed. */
  #at = 0

  constructor(marks: readonly PageMark[]) {
    this.#marks = marks
  }

  mark(tree: readonly XhtmlNode[]): readonly XhtmlNode[] {
    if (this.#marks.length === 0) return tree
    return [...this.#markAll(tree, true), ...this.#due(Number.POSITIVE_INFINITY)]
  }

  /** `isOpen`: a mark may stand between the nodes. */
  #markAll(nodes: readonly XhtmlNode[], isOpen: boolean): readonly XhtmlNode[] {
    if (this.#set === this.#marks.length) return nodes
    return nodes.flatMap((node) => (typeof node === 'string' ? this.#markText(node) : this.#markElement(node, isOpen)))
  }

  #markElement(element: XhtmlElement, isOpen: boolean): XhtmlNode[] {
    if (isPicture(element) || isWhole(element)) return [...this.#pass(shownIn([element])), element]
    const isBefore = isOpen && this.#next() === this.#at && !isEntered(element) && showsSomething(element.children)
    const before = isBefore ? this.#due(this.#at + 1) : []
    return [...before, { ...element, children: this.#markAll(element.children, !CLOSED.has(element.name)) }]
  }

  #markText(text: string): XhtmlNode[] {
    const end = this.#at + visibleText(text).length
    const nodes: XhtmlNode[] = []
    let rest = text
    for (let next = this.#next(); next < end; next = this.#next()) {
      const cut = indexOfShown(rest, next - this.#at)
      if (cut > 0) nodes.push(rest.slice(0, cut))
      nodes.push(...this.#due(next + 1))
      rest = rest.slice(cut)
      this.#at = next
    }
    this.#at = end
    return [...nodes, rest]
  }

  /** The place of the next mark. */
  #next(): number {
    return this.#marks[this.#set]?.place ?? Number.POSITIVE_INFINITY
  }

  /** The marks within what is passed as one. */
  #pass(shown: number): XhtmlElement[] {
    this.#at += shown
    return this.#due(this.#at)
  }

  #due(end: number): XhtmlElement[] {
    const first = this.#set
    while (this.#set < this.#marks.length && this.#next() < end) this.#set += 1
    return this.#marks.slice(first, this.#set).map(({ label, id }) => ({
      name: 'span',
      attributes: { 'epub:type': 'pagebreak', role: 'doc-pagebreak', id, 'aria-label': label },
      children: [],
    }))
  }
}

const hasClass = ({ attributes }: XhtmlElement, name: string): boolean =>
  attributes.class?.split(' ').includes(name) ?? false

/** 纵中横 is a square that is set as one. */
const isWhole = (element: XhtmlElement): boolean => WHOLE.has(element.name) || hasClass(element, 'upright')

/** A paragraph with a name is a label, which is read out with what stands in it; a formula and its number share a line. */
function isEntered(element: XhtmlElement): boolean {
  const { name, attributes } = element
  return ENTERED.has(name) && !(name === 'p' && attributes.id !== undefined) && !hasClass(element, 'formula')
}

/** Where the character stands in the markup that so many are before. A line that begins with it is not parted from its indent. */
function indexOfShown(escaped: string, characters: number): number {
  let left = characters
  for (const { 0: token, index } of escaped.matchAll(/&[^;]*;|\s+|[^\s&]+/gu)) {
    const { length } = visibleText(token)
    if (left >= length) {
      left -= length
      continue
    }
    // An entity may stand for two code units.
    const cut = index + (token.startsWith('&') ? 0 : left)
    return /[\udc00-\udfff]/.test(escaped[cut]!) ? cut - 1 : lineStart(escaped, cut)
  }
  return escaped.length
}

function lineStart(text: string, index: number): number {
  const start = text.lastIndexOf('\n', index - 1) + 1
  return start > 0 && text.slice(start, index).trim() === '' ? start : index
}
