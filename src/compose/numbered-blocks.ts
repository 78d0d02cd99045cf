/** What the lists of figures and tables name: blocks that bear a number, by what stands with it. */
import type { Block, Book } from '../model/book.js'
import { leavesOf, leavesOfBlocks } from '../model/book-leaves.js'
import { headingText, numbered } from '../model/book-text.js'
import type { BookConfig } from '../model/config.js'
import { wordsOf } from './own-words.js'

export interface NumberedBlock {
  readonly kind: 'figure' | 'table'
  /** Unique in the book. */
  readonly id: string
  /** 图 2-1　渡口 */
  readonly text: string
}

/** Which lists a book asks for. */
export type AskedLists = Pick<BookConfig['contents'], 'figures' | 'tables'>

/** A list that a book asks for, named in its language; none that would be empty. */
export interface BlockList {
  readonly kind: NumberedBlock['kind']
  readonly title: string
  readonly blocks: readonly NumberedBlock[]
}

export function askedLists(book: Book, asked: AskedLists): BlockList[] {
  if (!asked.figures && !asked.tables) return []
  const { figures, tables } = wordsOf(book.meta.lang)
  const blocks = leavesOf(book).flatMap(({ source }) => numberedBlock(source))
  const ofKind = (kind: NumberedBlock['kind']) => blocks.filter((each) => each.kind === kind)
  const lists: BlockList[] = [
    { kind: 'figure', title: figures, blocks: asked.figures ? ofKind('figure') : [] },
    { kind: 'table', title: tables, blocks: asked.tables ? ofKind('table') : [] },
  ]
  return lists.filter((list) => list.blocks.length > 0)
}

export const numberedBlocksIn = (blocks: readonly Block[]): NumberedBlock[] =>
  leavesOfBlocks(blocks).flatMap(({ source }) => numberedBlock(source))

/** A group of pictures counts as a figure. */
function numberedBlock(block: Block): NumberedBlock[] {
  switch (block.type) {
    case 'figure':
      return entry('figure', { id: block.image.attributes.id, label: block.label, words: headingText(block.caption) })
    case 'container':
      return entry('figure', { id: block.attributes.id, label: block.label, words: block.title ?? '' })
    case 'table':
      return entry('table', { id: block.attributes.id, label: block.label, words: headingText(block.caption) })
    default:
      return []
  }
}

function entry(
  kind: NumberedBlock['kind'],
  { id, label, words }: { readonly id: string | undefined; readonly label: string | null; readonly words: string },
): NumberedBlock[] {
  if (id === undefined || label === null) return []
  return [{ kind, id, text: numbered(label, words.replace(/\s+/gu, ' ').trim()) }]
}
