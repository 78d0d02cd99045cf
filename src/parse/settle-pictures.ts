/** Pictures by where they stand: only what stands alone, in no other block, may leave its place in the text. */
import type { Attributes, Block, Image } from '../model/book.js'
import { type Finding, finding } from '../model/finding.js'
import type { FileBlocks } from './ids.js'
import { mapBlocks } from './map-blocks.js'

export function settlePictures(file: FileBlocks, note: (finding: Finding) => void): FileBlocks {
  const settled = (blocks: readonly Block[]): readonly Block[] =>
    mapBlocks(blocks, {
      inline: (inline, owner) => (inline.type === 'image' && owner.type !== 'figure' ? inLine(inline, note) : inline),
      htmlNode: (node) => ('image' in node ? { image: inLine(node.image, note) } : node),
      block: (block) => (placeOf(block) === undefined ? block : stayingHere(block, note)),
    })
  return {
    ...file,
    blocks: file.blocks.flatMap((block) => (mayLeave(block) ? [block] : settled([block]))),
    notes: file.notes.map((each) => ({ ...each, blocks: settled(each.blocks) })),
  }
}

/** A group of pictures is laid out as one, on a page of its own at most. */
const mayLeave = (block: Block): boolean => block.type === 'figure' || (isGroup(block) && placeOf(block) === 'page')

const isGroup = (block: Block): boolean => block.type === 'container' && block.name === 'figure'

function placeOf(block: Block): string | undefined {
  if (block.type === 'figure') return block.image.attributes.values.place
  return block.type === 'container' && block.name === 'figure' ? block.attributes.values.place : undefined
}

function stayingHere(block: Block, note: (finding: Finding) => void): Block {
  const id = isGroup(block) ? 'parse/group-place' : 'parse/picture-inside'
  note(finding(id, { value: placeOf(block) ?? '' }, { place: block.place }))
  if (block.type === 'figure') return { ...block, image: without(block.image, ['place']) }
  return block.type === 'container' ? without(block, ['place']) : block
}

/** A picture in a line of text has a size and nothing else. */
function inLine(image: Image, note: (finding: Finding) => void): Image {
  const keys = ['place', 'credit'].filter((key) => image.attributes.values[key] !== undefined)
  if (keys.length === 0) return image
  note(finding('parse/picture-in-line', { keys: keys.join(', ') }, { place: image.place }))
  return without(image, keys)
}

export function without<T extends { readonly attributes: Attributes }>(owner: T, keys: readonly string[]): T {
  const values = Object.entries(owner.attributes.values).filter(([key]) => !keys.includes(key))
  return { ...owner, attributes: { ...owner.attributes, values: Object.fromEntries(values) } }
}
