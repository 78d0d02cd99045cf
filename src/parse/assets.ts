/** The images a book shows, each where it is first asked for. */
import { posix } from 'node:path'
import type { AssetUse, Block, Note } from '../model/book.js'
import type { BookConfig } from '../model/config.js'
import type { FileBlocks } from './ids.js'
import { mapBlocks } from './map-blocks.js'

export function usedAssets(files: readonly FileBlocks[], config: BookConfig): AssetUse[] {
  const uses = new Map<string, AssetUse>()
  const use = (path: string, place: AssetUse['place']) => {
    if (!uses.has(path)) uses.set(path, { path, place })
  }
  const file = config.file ?? files[0]?.path ?? ''
  for (const path of [config.cover, config.frontMatter.backCover?.image ?? null]) {
    if (path !== null) use(posix.normalize(path.replaceAll('\\', '/')), { file, line: 1, column: 1 })
  }
  const collect = ({ blocks }: { readonly blocks: readonly Block[] } | Note) =>
    mapBlocks(blocks, {
      inline: (inline) => {
        if (inline.type === 'image') use(inline.asset, inline.place)
        return inline
      },
    })
  for (const file of files) for (const each of [file, ...file.notes]) collect(each)
  return [...uses.values()]
}
