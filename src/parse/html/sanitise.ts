/** A block of raw HTML → nodes on the allow-list. Text inside anything else that is harmless stays. */
import { type DefaultTreeAdapterTypes, html as html5, parseFragment } from 'parse5'
import type { HtmlNode } from '../../model/book.js'
import { type Finding, finding, type Place } from '../../model/finding.js'
import { lineJoint } from '../../typography/join-lines.js'
import { judgeLink, readImage } from '../targets.js'
import {
  allowedAttributes,
  BLOCK_TAGS,
  DRAWN_TAGS,
  INLINE_TAGS,
  REMOVED_TAGS,
  REPLACED_TAGS,
  REQUIRED_PARENT,
  UNWRAPPED_TAGS,
} from './allowed.js'
import { prepareHtml } from './prepare.js'
import { isRubyFallback } from './ruby-fallback.js'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Deeper elements give up their tags and keep their text. */
const DEEPEST = 60

/** Cleans one block of HTML; phrases that stand bare are put in paragraphs. */
export function sanitiseHtml(html: string, place: Place, note: (finding: Finding) => void): readonly HtmlNode[] {
  const prepared = prepareHtml(html)
  const { childNodes } = parseFragment(prepared, { sourceCodeLocationInfo: true, scriptingEnabled: false })
  return paragraphsOf(new Cleaner(prepared, place, note).nodes(childNodes, 'body', 0))
}

class Cleaner {
  private readonly html: string
  private readonly place: Place
  private readonly note: (finding: Finding) => void

  constructor(html: string, place: Place, note: (finding: Finding) => void) {
    this.html = html
    this.place = place
    this.note = note
  }

  nodes(nodes: readonly Node[], parent: string, depth: number): HtmlNode[] {
    return nodes.flatMap((node) => {
      if ('tagName' in node) return this.element(node, parent, depth)
      if (!('value' in node)) return []
      const text = parent === 'pre' ? node.value : joinLines(node.value)
      return text === '' ? [] : [{ text }]
    })
  }

  private element(element: Element, parent: string, depth: number): HtmlNode[] {
    const tag = REPLACED_TAGS[element.tagName] ?? element.tagName
    if (REMOVED_TAGS.has(tag)) {
      this.note(finding('parse/html-removed', { tag }, { place: this.placeOf(element) }))
      return []
    }
    if (depth >= DEEPEST) return [{ text: textOf(element) }]
    if (element.namespaceURI !== html5.NS.HTML) {
      if (DRAWN_TAGS.has(tag)) this.note(finding('parse/html-undrawn', { tag }, { place: this.placeOf(element) }))
      return this.nodes(element.childNodes, parent, depth + 1)
    }
    const children = this.nodes(element.childNodes, tag === 'code' && parent === 'pre' ? 'pre' : tag, depth + 1)
    if (tag === 'img') return this.image(element)
    if (!INLINE_TAGS.has(tag) && !BLOCK_TAGS.has(tag))
      return UNWRAPPED_TAGS.has(tag) ? children : this.literal(element, children)
    if (tag === 'rp') return isRubyFallback(children) ? [] : children
    if (REQUIRED_PARENT[tag]?.includes(parent) === false) return children
    return [
      { tag: tag === 'a' && !hasTarget(element) ? 'span' : tag, attributes: this.attributes(element, tag), children },
    ]
  }

  /** `<T>` in prose is not HTML: its angle brackets are the author's. */
  private literal(element: Element, children: HtmlNode[]): HtmlNode[] {
    const at = element.sourceCodeLocation
    const tag = (span: { startOffset: number; endOffset: number } | null | undefined): HtmlNode[] =>
      span ? [{ text: this.html.slice(span.startOffset, span.endOffset) }] : []
    return [...tag(at?.startTag ?? at), ...children, ...tag(at?.endTag)]
  }

  private attributes(element: Element, tag: string): Record<string, string> {
    const attributes = allowedAttributes(tag, element.attrs)
    if (element.tagName === 'center') attributes.class = ['align-center', attributes.class].filter(Boolean).join(' ')
    const href = tag === 'a' ? attributeOf(element, 'href') : null
    if (href === null) return attributes
    const { value, finding: refusal } = judgeLink(href, this.placeOf(element))
    if (refusal) this.note(refusal)
    if (value) attributes.href = value.kind === 'url' ? value.url : `#${value.id}`
    return attributes
  }

  /** Columns hold on lines that open with no mark of Markdown. */
  private placeOf({ sourceCodeLocation: at }: Element): Place {
    const { file, line, column } = this.place
    if (!at) return this.place
    return {
      file,
      line: line + at.startLine - 1,
      column: at.startLine === 1 ? column + at.startCol - 1 : at.startCol,
    }
  }

  private image(element: Element): HtmlNode[] {
    const image = readImage(
      {
        src: attributeOf(element, 'src') ?? '',
        alt: attributeOf(element, 'alt') ?? '',
        title: attributeOf(element, 'title'),
        attributes: { classes: [], values: imageSizes(element) },
        place: this.placeOf(element),
      },
      this.note,
    )
    return image ? [{ image }] : []
  }
}

export function imageSizes(element: Element): Record<string, string> {
  return Object.fromEntries(
    ['width', 'height'].flatMap((name) => {
      const size = attributeOf(element, name)
      return size !== null && /^\d{1,5}(?:\.\d+)?(?:%|px|mm|em)?$/.test(size) ? [[name, size]] : []
    }),
  )
}

export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null
}

const hasTarget = (element: Element): boolean => attributeOf(element, 'href') !== null

/** A line feed inside HTML means what it means in Markdown: nothing between 汉字. */
function joinLines(text: string): string {
  return text.replace(/[ \t\r]*\n\s*/g, (gap, offset: number) => {
    const before = text.slice(Math.max(0, offset - 8), offset)
    const after = text.slice(offset + gap.length, offset + gap.length + 8)
    if (before !== '' && after !== '') return lineJoint(before, after)
    return /[\x21-\x7e]$/.test(before) || /^[\x21-\x7e]/.test(after) ? ' ' : ''
  })
}

/** All text under an element, without recursion: it stands where nesting has no end. */
function textOf(root: Element): string {
  const waiting: Node[] = [root]
  let text = ''
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('value' in node) text += node.value
    else if ('tagName' in node && !REMOVED_TAGS.has(node.tagName)) {
      for (const child of node.childNodes.toReversed()) waiting.push(child)
    }
  }
  return text
}

function paragraphsOf(nodes: readonly HtmlNode[]): HtmlNode[] {
  const paragraphs: HtmlNode[] = []
  let phrase: HtmlNode[] = []
  const endPhrase = () => {
    if (phrase.some((node) => !('text' in node) || node.text.trim() !== '')) {
      paragraphs.push({ tag: 'p', attributes: {}, children: phrase })
    }
    phrase = []
  }
  for (const node of nodes) {
    if ('tag' in node && BLOCK_TAGS.has(node.tag)) {
      endPhrase()
      if (node.children.length > 0 || node.tag === 'hr' || node.attributes.id) paragraphs.push(node)
    } else phrase.push(node)
  }
  endPhrase()
  return paragraphs
}
