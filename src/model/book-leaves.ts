/** The Book as a sequence of texts: the smallest blocks that hold characters, in reading order. */
import type { Block, Book, Note, Section } from './book.js'
import { blockText, inlineText } from './book-text.js'

export interface Leaf {
  readonly source: Block | Note
  readonly text: string
}

/** Every text of the Book but its notes: the title first, then the sections. Blocks that only hold blocks give their own words. */
export function* leavesOf(book: Book): Generator<Leaf> {
  if (book.titleHeading !== null) yield* leavesOfBlock(book.titleHeading)
  for (const part of book.parts) for (const section of part.sections) yield* leavesOfSection(section)
}

/** The notes that the text calls; a note's text is one leaf. */
export function* notesOf(book: Book): Generator<Leaf> {
  for (const note of Object.values(book.notes)) yield { source: note, text: note.blocks.map(blockText).join('\n') }
}

function* leavesOfSection(section: Section): Generator<Leaf> {
  if (section.heading !== null) yield* leavesOfBlock(section.heading)
  for (const block of section.blocks) yield* leavesOfBlock(block)
  for (const each of section.sections) yield* leavesOfSection(each)
}

function* leavesOfBlock(block: Block): Generator<Leaf> {
  switch (block.type) {
    case 'quote':
      for (const each of block.blocks) yield* leavesOfBlock(each)
      return
    case 'list':
      for (const item of block.items) for (const each of item.blocks) yield* leavesOfBlock(each)
      return
    case 'container':
      yield { source: block, text: block.title ?? '' }
      for (const each of block.blocks) yield* leavesOfBlock(each)
      return
    case 'editors-note':
      yield { source: block, text: `${block.label}${inlineText(block.signature)}` }
      for (const each of block.blocks) yield* leavesOfBlock(each)
      return
    default:
      yield { source: block, text: blockText(block) }
  }
}
