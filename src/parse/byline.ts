/** The author that the front matter of an article names. */
import type { FileBlocks } from './ids.js'

/** Gives the author to the first heading of the file, as `{author=…}` on it would; what stands there goes before. */
export function signArticle(file: FileBlocks, author: string | null): FileBlocks {
  const first = file.blocks.findIndex(({ type }) => type === 'heading')
  const heading = file.blocks[first]
  if (author === null || heading?.type !== 'heading' || heading.role !== 'plain') return file
  const { attributes } = heading
  const signed = { ...heading, attributes: { ...attributes, values: { author, ...attributes.values } } }
  return { ...file, blocks: file.blocks.with(first, signed) }
}
