/** The Book as a sequence of texts: the smallest blocks that hold characters, in reading order. */
import type { Block, Book, Section } from './book.js'
import { blockText, inlineText, numbered } from './book-text.js'

export interface Leaf {
  readonly source: Block
  readonly text: string
}

/** Every text of the Book but its notes: the title first, then the sections. Blocks that only hold blocks give their own words. */
export function leavesOf(book: Book): Leaf[] {
  const title = book.titleHeading === null ? [] : leavesOfBlocks([book.titleHeading])
  return [...title, ...book.parts.flatMap(({ sections }) => sections.flatMap(leavesOfSection))]
}

export function leavesOfBlocks(blocks: readonly Block[]): Leaf[] {
  const leaves: Leaf[] = []
  for (const block of blocks) gatherLeaves(block, leaves)
  return leaves
}

/** A section never changes, and is asked for its leaves by half a dozen rooms. */
const gathered = new WeakMap<Section, readonly Leaf[]>()

export function leavesOfSection(section: Section): readonly Leaf[] {
  const known = gathered.get(section)
  if (known !== undefined) return known
  const own = leavesOfBlocks(section.heading === null ? section.blocks : [section.heading, ...section.blocks])
  const leaves = [...own, ...section.sections.flatMap(leavesOfSection)]
  gathered.set(section, leaves)
  return leaves
}

function gatherLeaves(block: Block, leaves: Leaf[]): void {
  const within = (blocks: readonly Block[]): void => {
    for (const each of blocks) gatherLeaves(each, leaves)
  }
  switch (block.type) {
    case 'quote':
      within(block.blocks)
      return
    case 'list':
      for (const item of block.items) within(item.blocks)
      return
    case 'definition-list':
      leaves.push({ source: block, text: block.items.map(({ term }) => inlineText(term)).join('') })
      for (const { definitions } of block.items) for (const blocks of definitions) within(blocks)
      return
    case 'container':
      leaves.push({ source: block, text: numbered(block.label, block.title ?? '') + inlineText(block.signature) })
      within(block.blocks)
      return
    case 'editors-note':
      leaves.push({ source: block, text: `${block.label}${inlineText(block.signature)}` })
      within(block.blocks)
      return
    default:
      leaves.push({ source: block, text: blockText(block) })
  }
}
