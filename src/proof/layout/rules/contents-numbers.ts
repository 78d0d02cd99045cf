/** The contents say the numbers that stand on the pages. */
import { finding } from '../../../model/finding.js'
import type { ProofPage, ProofPages } from '../page-facts.js'
import { folioOn } from '../page-margins.js'
import { type LayoutRule, placed, shown } from '../rule.js'

export const contentsNumbers: LayoutRule = {
  ids: ['layout/toc-number'],
  *check(pages) {
    const pageOf = firstPages(pages)
    for (const { number, title, folio, target } of entries(pages)) {
      const page = pageOf.get(target)
      const right = page === undefined ? null : (folioOn(page) ?? page.page.counted)
      if (page === undefined || right === null || folio === right) continue
      const heading = page.page.flow?.headings.find(({ id }) => id === target)?.heading
      yield finding(
        'layout/toc-number',
        { title: shown(title), is: folio, right },
        { page: number, ...placed(heading?.place) },
      )
    }
  },
}

interface PrintedEntry {
  readonly number: number
  readonly title: string
  readonly folio: string
  readonly target: string
}

/** An entry is a link with units of text, of which the last is the number, as it is printed. */
function* entries({ pages, blocks }: ProofPages): Generator<PrintedEntry> {
  const printed = new Map(
    blocks.map(({ flow, index, glyphs }) => [`${flow.id} ${index}`, glyphs.map(({ character }) => character).join('')]),
  )
  for (const { number, page } of pages) {
    if (page.flow?.kind !== 'contents') continue
    for (const [, target, content] of page.layout?.html.matchAll(/<a\b[^>]*\bhref="#([^"]+)"[^>]*>(.*?)<\/a>/gsu) ??
      []) {
      const units = [...content!.matchAll(/\bdata-block="(\d+)"/gu)].map(
        ([, unit]) => printed.get(`${page.flow!.id} ${unit}`) ?? '',
      )
      const folio = units.at(-1) ?? ''
      if (!/^(?:\d+|[ivxlcdm]+)$/iu.test(folio) || units.length < 2) continue
      yield { number, title: units.slice(0, -1).join(''), folio, target: target! }
    }
  }
}

/** The page on which each id first stands. */
function firstPages({ pages }: ProofPages): Map<string, ProofPage> {
  const first = new Map<string, ProofPage>()
  for (const page of pages)
    for (const { id } of page.page.layout?.targets ?? []) if (!first.has(id)) first.set(id, page)
  return first
}
