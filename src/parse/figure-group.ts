/** `::: figure`: pictures that are one figure. Each in a paragraph of its own or all in one, they are pictures side by side. */
import type { Block, Container, Image } from '../model/book.js'
import type { Finding } from '../model/finding.js'
import { paragraphOf } from './figure.js'
import { readPictureAttributes } from './picture-attributes.js'
import { without } from './settle-pictures.js'

type Group = Pick<Container, 'name' | 'title' | 'attributes' | 'blocks' | 'place'>

/** A width or height of the group is that of each picture without one; its credit stands where others have their signature. */
export function figureGroup(
  { name, title, attributes, blocks, place }: Group,
  note: (finding: Finding) => void,
): Container {
  const read = readPictureAttributes(attributes, place, note)
  const { credit, width, height } = read.values
  const size = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) }
  return {
    type: 'container',
    label: null,
    name,
    title,
    attributes: without({ attributes: read }, ['credit', 'width', 'height']).attributes,
    blocks: blocks.flatMap(picturesOf).map((block) => sized(block, size)),
    signature: credit === undefined ? [] : [{ type: 'text', value: credit }],
    place,
  }
}

/** A paragraph of nothing but pictures is one figure after the other. */
function picturesOf(block: Block): readonly Block[] {
  if (block.type !== 'paragraph') return [block]
  const pictures = block.children.filter((each): each is Image => each.type === 'image')
  const isSpace = (each: (typeof block.children)[number]): boolean =>
    each.type === 'image' || each.type === 'break' || (each.type === 'text' && each.value.trim() === '')
  if (pictures.length === 0 || !block.children.every(isSpace)) return [block]
  return pictures.flatMap((picture) => paragraphOf([picture], picture.place))
}

function sized(block: Block, size: Readonly<Record<string, string>>): Block {
  if (block.type !== 'figure') return block
  const { attributes } = block.image
  if (attributes.values.width !== undefined || attributes.values.height !== undefined) return block
  return {
    ...block,
    image: { ...block.image, attributes: { ...attributes, values: { ...attributes.values, ...size } } },
  }
}
