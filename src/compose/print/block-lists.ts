/** Lists of the numbered figures and tables (插图目录, 表格目录), each on pages of its own behind the contents. */
import type { Flow } from '../../model/print.js'
import type { BlockList } from '../numbered-blocks.js'
import { type ContentsSetting, contentsFlow } from './contents-flow.js'

/** `folios`: by the id of what is listed. */
export function composeBlockLists(
  lists: readonly BlockList[],
  folios: ReadonlyMap<string, string>,
  setting: ContentsSetting,
): Flow[] {
  return lists.map(({ kind, title, blocks }) => {
    const entries = blocks.map(({ id, text }) => ({
      ...{ id, depth: 0, lines: [text], author: null },
      folio: folios.get(id) ?? null,
    }))
    return contentsFlow({ id: `contents-${kind}s`, title, entries }, setting)
  })
}
