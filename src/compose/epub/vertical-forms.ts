/**
 * What a vertical book has that styles alone cannot give it: numbers of two digits, single letters and paired marks upright in one square (纵中横),
 * in spans of the class that an author writes as `[25]{.upright}`; Chinese quotation marks in their vertical shape; the class `across` on what is not
 * turned. No character changes.
 */
import { type Run, uprightRuns } from '../../typography/upright-runs.js'
import { verticalQuotes } from '../../typography/vertical-quotes.js'
import type { XhtmlElement, XhtmlNode } from '../xhtml-tree.js'
import { isAcross } from './across.js'
import { isPhrasing } from './content-models.js'
import type { DocumentTree } from './links.js'

export function withVerticalForms(documents: readonly DocumentTree[], lang: string): DocumentTree[] {
  const forms = formsIn(lang)
  return documents.map((each) => ({ ...each, tree: formBlock(each.tree, forms) }))
}

/** A run of a line that gets a span of this class. */
interface Form extends Run {
  readonly name: 'upright' | 'quote'
}
type FormsOf = (line: string) => readonly Form[]

/** Books in traditional characters and Japanese ones write 「」 themselves, and their fonts draw “ ” in other ways. */
function formsIn(lang: string): FormsOf {
  const hasQuotes = /^zh\b(?!-(?:hant|tw|hk|mo)\b)/i.test(lang)
  return (line) =>
    [
      ...uprightRuns(line).map((run) => ({ ...run, name: 'upright' }) as const),
      ...(hasQuotes ? verticalQuotes(line).map((run) => ({ ...run, name: 'quote' }) as const) : []),
    ].sort((one, other) => one.from - other.from)
}

/** Stands in the line for what is none of its text: pictures, calls of notes, squares that the author made. */
const APART = '\ufffc'
/** Stands there for what lies on its side in any case, and what touches it with it: code, formulas, 10<sup>3</sup>, foreign passages. */
const LYING = 'x'

const LYING_INLINES = new Set(['code', 'kbd', 'samp', 'var', 'sub', 'sup', 'math', 'svg'])
const READINGS = new Set(['rt', 'rp'])

/** Text and inline elements that stand side by side are a line; blocks have lines of their own. */
function formBlock(nodes: readonly XhtmlNode[], forms: FormsOf): readonly XhtmlNode[] {
  const formed: XhtmlNode[] = []
  let line: XhtmlNode[] = []
  const endLine = () => {
    formed.push(...formLine(line, forms))
    line = []
  }
  for (const node of nodes) {
    if (typeof node === 'string' || isInLine(node)) {
      line.push(node)
      continue
    }
    endLine()
    const block = isAcross(node) ? withClass(node, 'across') : node
    formed.push(isLeftAlone(node) ? block : { ...block, children: formBlock(block.children, forms) })
  }
  endLine()
  return formed
}

/** Blocks of code and formulas, and passages in other languages. */
const isLeftAlone = (block: XhtmlElement): boolean =>
  block.name === 'pre' || classesOf(block).includes('formula') || isForeign(block)

const isInLine = ({ name }: XhtmlElement): boolean => isPhrasing(name) || LYING_INLINES.has(name)

function formLine(nodes: readonly XhtmlNode[], forms: FormsOf): readonly XhtmlNode[] {
  const text = nodes.map(lineOf).join('')
  return text === '' ? nodes : new Line(forms(text), forms).form(nodes)
}

/** What a node is in its line, one code unit for each of its text. */
function lineOf(node: XhtmlNode): string {
  if (typeof node === 'string') return withoutReferences(node)
  const { name, children } = node
  if (READINGS.has(name) || name === 'wbr') return ''
  if (name === 'br') return '\n'
  if (name === 'img' || isCall(node) || isSquare(node)) return APART
  return LYING_INLINES.has(name) || isForeign(node) ? LYING : children.map(lineOf).join('')
}

/** Characters for character references, as many as these take in the markup. */
const withoutReferences = (text: string): string =>
  text.replace(/&(#?\w+);/g, ({ length }, name: string) => (MARKS[name] ?? LYING).repeat(length))

const MARKS: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' }

const classesOf = ({ attributes }: XhtmlElement): string[] => attributes.class?.split(' ') ?? []
const withClass = (element: XhtmlElement, name: string): XhtmlElement => ({
  ...element,
  attributes: { ...element.attributes, class: [...classesOf(element), name].join(' ') },
})

const isSquare = (element: XhtmlElement): boolean => classesOf(element).includes('upright')
const isCall = (element: XhtmlElement): boolean => classesOf(element).some((each) => /^note-(?:call|mark)$/.test(each))

/** Letters of a passage in another language are words of it, even one alone: a, I. */
function isForeign({ attributes }: XhtmlElement): boolean {
  const lang = attributes.lang ?? attributes['xml:lang']
  return lang !== undefined && !/^(?:zh|ja|ko|yue|lzh)\b/i.test(lang)
}

/** Walks through the nodes of one line and cuts its runs out of the texts that hold them whole. */
class Line {
  readonly #runs: readonly Form[]
  readonly #forms: FormsOf
  #next = 0
  #at = 0

  constructor(runs: readonly Form[], forms: FormsOf) {
    this.#runs = runs
    this.#forms = forms
  }

  form(nodes: readonly XhtmlNode[]): readonly XhtmlNode[] {
    return nodes.flatMap((node) => (typeof node === 'string' ? this.#cut(node) : [this.#formElement(node)]))
  }

  #formElement(element: XhtmlElement): XhtmlElement {
    if (isCall(element)) {
      this.#at += APART.length
      return { ...element, children: formLine(element.children, this.#forms) }
    }
    const length = lineOf(element).length
    const isWhole = READINGS.has(element.name) || isSquare(element) || isForeign(element)
    if (isWhole || element.children.length === 0 || LYING_INLINES.has(element.name)) {
      this.#at += length
      // Reading systems do not turn formulas.
      return element.name === 'math' ? { name: 'span', attributes: { class: 'across' }, children: [element] } : element
    }
    const isGap = classesOf(element).includes('typed-gap') && this.#touchesRun(this.#at, this.#at + length)
    return { ...(isGap ? withClass(element, 'closed') : element), children: this.form(element.children) }
  }

  /** A square stands among 汉字 as one of them, without a gap. */
  #touchesRun(from: number, to: number): boolean {
    return this.#runs[this.#next - 1]?.to === from || this.#runs[this.#next]?.from === to
  }

  #cut(text: string): XhtmlNode[] {
    const start = this.#at
    this.#at += text.length
    const pieces: XhtmlNode[] = []
    let from = 0
    for (; this.#next < this.#runs.length && this.#runs[this.#next]!.from < this.#at; this.#next += 1) {
      const run = this.#runs[this.#next]!
      // Digits of one number in two texts cannot share a square.
      if (run.from < start || run.to > this.#at) continue
      pieces.push(text.slice(from, run.from - start), spanOf(run.name, text.slice(run.from - start, run.to - start)))
      from = run.to - start
    }
    return [...pieces, text.slice(from)].filter((piece) => piece !== '')
  }
}

const spanOf = (name: Form['name'], text: string): XhtmlElement => ({
  name: 'span',
  attributes: { class: name },
  children: [text],
})
