/** Terms, each with what is said of it. */
import type { Block, Definition } from '../../model/book.js'
import { past, type ReadBlock } from '../block-run.js'

export const readDefinitionList: ReadBlock = (run, list, after) => {
  const { place } = run.placeFrom(list, '', after)
  const items: (Definition & { readonly definitions: (readonly Block[])[] })[] = []
  for (let token = run.take(); token && token.type !== 'dl_close'; token = run.take()) {
    if (token.type === 'dt_open') {
      const inline = run.takeInline('dt_close')
      const found = run.placeFrom(token, inline.content, after)
      items.push({ term: run.inlines(inline, found.spot), definitions: [], place: found.place })
    } else {
      const { spot } = run.placeFrom(token, ':', after)
      items.at(-1)!.definitions.push(run.readUntil('dd_close', past(spot, ':')))
    }
  }
  return [{ type: 'definition-list', items, place }]
}
