/** The numbers of figures, tables and equations: 图 2-1 in the second chapter, 图 1 in a book whose chapters have none. */
import type { Block, Book, Inline, Section } from '../../model/book.js'
import { inlineText } from '../../model/book-text.js'
import { around, type Grammar, grammarOf } from './grammar.js'
import { type Kind, kindOf } from './kinds.js'
import type { HeadingNumbers } from './number-headings.js'
import { passageLanguage } from './passage.js'

export interface BlockNumber {
  readonly kind: Exclude<Kind, 'section'>
  /** Of the chapter, if it has one, and its own. */
  readonly path: readonly string[]
}

export interface BlockNumbers {
  readonly labels: ReadonlyMap<Block, string>
  /** By the name in their id. */
  readonly byName: ReadonlyMap<string, BlockNumber>
}

interface Numbered {
  readonly book: Book
  readonly headings: HeadingNumbers['headings']
  /** Names that authors gave, by the ids of the book. */
  readonly names: ReadonlyMap<string, string>
}

/** In the order of the text. Two chapters that bear one number share a count: no label stands twice in a book. */
export function numberBlocks({ book, headings, names }: Numbered): BlockNumbers {
  const labels = new Map<Block, string>()
  const byName = new Map<string, BlockNumber>()
  const counts = new Map<string, number>()
  for (const { sections } of book.parts) {
    for (const section of sections.flatMap(chaptersIn)) {
      const chapter = section.heading === null ? undefined : headings.get(section.heading)?.number?.path.at(-1)
      for (const { block, lang } of passagesIn(section, book.meta.lang)) {
        const name = names.get(idOf(block) ?? '')
        const kind = name === undefined ? null : kindOf(name)
        if (name === undefined || kind === null || kind !== KINDS[block.type]) continue
        const key = `${kind} ${chapter ?? ''}`
        const count = (counts.get(key) ?? 0) + 1
        counts.set(key, count)
        const number = { kind, path: [...(chapter === undefined ? [] : [chapter]), String(count)] } as BlockNumber
        byName.set(name, number)
        labels.set(block, labelOf(number, grammarOf(lang)))
      }
    }
  }
  return { labels, byName }
}

/** Under a contributor line every article is a chapter of its own. */
const chaptersIn = (section: Section): readonly Section[] =>
  section.heading?.role === 'contributor' ? [{ ...section, sections: [] }, ...section.sections] : [section]

const KINDS: Readonly<Partial<Record<Block['type'], Kind>>> = {
  figure: 'figure',
  container: 'figure',
  table: 'table',
  math: 'equation',
}

function idOf(block: Block): string | undefined {
  if (block.type === 'figure') return block.image.attributes.id
  if (block.type === 'container') return block.name === 'figure' ? block.attributes.id : undefined
  return block.type === 'table' || block.type === 'math' ? block.attributes.id : undefined
}

function labelOf(number: BlockNumber, grammar: Grammar): string {
  return number.kind === 'equation'
    ? around(grammar.equationLabel, number.path.join(grammar.joint))
    : blockWords(number, grammar)
}

/** 图 2-1; 式（2-1） for an equation that is referred to. */
export const blockWords = ({ kind, path }: BlockNumber, grammar: Grammar): string =>
  around(grammar[kind], path.join(grammar.joint))

interface Passage {
  readonly block: Block
  readonly lang: string
}

/** What may bear a number, with the language of its words; a formula has none, and takes that of the paragraph before it. */
function passagesIn(section: Section, bookLang: string): Passage[] {
  const passages: Passage[] = []
  let before = bookLang
  const visit = (blocks: readonly Block[], marked: string | null): void => {
    for (const block of blocks) {
      const lang = markedLanguage(block) ?? marked
      if (block.type === 'paragraph') before = passageLanguage(inlineText(block.children), bookLang) ?? before
      else if (block.type === 'math') passages.push({ block, lang: lang ?? before })
      else if (KINDS[block.type] !== undefined) {
        passages.push({ block, lang: lang ?? passageLanguage(captionText(block), bookLang) ?? bookLang })
      }
      for (const inner of blocksIn(block)) visit(inner, lang)
    }
  }
  const descend = ({ blocks, sections }: Section): void => {
    visit(blocks, null)
    sections.forEach(descend)
  }
  descend(section)
  return passages
}

/** The language that an author marked a block with. */
export function markedLanguage(block: Block): string | null {
  if (block.type === 'figure') return block.image.attributes.values.lang ?? null
  return 'attributes' in block ? (block.attributes.values.lang ?? null) : null
}

const captionOf = (block: Block): readonly Inline[] | string =>
  block.type === 'figure' || block.type === 'table'
    ? block.caption
    : block.type === 'container'
      ? (block.title ?? '')
      : ''

function captionText(block: Block): string {
  const caption = captionOf(block)
  return typeof caption === 'string' ? caption : inlineText(caption)
}

/** The runs of blocks that a block holds. */
function blocksIn(block: Block): readonly (readonly Block[])[] {
  switch (block.type) {
    case 'quote':
    case 'container':
    case 'editors-note':
      return [block.blocks]
    case 'list':
      return block.items.map(({ blocks }) => blocks)
    case 'definition-list':
      return block.items.flatMap(({ definitions }) => definitions)
    default:
      return []
  }
}
