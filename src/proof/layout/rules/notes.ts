/** A note at the foot of a page stands on the page of its call. */
import type { ProofPage, ProofPages } from '../page-facts.js'
import { blockFinding, type LayoutRule } from '../rule.js'

export const notes: LayoutRule = {
  ids: ['layout/note-elsewhere'],
  *check(pages) {
    if (pages.config.print.notes === 'chapter') return
    const callPages = firstCalls(pages)
    for (const { flow, unit, kind, lines, index } of pages.blocks) {
      const first = lines[0]
      if (kind !== 'note' || first === undefined || unit.source === null || !('id' in unit.source)) continue
      const call = callPages.get(`${flow.id} ${unit.source.id}`)
      if (call === undefined || call === first.page || flow.blocks[index] !== unit) continue
      yield blockFinding(pages, 'layout/note-elsewhere', { unit, page: first.page.number }, { callPage: call.number })
    }
  },
}

/** The notes of a table stand under it, wherever in it they are called. */
function firstCalls({ pages }: ProofPages): Map<string, ProofPage> {
  const calls = new Map<string, ProofPage>()
  for (const each of pages) {
    const { flow, layout } = each.page
    if (flow === null || layout === null) continue
    const text = layout.html.replace(/<table\b.*?<\/table>/gsu, '')
    for (const [, id] of text.matchAll(/class="note-call[^>]*>(?:<[^>]*>)*?<a\b[^>]*href="#([^"]+)"/gu)) {
      const key = `${flow.id} ${id}`
      if (!calls.has(key)) calls.set(key, each)
    }
  }
  return calls
}
