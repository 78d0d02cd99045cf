/** Terms, each with what is said of it. */
import type { Block, Definition } from '../../model/book.js'
import { type BlockRun, past, type ReadBlock } from '../block-run.js'
import type { Token } from '../markdown.js'
import type { Spot } from '../places.js'

export const readDefinitionList: ReadBlock = (run, list, after) => {
  const { place } = run.placeFrom(list, '', after)
  const items: (Definition & { readonly definitions: (readonly Block[])[] })[] = []
  for (let token = run.take(); token && token.type !== 'dl_close'; token = run.take()) {
    if (token.type === 'dt_open') {
      const inline = run.takeInline('dt_close')
      const found = run.placeFrom(token, inline.content, after)
      items.push({ term: run.inlines(inline, found.spot), definitions: [], place: found.place })
    } else {
      const mark = definitionMark(run, token, after)
      const { spot } = run.placeFrom(token, mark, after)
      items.at(-1)!.definitions.push(run.readUntil('dd_close', past(spot, mark)))
    }
  }
  return [{ type: 'definition-list', items, place }]
}

/** Further definitions may open with `~`, and have colons in their text. */
function definitionMark(run: BlockRun, token: Token, after: Spot): string {
  const line = token.map?.[0] ?? 0
  const text = run.reading.lines.line(line).slice(after.line === line ? after.offset : 0)
  return /[:~]/.exec(text)?.[0] ?? ':'
}
