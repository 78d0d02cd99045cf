/** The ids of a book that can be referred to, and what bears them. Ids stand as authors wrote them. */
import type { Block } from '../../model/book.js'
import type { FileBlocks } from '../ids.js'
import { mapBlocks } from '../map-blocks.js'
import { type Kind, kindOf } from './kinds.js'

export interface DeclaredNames {
  /** `other`: a span, an image in a line, a block that is never numbered. */
  readonly kinds: ReadonlyMap<string, Kind | 'other'>
  /** Units of the longest name. */
  readonly longest: number
}

/** The first of two that bear one id counts, as it does for links. Notes bear no numbers of their own. */
export function declaredNames(files: readonly FileBlocks[]): DeclaredNames {
  const kinds = new Map<string, Kind | 'other'>()
  const declare = (name: string | undefined, kind: Kind | 'other'): void => {
    if (name !== undefined && kindOf(name) !== null && !kinds.has(name)) kinds.set(name, kind)
  }
  const others: (string | undefined)[] = []
  const collect = (blocks: readonly Block[]) =>
    mapBlocks(blocks, {
      block: (block) => {
        declare(...bearing(block))
        return block
      },
      inline: (inline) => {
        if (inline.type === 'element' || inline.type === 'image') others.push(inline.attributes.id)
        return inline
      },
    })
  for (const { blocks } of files) collect(blocks)
  for (const { notes } of files)
    for (const note of notes) {
      mapBlocks(note.blocks, {
        block: (block) => {
          others.push(bearing(block)[0])
          return block
        },
      })
    }
  for (const name of others) declare(name, 'other')
  return { kinds, longest: [...kinds.keys()].reduce((longest, { length }) => Math.max(longest, length), 0) }
}

/** A figure is named by its image. */
function bearing(block: Block): [name: string | undefined, kind: Kind | 'other'] {
  switch (block.type) {
    case 'heading':
      return [block.attributes.id, 'section']
    case 'figure':
      return [block.image.attributes.id, 'figure']
    case 'table':
      return [block.attributes.id, 'table']
    case 'math':
      return [block.attributes.id, 'equation']
    case 'container':
      return [block.attributes.id, block.name === 'figure' ? 'figure' : 'other']
    case 'editors-note':
      return [block.id === '' ? undefined : block.id, 'other']
    default:
      return [undefined, 'other']
  }
}
