/** Tokens of one inline run (a paragraph, a heading, a cell) → inlines. Iterative: nesting comes from the author. */

import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Attributes, Inline } from '../model/book.js'
import { finding } from '../model/finding.js'
import { setFormula } from './formula.js'
import { REQUIRED_PARENT } from './html/allowed.js'
import { type OpenTag, readInlineTag } from './html/inline-tag.js'
import { isRubyFallback } from './html/ruby-fallback.js'
import { attributeOf, imageSizes } from './html/sanitise.js'
import { InlineTree, type Make } from './inline-tree.js'
import { noteSpanClasses } from './known-classes.js'
import type { Token } from './markdown.js'
import type { InlineOrigin } from './places.js'
import type { Reading } from './reading.js'
import { joinLines } from './soft-breaks.js'
import { NO_ATTRIBUTES } from './syntax/attributes.js'
import type { ForeignMark } from './syntax/foreign-mark.js'
import { writtenReference } from './syntax/reference.js'
import type { RubyPair } from './syntax/ruby.js'
import { looksLikePath } from './syntax/target-shape.js'
import type { WikiLink } from './syntax/wiki-links.js'
import { judgeLink, readImage, wikiTarget } from './targets.js'

type Element = DefaultTreeAdapterTypes.Element

export function readInlines(tokens: readonly Token[], origin: InlineOrigin, reading: Reading): Inline[] {
  return new InlineRun(joinLines(tokens), origin, reading).read()
}

class InlineRun {
  private readonly tokens: readonly Token[]
  private readonly origin: InlineOrigin
  private readonly reading: Reading
  private readonly tree = new InlineTree()
  private next = 0

  constructor(tokens: readonly Token[], origin: InlineOrigin, reading: Reading) {
    this.tokens = tokens
    this.origin = origin
    this.reading = reading
  }

  read(): Inline[] {
    while (this.next < this.tokens.length) this.readToken(this.tokens[this.next++]!)
    return this.tree.finish()
  }

  private readToken(token: Token): void {
    const reader = READERS[token.type]
    if (reader) reader(this, token)
    else if (token.nesting < 0) this.tree.close(token.type)
    else this.tree.addText(token.content)
  }

  add(inline: Inline | null): void {
    if (inline) this.tree.add(inline)
  }

  open(token: Token, make: Make): void {
    this.tree.open({ closing: token.type.replace('_open', '_close'), isHtml: false, make })
  }

  linkMaker(token: Token): Make {
    const href = String(token.attrGet('href') ?? '')
    // Markdown-it tells where the text of a link begins, but not its bracket.
    const place = this.origin.placeAt(Math.max(0, (token.map?.[0] ?? 0) - (token.info === 'auto' ? 0 : 1)))
    const isInlineLink = token.info !== 'auto' && token.markup === '' && !token.meta?.label
    // `[甲](乙)` is a remark in brackets, not a link.
    if (isInlineLink && !looksLikePath(href))
      return (children) => [...textOf('['), ...children, ...textOf(`](${href})`)]
    const { value: target, finding: refusal } = judgeLink(href, place)
    const isHarmless = refusal !== null && !DANGEROUS.has(String(refusal.facts.scheme))
    if (isHarmless && token.markup === 'autolink') return (children) => [...textOf('<'), ...children, ...textOf('>')]
    if (refusal) this.reading.note(refusal)
    return (children) => (target ? [{ type: 'link', target, children }] : children)
  }

  spanMaker(token: Token): Make {
    const attributes = attributesOf(token)
    noteSpanClasses(attributes, { place: this.placeOf(token), note: this.reading.note })
    return (children) => [{ type: 'element', tag: 'span', attributes, children }]
  }

  noteMaker(token: Token): Make {
    const place = this.placeOf(token)
    return (children) => [
      { type: 'note-call', note: this.reading.addNote([{ type: 'paragraph', children, place }], place) },
    ]
  }

  addImage(token: Token): void {
    const image = readImage(
      {
        src: String(token.attrGet('src') ?? ''),
        alt: altOf(token.children ?? []),
        title: token.attrGet('title') === null ? null : String(token.attrGet('title')),
        attributes: attributesOf(token),
        place: this.placeOf(token),
      },
      this.reading.note,
    )
    this.add(image)
  }

  addCall(token: Token): void {
    const note = this.reading.noteId(String(token.meta?.label))
    if (note === null) this.tree.addText(token.content)
    else this.add({ type: 'note-call', note })
  }

  addReference(token: Token): void {
    const place = this.placeOf(token)
    const word = token.meta?.wordSaid as string | null
    if (word !== null) {
      this.reading.note(finding('parse/reference-said-twice', { word, reference: token.content }, { place }))
    }
    this.add(writtenReference(token.content, place))
  }

  addFormula(token: Token): void {
    const start = token.map?.[0] ?? 0
    const set = setFormula(token.content, 'inline')
    if ('formula' in set) this.add({ type: 'math', ...set.formula })
    else {
      const { id, facts, offset } = set.problem
      const place = this.origin.placeAt(start + token.markup.length + offset)
      this.reading.note(finding(id, facts, { place }))
      this.tree.addText(token.markup + token.content + token.markup)
    }
  }

  addUndefinedCall(token: Token): void {
    this.reading.note(
      finding('parse/note-undefined', { label: String(token.meta?.label) }, { place: this.placeOf(token) }),
    )
    this.tree.addText(token.content)
  }

  addForeignMark(token: Token): void {
    const { id, facts } = token.meta!.mark as ForeignMark
    this.reading.note(finding(id, facts, { place: this.placeOf(token) }))
    this.tree.addText(token.content)
  }

  addWikiLink(token: Token): void {
    const { text, ...link } = token.meta!.link as WikiLink
    this.add({ type: 'link', target: wikiTarget(link, this.placeOf(token)), children: textOf(text) })
  }

  addHtml(token: Token): void {
    const tag = readInlineTag(token.content)
    if (tag.kind === 'text' && this.next <= this.drawnUntil && TAG.test(token.content)) return
    if (tag.kind === 'text') this.tree.addText(token.content.replace(/^<!\[CDATA\[([\s\S]*)\]\]>$/, '$1'))
    else if (tag.kind === 'close') this.tree.closeHtml(tag.tag)
    else if (tag.kind === 'removed') this.skipRemoved(tag.tag, token)
    else if (tag.kind === 'drawn') this.enterDrawn(tag.tag, token)
    else if (tag.kind === 'open') this.openHtml(tag, token)
  }

  private openHtml({ tag, attributes, element }: OpenTag, token: Token): void {
    if (tag === 'br') this.add({ type: 'break' })
    else if (tag === 'img') this.addHtmlImage(element, token)
    else if (tag !== 'wbr') this.openElement({ tag, attributes, element }, token)
  }

  private addHtmlImage(element: Element, token: Token): void {
    const image = readImage(
      {
        src: attributeOf(element, 'src') ?? '',
        alt: attributeOf(element, 'alt') ?? '',
        title: attributeOf(element, 'title'),
        attributes: { ...NO_ATTRIBUTES, values: imageSizes(element) },
        place: this.placeOf(token),
      },
      this.reading.note,
    )
    this.add(image)
  }

  private openElement({ tag, attributes, element }: Omit<OpenTag, 'kind'>, token: Token): void {
    if (REQUIRED_PARENT[tag]?.includes(this.tree.innermostTag ?? '') === false) return
    const href = tag === 'a' ? attributeOf(element, 'href') : null
    const judged = href === null ? null : judgeLink(href, this.placeOf(token))
    if (judged?.finding) this.reading.note(judged.finding)
    const target = judged?.value
    const make: Make = target ? (children) => [{ type: 'link', target, children }] : elementMaker(tag, attributes)
    this.tree.open({ closing: tag, isHtml: true, make })
  }

  /** Skips to the closing tag; without one only the tag goes, for the text after it may be the rest of the page. */
  private skipRemoved(tag: string, token: Token): void {
    const closing = new RegExp(`^</${tag}\\s*>`, 'i')
    this.reading.note(finding('parse/html-removed', { tag }, { place: this.placeOf(token) }))
    if (this.lastIndexOf(closing) < this.next) return
    while (!isTag(this.tokens[this.next++]!, closing));
  }

  /** Where the drawing ends whose tags are passed by. */
  private drawnUntil = 0

  private enterDrawn(tag: string, token: Token): void {
    this.reading.note(finding('parse/html-undrawn', { tag }, { place: this.placeOf(token) }))
    const closing = new RegExp(`^</${tag}\\s*>`, 'i')
    if (this.next < this.drawnUntil || this.lastIndexOf(closing) < this.next) return
    this.drawnUntil = this.next
    while (!isTag(this.tokens[this.drawnUntil]!, closing)) this.drawnUntil++
  }

  private readonly lastClosings = new Map<string, number>()

  private lastIndexOf(closing: RegExp): number {
    const known = this.lastClosings.get(closing.source)
    if (known !== undefined) return known
    const last = this.tokens.findLastIndex((each) => isTag(each, closing))
    this.lastClosings.set(closing.source, last)
    return last
  }

  private placeOf(token: Token) {
    return this.origin.placeAt(token.map?.[0] ?? 0)
  }
}

/** A tag of any name. */
const TAG = /^<\/?[a-z]/i

/** What each token does; a closing token closes what its opening token opened. */
const READERS: Readonly<Record<string, (run: InlineRun, token: Token) => void>> = {
  code_inline: (run, token) => run.add({ type: 'code', value: token.content }),
  formula: (run, token) => run.addFormula(token),
  hardbreak: (run) => run.add({ type: 'break' }),
  em_open: (run, token) => run.open(token, (children) => [{ type: 'emphasis', children }]),
  strong_open: (run, token) => run.open(token, (children) => [{ type: 'strong', children }]),
  s_open: (run, token) => run.open(token, (children) => [{ type: 'strike', children }]),
  span_open: (run, token) => run.open(token, run.spanMaker(token)),
  ruby: (run, token) => rubyOf(token).forEach((each) => void run.add(each)),
  raised_lowered: (run, token) => run.add(elementOf(token.tag, textOf(token.content))),
  link_open: (run, token) => run.open(token, run.linkMaker(token)),
  inline_note_open: (run, token) => run.open(token, run.noteMaker(token)),
  image: (run, token) => run.addImage(token),
  note_call: (run, token) => run.addCall(token),
  book_reference: (run, token) => run.addReference(token),
  note_undefined: (run, token) => run.addUndefinedCall(token),
  mark_open: (run, token) => run.open(token, elementMaker('mark', NO_ATTRIBUTES)),
  wiki_link: (run, token) => run.addWikiLink(token),
  foreign_mark: (run, token) => run.addForeignMark(token),
  html_inline: (run, token) => run.addHtml(token),
}

/** Schemes whose mere presence is worth an error; `<note:x>` is text. */
const DANGEROUS: ReadonlySet<string> = new Set(['javascript', 'vbscript', 'data', 'file', 'blob', 'about'])

const isTag = (token: Token, pattern: RegExp): boolean => token.type === 'html_inline' && pattern.test(token.content)

const textOf = (value: string): Inline[] => (value === '' ? [] : [{ type: 'text', value }])

const elementOf = (tag: string, children: readonly Inline[], classes: readonly string[] = []): Inline => ({
  type: 'element',
  tag,
  attributes: { classes, values: {} },
  children,
})

/** Base characters of a reading that may be broken over lines: others stay whole. */
const LONGEST_WHOLE = 12

/** An element for each pair: lines may break between them. */
function rubyOf(token: Token): readonly Inline[] {
  return (token.meta!.pairs as readonly RubyPair[]).flatMap(({ base, reading }) => {
    if (reading === '') return textOf(base)
    const classes = Array.from(base).length > LONGEST_WHOLE ? ['long'] : []
    return [elementOf('ruby', [...textOf(base), elementOf('rt', textOf(reading))], classes)]
  })
}

const attributesOf = (token: Token): Attributes => (token.meta?.attributes as Attributes | undefined) ?? NO_ATTRIBUTES

function altOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.type === 'softbreak' ? ' ' : token.type === 'html_inline' ? '' : token.content))
    .join('')
}

/** HTML that says what a mark of Markdown says becomes that mark. */
const SAME_AS = { strong: 'strong', em: 'emphasis', s: 'strike', del: 'strike' } as const

function elementMaker(tag: string, attributes: Attributes): Make {
  if (Object.hasOwn(SAME_AS, tag)) return (children) => [{ type: SAME_AS[tag as keyof typeof SAME_AS], children }]
  if (tag === 'rp') return (children) => (isRubyFallback(children) ? [] : children)
  return (children) => [{ type: 'element', tag: tag === 'a' ? 'span' : tag, attributes, children }]
}
