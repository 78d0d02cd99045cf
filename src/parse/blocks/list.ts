/** Bullet lists, numbered lists, lists of tasks. */
import type { ListItem } from '../../model/book.js'
import { type BlockRun, past, type ReadBlock } from '../block-run.js'
import type { Token } from '../markdown.js'

export const readList: ReadBlock = (run, token, after) => {
  const ordered = token.type === 'ordered_list_open'
  const closing = ordered ? 'ordered_list_close' : 'bullet_list_close'
  const tight = !hasLooseParagraph(run, token, closing)
  const items: ListItem[] = []
  const { place } = run.placeFrom(token, itemMark(run.peek()!), after)
  for (let item = run.take(); item && item.type !== closing; item = run.take()) {
    const mark = itemMark(item)
    const found = run.placeFrom(item, mark, after)
    const blocks = run.readUntil('list_item_close', past(found.spot, mark))
    items.push({ checked: (item.meta?.checked as boolean | undefined) ?? null, blocks, place: found.place })
  }
  const start = Number(token.attrGet('start') ?? 1)
  return [{ type: 'list', ordered, start, tight, items, place }]
}

const itemMark = (item: Token): string => item.info + item.markup

function hasLooseParagraph(run: BlockRun, list: Token, closing: string): boolean {
  for (let ahead = 0, token = run.peek(ahead); token; token = run.peek(++ahead)) {
    const { type, level, hidden } = token
    if (type === closing && level === list.level) return false
    if (type === 'paragraph_open' && level === list.level + 2 && !hidden) return true
  }
  return false
}
