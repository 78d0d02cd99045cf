/** A Book in few words, one block a line, for fixtures that a person can read and write. */
import type { Attributes, Block, Book, HtmlNode, Inline, Section } from '../../src/model/book.js'
import type { Finding } from '../../src/model/finding.js'

export function dumpBook(book: Book, findings: readonly Finding[] = []): string {
  return [
    ...(book.titleHeading ? [`title ${dumpInlines(book.titleHeading.children)}`] : []),
    ...book.parts.flatMap((part) => part.sections.flatMap((section) => dumpSection(section))),
    ...Object.values(book.notes).flatMap((note) => [`note ${note.id}`, ...dumpBlocks(note.blocks, 1)]),
    ...findings.map(({ id, severity, place }) => `! ${severity} ${id} ${place?.line}:${place?.column}`),
  ].join('\n')
}

function dumpSection({ heading, blocks, sections }: Section): string[] {
  return [...(heading ? dumpBlock(heading) : []), ...dumpBlocks(blocks, 0), ...sections.flatMap(dumpSection)]
}

function dumpBlocks(blocks: readonly Block[], depth: number): string[] {
  return blocks.flatMap((block) => dumpBlock(block)).map((line) => '  '.repeat(depth) + line)
}

function dumpBlock(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [
        `h${block.level}${dumpAttributes(block.attributes)} ${dumpLabel(block.label)}${dumpInlines(block.children)}`,
      ]
    case 'byline':
      return [`byline ${dumpInlines(block.children)}`]
    case 'paragraph':
      return [`p ${dumpInlines(block.children)}`]
    case 'quote':
      return ['quote', ...dumpBlocks(block.blocks, 1)]
    case 'list': {
      const name = `${block.ordered ? `list ${block.start}` : 'list'}${block.tight ? '' : ' loose'}`
      const mark = (checked: boolean | null) => (checked === null ? '-' : checked ? '[x]' : '[ ]')
      return [name, ...block.items.flatMap((item) => [`  ${mark(item.checked)}`, ...dumpBlocks(item.blocks, 2)])]
    }
    case 'code-block':
      return [
        ['code', block.language ?? '', block.isNumbered ? 'numbered' : ''].filter(Boolean).join(' '),
        ...block.value.split('\n').map((line) => `  ${line}`.trimEnd()),
      ]
    case 'math':
      return [`math${dumpAttributes(block.attributes)} ${dumpLabel(block.label)}${block.tex.replaceAll('\n', '⏎')}`]
    case 'table': {
      const row = (cells: typeof block.head) => `  | ${cells.map((cell) => dumpInlines(cell.children)).join(' | ')}`
      const caption =
        block.caption.length > 0 || block.label !== null
          ? [`  : ${dumpLabel(block.label)}${dumpInlines(block.caption)}`.trimEnd()]
          : []
      const opening = `table ${block.alignments.map((each) => each ?? '-').join(' ')}${dumpAttributes(block.attributes)}`
      return [opening, ...caption, ...[block.head, ...block.rows].map(row)]
    }
    case 'definition-list':
      return [
        'definitions',
        ...block.items.flatMap(({ term, definitions }) => [
          `  ${dumpInlines(term)}`,
          ...definitions.flatMap((each) => ['    :', ...dumpBlocks(each, 3)]),
        ]),
      ]
    case 'figure':
      return [
        `figure ${dumpInlines([block.image])} ${dumpLabel(block.label)}${dumpInlines(block.caption)}${block.credit === null ? '' : ` credit:${block.credit}`}`.trim(),
      ]
    case 'thematic-break':
      return ['rule']
    case 'editors-note': {
      const label = block.labelIsOurs ? `(${block.label})` : block.label
      const signature = block.signature.length > 0 ? [`  —— ${dumpInlines(block.signature)}`] : []
      return [`${block.kind} ${label}`, ...dumpBlocks(block.blocks, 1), ...signature]
    }
    case 'container': {
      const label = block.label === null ? '' : ` ${dumpLabel(block.label)}`.trimEnd()
      const title = label + (block.title === null ? '' : ` "${block.title}"`)
      const signature = block.signature.length > 0 ? [`  —— ${dumpInlines(block.signature)}`] : []
      const opening = `container ${block.name}${title}${dumpAttributes(block.attributes)}`
      return [opening, ...dumpBlocks(block.blocks, 1), ...signature]
    }
    case 'html':
      return [`html ${block.nodes.map(dumpHtml).join('')}`]
  }
}

/** What the book numbers it with. */
const dumpLabel = (label: string | null): string => (label === null ? '' : `⟨${label}⟩ `)

function dumpInlines(inlines: readonly Inline[]): string {
  return inlines.map(dumpInline).join('')
}

function dumpInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'code':
      return `code(${inline.value})`
    case 'math':
      return `math(${inline.tex})`
    case 'break':
      return '⏎'
    case 'turn':
      return '↵'
    case 'image':
      return `img(${inline.asset} "${inline.alt}"${dumpAttributes(inline.attributes)})`
    case 'note-call':
      return `note(${inline.note})`
    case 'reference':
      return `ref(${inline.target} ${inline.text})`
    case 'link':
      return `link(${inline.target.kind === 'url' ? inline.target.url : `#${inline.target.id}`} ${dumpInlines(inline.children)})`
    case 'element':
      return `<${inline.tag}${dumpAttributes(inline.attributes)}>(${dumpInlines(inline.children)})`
    default:
      return `${inline.type}(${dumpInlines(inline.children)})`
  }
}

function dumpAttributes({ id, classes, values }: Attributes): string {
  const items = [
    ...(id === undefined ? [] : [`#${id}`]),
    ...classes.map((name) => `.${name}`),
    ...Object.entries(values).map(([key, value]) => `${key}=${value}`),
  ]
  return items.length > 0 ? ` {${items.join(' ')}}` : ''
}

function dumpHtml(node: HtmlNode): string {
  if ('text' in node) return node.text
  if ('image' in node) return dumpInline(node.image)
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}=${value}`)
  return `<${node.tag}${attributes.join('')}>${node.children.map(dumpHtml).join('')}</${node.tag}>`
}
