/** The flat blocks of a file → its tree of sections, by relative depth of headings. */
import type { Block, Heading, Section } from '../model/book.js'

interface Draft {
  readonly heading: Heading | null
  readonly blocks: Block[]
  readonly sections: Draft[]
  readonly place: Section['place']
}

/**
 * A heading holds what follows up to the next heading of its level or a higher one. Levels only compare: a file that
 * starts at H2 has its H2 on top, and an H3 right under an H1 is its child.
 */
export function sectionTree(blocks: readonly Block[]): Section[] {
  const top: Draft[] = []
  const open: (Draft & { heading: Heading })[] = []
  for (const block of blocks) {
    if (block.type === 'heading') {
      while (open.length > 0 && open.at(-1)!.heading.level >= block.level) open.pop()
      const section = { heading: block, blocks: [], sections: [], place: block.place }
      ;(open.at(-1)?.sections ?? top).push(section)
      open.push(section)
      continue
    }
    if (open.length === 0 && top.length === 0) top.push({ heading: null, blocks: [], sections: [], place: block.place })
    ;(open.at(-1) ?? top.at(-1)!).blocks.push(block)
  }
  return top
}
