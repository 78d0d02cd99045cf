/**
 * Plates (插页): pictures that have pages of their own. The text flows on before them, so each is a flow apart; where it is written, an
 * empty element with the id of that flow tells the page that it follows.
 */
import type { Block, Figure } from '../../model/book.js'
import type { Flow } from '../../model/print.js'
import { attributeList, element } from '../markup.js'
import { renderBlocks } from '../render-blocks.js'
import { type PrintContext, printDialect } from './dialect.js'
import { ownPages } from './own-pages.js'
import { composeSpread } from './spread.js'

/** A run of text in its pieces, and what stands behind each but the last. */
export interface TextAndPlates {
  readonly pieces: readonly (readonly Block[])[]
  readonly plates: readonly Block[]
}

/** Text that is nothing but plates keeps them: there are no pages that they could follow. */
export function setPlatesApart(blocks: readonly Block[]): TextAndPlates {
  const plates = blocks.filter(isPlate)
  if (plates.length === 0 || plates.length === blocks.length) return { pieces: [blocks], plates: [] }
  const pieces: Block[][] = [[]]
  for (const block of blocks) {
    if (isPlate(block)) pieces.push([])
    else pieces.at(-1)!.push(block)
  }
  return { pieces, plates }
}

export function isPlate(block: Block): boolean {
  if (block.type === 'container') return block.name === 'figure' && block.attributes.values.place === 'page'
  if (block.type !== 'figure') return false
  const { place } = block.image.attributes.values
  return place === 'page' || place === 'spread'
}

const isSpread = (block: Block): block is Figure =>
  block.type === 'figure' && block.image.attributes.values.place === 'spread'

/** Where a plate is written. */
export const plateCall = (id: string): string => element('div', attributeList({ class: 'plate-call', id }), '')

export function composePlate(context: PrintContext, block: Block, id: string): Flow {
  if (isSpread(block)) {
    const spread = composeSpread(context, block, id)
    if (spread !== null) return spread
  }
  const dialect = printDialect(context)
  const html = element('div', ' class="picture-page"', renderBlocks([block], dialect))
  return ownPages('plate', html, { id, blocks: dialect.blocks })
}
