/** What the pages share that stand in no section of the Book: cover, title page, contents and their like. */
import type { Block } from '../../model/book.js'
import { readableText } from '../../model/markup-text.js'
import type { Flow, FlowBlock } from '../../model/print.js'
import { elementsOf, readXhtml, writeXhtml } from '../xhtml-tree.js'

/** A flow of one such kind: in the type area, without headings or folios, unless `given` says otherwise. */
export function ownPages(kind: Flow['kind'], html: string, { blocks = [], ...given }: Partial<Flow> = {}): Flow {
  return {
    id: kind,
    kind,
    html,
    blocks: asTemplatesSay(blocks, html),
    headings: [],
    start: 'any',
    folios: 'none',
    fullPage: false,
    ...given,
  }
}

/** A book's template may leave words of ours out or add to them: what it made of them is what the pages must hold. */
function asTemplatesSay(blocks: readonly FlowBlock[], html: string): readonly FlowBlock[] {
  const held = new Map<string, string>()
  for (const { attributes, children } of elementsOf(readXhtml(html))) {
    const number = attributes['data-block']
    if (number !== undefined) held.set(number, readableText(writeXhtml(children)).replace(/\s+/gu, ''))
  }
  return blocks.map((block, index) =>
    block.source === null ? { ...block, text: held.get(String(index)) ?? '' } : block,
  )
}

/** Registers words that stand in no block of the Book as a unit, and gives its attribute. */
export function ownUnit(blocks: FlowBlock[], text: string, source: Block | null): string {
  blocks.push({ text: text.replace(/\s+/gu, ''), source })
  return ` data-block="${blocks.length - 1}"`
}
