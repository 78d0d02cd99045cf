/** The mark of a list before the first paragraph of an item, as it was typed: Markdown counts by itself, and hides what is missing. */
import type { ProseBlock } from '../../model/prose.js'
import type { ProofFile } from './rule.js'

const MARK = /(?:^|[ \t>])((?:\d{1,9}[.)]|[-*+]))[ \t]+(?:\[[ xX]\][ \t]+)?[*_~`[({“「]*$/

/** `3.` or `-`; null: the block does not begin an item. */
export function itemMark({ text }: ProofFile, { start, within }: ProseBlock): string | null {
  if (within.at(-1) !== 'item') return null
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return MARK.exec(line)?.[1] ?? null
}
