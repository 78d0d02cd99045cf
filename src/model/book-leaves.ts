/** The Book as a sequence of texts: the smallest blocks that hold characters, in reading order. */
import type { Block, Book, Section } from './book.js'
import { blockText, inlineText, numbered } from './book-text.js'

export interface Leaf {
  readonly source: Block
  readonly text: string
}

/** Every text of the Book but its notes: the title first, then the sections. Blocks that only hold blocks give their own words. */
export function* leavesOf(book: Book): Generator<Leaf> {
  if (book.titleHeading !== null) yield* leavesOfBlock(book.titleHeading)
  for (const part of book.parts) for (const section of part.sections) yield* leavesOfSection(section)
}

export function* leavesOfBlocks(blocks: readonly Block[]): Generator<Leaf> {
  for (const block of blocks) yield* leavesOfBlock(block)
}

export function* leavesOfSection(section: Section): Generator<Leaf> {
  if (section.heading !== null) yield* leavesOfBlock(section.heading)
  yield* leavesOfBlocks(section.blocks)
  for (const each of section.sections) yield* leavesOfSection(each)
}

function* leavesOfBlock(block: Block): Generator<Leaf> {
  switch (block.type) {
    case 'quote':
      yield* leavesOfBlocks(block.blocks)
      return
    case 'list':
      for (const item of block.items) yield* leavesOfBlocks(item.blocks)
      return
    case 'definition-list':
      yield { source: block, text: block.items.map(({ term }) => inlineText(term)).join('') }
      for (const { definitions } of block.items) for (const blocks of definitions) yield* leavesOfBlocks(blocks)
      return
    case 'container':
      yield { source: block, text: numbered(block.label, block.title ?? '') + inlineText(block.signature) }
      yield* leavesOfBlocks(block.blocks)
      return
    case 'editors-note':
      yield { source: block, text: `${block.label}${inlineText(block.signature)}` }
      yield* leavesOfBlocks(block.blocks)
      return
    default:
      yield { source: block, text: blockText(block) }
  }
}
