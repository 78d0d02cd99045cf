/** What the pages share that stand in no section of the Book: cover, title page, contents and their like. */
import type { Block } from '../../model/book.js'
import type { Flow, FlowBlock } from '../../model/print.js'

/** A flow of one such kind: in the type area, without headings or folios, unless `given` says otherwise. */
export function ownPages(kind: Flow['kind'], html: string, given: Partial<Flow> = {}): Flow {
  return { id: kind, kind, html, blocks: [], headings: [], start: 'any', folios: 'none', fullPage: false, ...given }
}

/** Registers words that stand in no block of the Book as a unit, and gives its attribute. */
export function ownUnit(blocks: FlowBlock[], text: string, source: Block | null): string {
  blocks.push({ text: text.replace(/\s+/gu, ''), source })
  return ` data-block="${blocks.length - 1}"`
}
