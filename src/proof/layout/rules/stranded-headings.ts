/** A heading stands with the text under it. */
import type { PageLine, ProofPage, SetBlock } from '../page-facts.js'
import { type LayoutRule, lineFinding } from '../rule.js'

export const strandedHeadings: LayoutRule = {
  ids: ['layout/stranded-heading'],
  *check(pages) {
    for (const [page, { block, line }] of lastOnPages(pages.blocks)) {
      if (isHead(block) && goesOn(page, pages.pages))
        yield lineFinding(pages, 'layout/stranded-heading', { block, line })
    }
  },
}

/** What ends the text of each page; notes stand below it. */
function lastOnPages(blocks: readonly SetBlock[]): Map<ProofPage, { block: SetBlock; line: PageLine }> {
  const last = new Map<ProofPage, { block: SetBlock; line: PageLine }>()
  for (const block of blocks) {
    if (block.kind === 'note' || block.flow.kind !== 'body') continue
    for (const line of block.lines) {
      const known = last.get(line.page)
      if (known === undefined || line.baseline < known.line.baseline) last.set(line.page, { block, line })
    }
  }
  return last
}

/** The line of the author under a title belongs to it. */
const isHead = ({ unit }: SetBlock): boolean =>
  unit.source !== null && 'type' in unit.source && (unit.source.type === 'heading' || unit.source.type === 'byline')

/** A picture under a heading is what it heads. */
function goesOn({ number, page, printed, typeArea }: ProofPage, pages: readonly ProofPage[]): boolean {
  const next = pages[number]
  const hasPicture = printed.marks.some(
    ({ kind, box }) => kind === 'image' && typeArea !== null && box.bottom < typeArea.top,
  )
  return !hasPicture && next?.page.flow === page.flow && page.flow !== null
}
