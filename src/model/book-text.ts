/** Questions to a Book that every room asks: its text, its blocks in reading order. Pure. */
import type { Block, Book, Formula, HtmlNode, Inline, Section } from './book.js'
import { readableText } from './markup-text.js'

/** The text of inlines as a reader reads it; images and markup give nothing, a note call gives its mark, if it has one. */
export function inlineText(inlines: readonly Inline[], noteMark: (note: string) => string = () => ''): string {
  let text = ''
  for (const inline of inlines) text += textOfInline(inline, noteMark)
  return text
}

/** 第三章　渡口, 一、渡口, 1.1 渡口: a number of the book before what it numbers. Full-width marks bring their own space. */
export function numbered(label: string | null, words: string): string {
  if (label === null || words === '') return label ?? words
  return label + gapAfter(label) + words
}

export function gapAfter(label: string): '' | ' ' | '\u3000' {
  if (/[、．）】」]$/u.test(label)) return ''
  return /[\p{Script=Han}\p{Script=Hangul}]/u.test(label) ? '\u3000' : ' '
}

/** The words of a heading as contents, outline and running heads say them: without the readings over them. */
export function headingText(inlines: readonly Inline[]): string {
  return inlineText(withoutReadings(inlines))
}

function withoutReadings(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === 'element' && (inline.tag === 'rt' || inline.tag === 'rp')) return []
    return 'children' in inline ? [{ ...inline, children: withoutReadings(inline.children) }] : [inline]
  })
}

function textOfInline(inline: Inline, noteMark: (note: string) => string): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.value
    case 'math':
      return formulaText(inline)
    case 'break':
    case 'turn':
      return ' '
    case 'note-call':
      return noteMark(inline.note)
    case 'reference':
      return inline.text
    case 'image':
      return ''
    default:
      return inlineText(inline.children, noteMark)
  }
}

/** The text of a block with all it contains, in reading order, its parts set apart by line feeds. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
      return numbered(block.label, inlineText(block.children))
    case 'byline':
    case 'paragraph':
      return inlineText(block.children)
    case 'quote':
      return blocksText(block.blocks)
    case 'container':
      return [numbered(block.label, block.title ?? ''), blocksText(block.blocks), inlineText(block.signature)].join(
        '\n',
      )
    case 'editors-note':
      return [block.label, blocksText(block.blocks), inlineText(block.signature)].join('\n')
    case 'list':
      return block.items.map((item) => blocksText(item.blocks)).join('\n')
    case 'definition-list':
      return block.items
        .map(({ term, definitions }) => [inlineText(term), ...definitions.map(blocksText)].join('\n'))
        .join('\n')
    case 'code-block':
      return block.value
    case 'math':
      return formulaText(block) + (block.label ?? '')
    case 'table': {
      const rows = [block.head, ...block.rows].map((row) => row.map((cell) => inlineText(cell.children)).join('\n'))
      return [numbered(block.label, inlineText(block.caption)), ...rows].join('\n')
    }
    case 'figure':
      return [numbered(block.label, inlineText(block.caption)), block.credit ?? ''].join('\n')
    case 'html':
      return htmlText(block.nodes)
    case 'thematic-break':
      return ''
  }
}

/** The characters of a formula in the order they are set: `x2` of x², for raised and lowered ones are characters too. */
export const formulaText = ({ mathml }: Formula): string => readableText(mathml)

function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n')
}

/** The text of HTML, its images left out. */
export function htmlText(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => ('text' in node ? node.text : 'image' in node ? '' : htmlText(node.children))).join('')
}

/** All sections of a book, each before those under it. */
export function* sectionsOf(book: Book): Generator<Section> {
  for (const part of book.parts) for (const section of part.sections) yield* withSubsections(section)
}

export function* withSubsections(section: Section): Generator<Section> {
  yield section
  for (const each of section.sections) yield* withSubsections(each)
}
