/** Pictures that text runs around (串文图): which of a section's can be, how wide they are, and where they begin. */
import type { Block, Figure } from '../../model/book.js'
import type { PageGeometry } from '../../model/config.js'
import type { Assets } from '../../model/manuscript.js'
import { widthBeside } from './picture-size.js'
import { isPlate } from './plates.js'

export interface RunAround {
  /** The blocks as they are set: of pictures in a row, each has a paragraph of its own. */
  readonly blocks: readonly Block[]
  /** Widths in characters of the text. */
  readonly beside: ReadonlyMap<Figure, number>
  /** Those that stand between paragraphs after all. */
  readonly refused: readonly { readonly figure: Figure; readonly why: 'width' | 'text' }[]
}

/** `blocks`: of one section, or of several that follow one another. */
export function runAround(
  blocks: readonly Block[],
  { assets, page }: { assets: Assets; page: PageGeometry },
): RunAround {
  const set: Block[] = []
  const beside = new Map<Figure, number>()
  const refused: { figure: Figure; why: 'width' | 'text' }[] = []
  let waiting: { figure: Figure; characters: number }[] = []
  for (const block of blocks) {
    if (isPlate(block)) {
      set.push(block)
      continue
    }
    if (isMeantBeside(block)) {
      const characters = widthBeside(block.image, assets.get(block.image.asset), page)
      if (characters !== null) {
        waiting.push({ figure: block, characters })
        continue
      }
      refused.push({ figure: block, why: 'width' })
    }
    const [next, ...others] = waiting
    if (block.type === 'paragraph' && next !== undefined) {
      beside.set(next.figure, next.characters)
      set.push(next.figure)
      waiting = others
    } else {
      for (const { figure } of waiting) refused.push({ figure, why: 'text' })
      set.push(...waiting.map(({ figure }) => figure))
      waiting = []
    }
    set.push(block)
  }
  for (const { figure } of waiting) refused.push({ figure, why: 'text' })
  return { blocks: [...set, ...waiting.map(({ figure }) => figure)], beside, refused }
}

function isMeantBeside(block: Block): block is Figure {
  if (block.type !== 'figure') return false
  const { place } = block.image.attributes.values
  return place === 'left' || place === 'right'
}
