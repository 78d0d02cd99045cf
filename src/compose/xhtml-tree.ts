/** Markup as a tree and back. Attribute values and text stay escaped, as they stand in the markup. */

export interface XhtmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XhtmlNode[]
}

/** An element, or text. */
export type XhtmlNode = string | XhtmlElement

/** What XML would not take: the passage, and where it stands in the markup. */
export class BrokenMarkup extends Error {
  constructor(
    passage: string,
    readonly index: number,
  ) {
    super(passage)
  }
}

const COMMENT_OR_TAG = /<!--[\s\S]*?-->|<[^<>"]*(?:"[^"]*"[^<>"]*)*>/g
const TAG = /^<(\/?)([A-Za-z][\w:-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>$/
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)="([^"<]*)"/g
const LOOSE = /<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/

interface OpenElement extends XhtmlElement {
  readonly index: number
  readonly tag: string
  readonly attributes: Record<string, string>
  readonly children: XhtmlNode[]
}

/** Comments go. Throws `BrokenMarkup` when the markup is not well-formed. */
export function readXhtml(markup: string): readonly XhtmlNode[] {
  const root: OpenElement = { index: 0, tag: '', name: '', attributes: {}, children: [] }
  const open = [root]
  let end = 0
  const addText = (upTo: number): void => {
    if (upTo > end) open.at(-1)!.children.push(checked(markup.slice(end, upTo), end))
  }
  for (const { 0: token, index } of markup.matchAll(COMMENT_OR_TAG)) {
    addText(index)
    end = index + token.length
    if (token.startsWith('<!--')) continue
    if (open.length > 1 && token === `</${open.at(-1)!.name}>`) {
      open.pop()
      continue
    }
    const [, closing, name, attributes, closed] = TAG.exec(token) ?? []
    if (name === undefined) throw new BrokenMarkup(token, index)
    if (closing === '/') {
      if (open.at(-1)!.name !== name) throw unpaired(open, { name, tag: token, index })
      open.pop()
      continue
    }
    const element: OpenElement = {
      index,
      tag: token,
      name,
      attributes: readAttributes(attributes!, index),
      children: [],
    }
    open.at(-1)!.children.push(element)
    if (closed !== '/') open.push(element)
  }
  addText(markup.length)
  if (open.length > 1) throw new BrokenMarkup(open.at(-1)!.tag, open.at(-1)!.index)
  return root.children
}

/** The element that was not closed is to blame, unless the closing tag has none to close. */
function unpaired(
  open: readonly OpenElement[],
  closing: { readonly name: string; readonly tag: string; readonly index: number },
): BrokenMarkup {
  const blamed = open.some(({ name }) => name === closing.name) ? open.at(-1)! : closing
  return new BrokenMarkup(blamed.tag, blamed.index)
}

function readAttributes(list: string, index: number): Record<string, string> {
  const attributes: Record<string, string> = {}
  if (list === '') return attributes
  for (const [attribute, name, value] of list.matchAll(ATTRIBUTE)) {
    if (Object.hasOwn(attributes, name!)) throw new BrokenMarkup(attribute, index)
    attributes[name!] = checked(value!, index)
  }
  return attributes
}

function checked(text: string, start: number): string {
  if (!text.includes('&') && !text.includes('<')) return text
  const loose = LOOSE.exec(text)
  if (loose) throw new BrokenMarkup(text.slice(loose.index, loose.index + 20), start + loose.index)
  return text
}

const VOID_TAGS = new Set(['br', 'col', 'hr', 'img', 'wbr'])

export function writeXhtml(nodes: readonly XhtmlNode[]): string {
  let markup = ''
  for (const node of nodes) markup += typeof node === 'string' ? node : writeElement(node)
  return markup
}

function writeElement({ name, attributes, children }: XhtmlElement): string {
  let tag = `<${name}`
  for (const key in attributes) tag += ` ${key}="${attributes[key]}"`
  return VOID_TAGS.has(name) ? `${tag}/>` : `${tag}>${writeXhtml(children)}</${name}>`
}

/** Every element of a tree, each before those in it. */
export function elementsOf(nodes: readonly XhtmlNode[]): XhtmlElement[] {
  const elements: XhtmlElement[] = []
  const gather = (within: readonly XhtmlNode[]): void => {
    for (const node of within) {
      if (typeof node === 'string') continue
      elements.push(node)
      gather(node.children)
    }
  }
  gather(nodes)
  return elements
}
