/**
 * Documents of the e-book made to hold together: links name the file of their target, no id stands twice in a
 * document, and the markup is what EPUB takes, whatever a manuscript's HTML or a book's own template brought in.
 */
import type { EpubDocument } from '../../model/epub.js'
import { type Finding, finding, type Outcome } from '../../model/finding.js'
import { readableText } from '../../model/markup-text.js'
import { elementsOf, readXhtml, writeXhtml, type XhtmlElement, type XhtmlNode } from '../xhtml-tree.js'
import { conform } from './content-models.js'
import { orderHeadings } from './heading-order.js'

/** A document with its body as a tree, which stands for `document.body`. */
export interface DocumentTree {
  readonly document: EpubDocument
  readonly tree: readonly XhtmlNode[]
}

/** `sections`: ids of the headings of sections. */
export function readDocuments(documents: readonly EpubDocument[], sections: ReadonlySet<string>): DocumentTree[] {
  return documents.map((document) => ({
    document,
    tree: orderHeadings(conform(readXhtml(document.body)), sections),
  }))
}

export function bindDocuments(trees: readonly DocumentTree[]): Outcome<EpubDocument[]> {
  const findings: Finding[] = []
  const files = new Map<string, string>()
  const ids = trees.map(({ tree }) => idsIn(tree))
  for (const [index, own] of ids.entries()) {
    for (const id of own) if (!files.has(id)) files.set(id, trees[index]!.document.file)
  }
  const value = trees.map(({ document, tree }, index) => {
    const binder = new Binder(document, ids[index]!, files)
    const body = writeXhtml(binder.bind(tree))
    findings.push(...binder.findings)
    return { ...document, body }
  })
  return { value, findings }
}

function idsIn(tree: readonly XhtmlNode[]): Set<string> {
  const ids = new Set<string>()
  for (const { attributes } of elementsOf(tree)) if (attributes.id !== undefined) ids.add(attributes.id)
  return ids
}

/** Binds the elements of one document, in order. */
class Binder {
  readonly findings: Finding[] = []
  readonly #document: EpubDocument
  readonly #files: ReadonlyMap<string, string>
  /** Ids seen so far, and all there are. */
  readonly #seen = new Set<string>()
  readonly #own: ReadonlySet<string>

  constructor(document: EpubDocument, own: ReadonlySet<string>, files: ReadonlyMap<string, string>) {
    this.#document = document
    this.#files = files
    this.#own = own
  }

  /** The list itself where nothing in it is bound to anything: most of a document is such. */
  bind(nodes: readonly XhtmlNode[]): readonly XhtmlNode[] {
    let bound: XhtmlNode[] | null = null
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index]!
      const own = typeof node === 'string' ? node : this.#bindElement(node)
      if (bound === null && own !== node) bound = nodes.slice(0, index)
      bound?.push(own)
    }
    return bound ?? nodes
  }

  #bindElement(element: XhtmlElement): XhtmlElement {
    const attributes = this.#bindAttributes(element.attributes)
    const children = this.bind(element.children)
    const isSame = attributes === element.attributes && children === element.children
    return isSame ? element : { name: element.name, attributes, children }
  }

  #bindAttributes(given: XhtmlElement['attributes']): XhtmlElement['attributes'] {
    let isSame = true
    const attributes: Record<string, string> = {}
    for (const name in given) {
      const value = given[name]!
      const bound = this.#attribute(name, value)
      if (bound !== value) isSame = false
      if (bound !== null) attributes[name] = bound
      else {
        const facts = { attribute: name, value, document: this.#document.title }
        this.findings.push(finding('epub/dropped-attribute', facts))
      }
    }
    return isSame ? given : attributes
  }

  /** The value as the e-book has it; null: it cannot. */
  #attribute(name: string, value: string): string | null {
    switch (name) {
      case 'id':
        if (value === '' || this.#seen.has(value)) return null
        this.#seen.add(value)
        return xmlName(value)
      case 'href':
        return value.startsWith('#') ? this.#target(value.slice(1)) : webAddress(value)
      case 'lang':
      case 'xml:lang':
        return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value) ? value : null
      default:
        return value
    }
  }

  #target(id: string): string | null {
    if (this.#own.has(id)) return `#${xmlName(id)}`
    const file = this.#files.get(id)
    return file === undefined ? null : `${file}#${xmlName(id)}`
  }
}

/** Ids are XML names without colons in XHTML; any other is spelt out in code points. */
export function xmlName(id: string): string {
  return /^[A-Za-z_][\w.-]*$/.test(id)
    ? id
    : Array.from(id, (each) => `x${each.codePointAt(0)!.toString(16)}`).join('-')
}

/** A URL in ASCII, as the package asks for; only what a reader may safely follow. */
function webAddress(escaped: string): string | null {
  const value = readableText(escaped)
  if (!/^(https?:|mailto:)/i.test(value) || !URL.canParse(value)) return null
  return new URL(value).href.replace(AFTER_HOST, encodeRest).replace(/&/g, '&amp;')
}

const AFTER_HOST = /(?<=^(?:mailto:|https?:\/\/[^/?#]*)).*$/s

/** The URL standard tolerates what RFC 3986, and so the validators of EPUB, do not. */
function encodeRest(rest: string): string {
  return rest.replace(/%(?![\da-f]{2})|["<>`{}|\\^[\]]/gi, encodeURIComponent)
}
