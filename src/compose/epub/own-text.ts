/** Text of a document that stands in no block of the Book. */
import { readableText } from '../../model/markup-text.js'
import type { FlowBlock } from '../../model/print.js'

/** What the e-book must hold of a page with words of ours: the `blocks` of the Book, and between them what its template made of our words. */
export function withOwnText(body: string, blocks: readonly FlowBlock[] = []): FlowBlock[] {
  const text = readableText(body).replace(/\s+/gu, '')
  const all: FlowBlock[] = []
  let end = 0
  const addOwn = (upTo: number) => {
    if (upTo > end) all.push({ text: text.slice(end, upTo), source: null })
  }
  for (const block of blocks) {
    const at = text.indexOf(block.text, end)
    // What is not there is not ours to excuse: the conservation check looks for it again.
    if (at >= 0) {
      addOwn(at)
      end = at + block.text.length
    }
    all.push(block)
  }
  addOwn(text.length)
  return all
}
