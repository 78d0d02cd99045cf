/** Gives the blocks of the book their labels, and references the words that stand for them. */
import type { Block, Book, Heading, HtmlNode, Image, Inline, Note, Section, TableCell } from '../../model/book.js'
import { headingText, inlineText } from '../../model/book-text.js'
import { isChineseMark, isCjkLetter } from '../../typography/characters.js'
import { REFERENCES } from '../syntax/reference.js'
import type { DeclaredNames } from './declared-names.js'
import { grammarOf } from './grammar.js'
import { headingWords } from './heading-words.js'
import { holdsCode } from './html-words.js'
import { type BlockNumbers, blockWords, markedLanguage } from './number-blocks.js'
import type { HeadingNumbers, PlacedHeading } from './number-headings.js'
import { passageLanguage } from './passage.js'
import { declaredStart } from './written-references.js'

/** All that is known of the book's numbers. */
export interface Numbers {
  readonly headings: HeadingNumbers
  readonly blocks: BlockNumbers
  /** By the names in their ids; one that stands in a box or a quotation has no number. */
  readonly sections: ReadonlyMap<string, PlacedHeading>
  readonly declared: DeclaredNames
  /** Ids of the book, by the names that authors gave. */
  readonly ids: ReadonlyMap<string, string>
}

/** Where a text stands. */
interface Spot {
  readonly chapter: PlacedHeading | null
  /** Marked by an author; null: by the letters of the passage. */
  readonly lang: string | null
  /** A link holds no other. */
  readonly isLinked: boolean
}

const NOWHERE: Spot = { chapter: null, lang: null, isLinked: false }

export class Speaker {
  readonly #numbers: Numbers
  readonly #bookLang: string
  /** Where notes are called first. */
  readonly #callers = new Map<string, Spot>()
  /** A title may refer to another, and that one to the first: titles in titles are left out. */
  #saysTitle = false

  constructor(numbers: Numbers, bookLang: string) {
    this.#numbers = numbers
    this.#bookLang = bookLang
  }

  inSection(section: Section, chapter: PlacedHeading | null): Section {
    const { heading, blocks, sections } = section
    const spot = { ...NOWHERE, chapter }
    return {
      ...section,
      heading: heading && this.inHeading(heading, spot),
      blocks: this.#inBlocks(blocks, spot),
      sections: sections.map((each) =>
        this.inSection(each, heading?.role === 'contributor' ? this.#placed(each) : chapter),
      ),
    }
  }

  #placed({ heading }: Section): PlacedHeading | null {
    return (heading && this.#numbers.headings.headings.get(heading)) ?? null
  }

  inHeading(heading: Heading, spot: Spot = NOWHERE): Heading {
    const label = this.#numbers.headings.headings.get(heading)?.number?.label ?? null
    return { ...heading, label, children: this.#inLine(heading.children, spot) }
  }

  /** After the text, so that it is known where each is called. */
  inNotes(notes: Book['notes']): Book['notes'] {
    return Object.fromEntries(
      Object.entries(notes).map(([id, note]): [string, Note] => [
        id,
        { ...note, blocks: this.#inBlocks(note.blocks, this.#callers.get(id) ?? NOWHERE) },
      ]),
    )
  }

  #inBlocks(blocks: readonly Block[], spot: Spot): readonly Block[] {
    return blocks.map((block) => this.#inBlock(block, { ...spot, lang: markedLanguage(block) ?? spot.lang }))
  }

  #inBlock(block: Block, spot: Spot): Block {
    const line = (inlines: readonly Inline[]) => this.#inLine(inlines, spot)
    const all = (blocks: readonly Block[]) => this.#inBlocks(blocks, spot)
    const label = this.#numbers.blocks.labels.get(block) ?? null
    switch (block.type) {
      case 'heading':
        return this.inHeading(block, spot)
      case 'byline':
      case 'paragraph':
        return { ...block, children: line(block.children) }
      case 'quote':
        return { ...block, blocks: all(block.blocks) }
      case 'editors-note':
        return { ...block, blocks: all(block.blocks), signature: line(block.signature) }
      case 'container': {
        const title = block.title && this.#inWords(block.title, spot)
        return { ...block, label, title, blocks: all(block.blocks), signature: line(block.signature) }
      }
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, blocks: all(item.blocks) })) }
      case 'definition-list':
        return {
          ...block,
          items: block.items.map((item) => ({
            ...item,
            term: line(item.term),
            definitions: item.definitions.map(all),
          })),
        }
      case 'table': {
        const row = (cells: readonly TableCell[]) => cells.map(({ children }) => ({ children: line(children) }))
        return { ...block, label, caption: line(block.caption), head: row(block.head), rows: block.rows.map(row) }
      }
      case 'figure':
        return { ...block, label, image: this.#inImage(block.image, spot), caption: line(block.caption) }
      case 'math':
        return { ...block, label }
      case 'html':
        return { ...block, nodes: block.nodes.map((node) => this.#inNode(node, spot)) }
      case 'code-block':
      case 'thematic-break':
        return block
    }
  }

  /** A run of text with its own language; what stands in it takes that. */
  #inLine(inlines: readonly Inline[], spot: Spot): readonly Inline[] {
    return this.#inRun(inlines, { ...spot, lang: spot.lang ?? passageLanguage(inlineText(inlines), this.#bookLang) })
  }

  #inRun(inlines: readonly Inline[], spot: Spot): readonly Inline[] {
    const said = inlines.map((inline) => this.#inInline(inline, spot))
    return said.some(({ type }) => type === 'reference') ? withoutNeedlessSpaces(said) : said
  }

  #inInline(inline: Inline, spot: Spot): Inline {
    switch (inline.type) {
      case 'reference':
        return this.#say(inline.target, spot)
      case 'image':
        return this.#inImage(inline, spot)
      case 'note-call':
        if (!this.#callers.has(inline.note)) this.#callers.set(inline.note, { ...spot, lang: null, isLinked: false })
        return inline
      case 'link':
        return { ...inline, children: this.#inRun(inline.children, { ...spot, isLinked: true }) }
      case 'element': {
        const lang = inline.attributes.values.lang ?? spot.lang
        return { ...inline, children: this.#inRun(inline.children, { ...spot, lang }) }
      }
      case 'emphasis':
      case 'strong':
      case 'strike':
        return { ...inline, children: this.#inRun(inline.children, spot) }
      default:
        return inline
    }
  }

  #inImage(image: Image, spot: Spot): Image {
    const { alt, title } = image
    return { ...image, alt: this.#inWords(alt, spot), title: title && this.#inWords(title, spot) }
  }

  #inNode(node: HtmlNode, spot: Spot): HtmlNode {
    if ('text' in node) return { text: this.#inWords(node.text, spot) }
    if ('image' in node || holdsCode(node.tag)) return node
    return { ...node, children: node.children.map((each) => this.#inNode(each, spot)) }
  }

  /** Words that hold no marks: references in them are words too. */
  #inWords(words: string, spot: Spot): string {
    const lang = spot.lang ?? passageLanguage(words.replace(REFERENCES, 'X'), this.#bookLang)
    return words.replace(REFERENCES, (written) => {
      const name = declaredStart(written.slice(1).replace('：', ':'), this.#numbers.declared)
      return name === null ? written : this.#wordsFor(name, { ...spot, lang }) + written.slice(1 + name.length)
    })
  }

  #say(name: string, spot: Spot): Inline {
    const text = this.#wordsFor(name, spot)
    return spot.isLinked
      ? { type: 'text', value: text }
      : { type: 'reference', target: this.#numbers.ids.get(name)!, text }
  }

  #wordsFor(name: string, { lang, chapter }: Spot): string {
    const grammar = grammarOf(lang ?? this.#bookLang)
    const block = this.#numbers.blocks.byName.get(name)
    if (block !== undefined) return blockWords(block, grammar)
    const section = this.#numbers.sections.get(name)
    return section === undefined
      ? name
      : headingWords(section, { grammar, from: chapter, titleOf: (it) => this.#titleOf(it) })
  }

  #titleOf({ heading }: PlacedHeading): string {
    if (this.#saysTitle) return '…'
    this.#saysTitle = true
    const title = headingText(this.#inLine(heading.children, NOWHERE))
    this.#saysTitle = false
    return title
  }
}

/** `见 @fig:x 所示` is written with spaces for the mark's sake: beside 汉字 there are none. Korean parts its words. */
function withoutNeedlessSpaces(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline, index) => {
    if (inline.type !== 'text') return inline
    const [before, after] = [inlines[index - 1], inlines[index + 1]]
    let { value } = inline
    if (before?.type === 'reference' && isUnspaced(value.trimStart()[0])) value = value.trimStart()
    if (after?.type === 'reference' && isUnspaced(value.trimEnd().at(-1))) value = value.trimEnd()
    return value === inline.value ? inline : { ...inline, value }
  })
}

const isUnspaced = (character = ' '): boolean =>
  (isCjkLetter(character) || isChineseMark(character)) && !/\p{Script=Hangul}/u.test(character)
