/** What the text refers to is on a page, and bears the number that the reference says. */
import { finding } from '../../../model/finding.js'
import type { ProofPage } from '../page-facts.js'
import { type LayoutRule, placed, shown } from '../rule.js'

export const references: LayoutRule = {
  ids: ['layout/broken-reference'],
  *check({ pages, placeOf }) {
    const labels = labelsOf(pages)
    for (const { number, page } of pages) {
      const html = page.layout?.html ?? ''
      for (const link of html.matchAll(/<a\b[^>]*\bhref="#([^"]+)"[^>]*>(.*?)<\/a>/gsu)) {
        const [tag, id, content] = link
        const text = wordsOf(content!)
        const label = labels.get(id!)
        if (label !== undefined && !(isOurs(tag) && isOther(text, label))) continue
        const unit = page.flow?.blocks[Number(lastBlock(html.slice(0, link.index)))]
        const at = unit?.text.indexOf(text.replace(/\s+/gu, '')) ?? 0
        const place = unit === undefined ? undefined : placeOf(unit, Math.max(0, at))
        const target = label === undefined ? id! : label
        yield finding('layout/broken-reference', { text: shown(text), target }, { page: number, ...placed(place) })
      }
    }
  },
}

/** By id, the number that stands first behind it; empty: it bears none. */
function labelsOf(pages: readonly ProofPage[]): Map<string, string> {
  const labels = new Map<string, string>()
  for (const { page } of pages) {
    const html = page.layout?.html ?? ''
    for (const { id } of page.layout?.targets ?? []) {
      const from = html.indexOf(` id="${id}"`)
      const behind = from < 0 ? '' : html.slice(from + id.length + 6)
      const own = behind.slice(0, (behind.search(/ id="/u) + 1 || behind.length + 1) - 1)
      const label = /<span class="label[^>]*>(.*?)<\/span>/su.exec(own)?.[1]
      if (!labels.has(id)) labels.set(id, wordsOf(label ?? ''))
    }
  }
  return labels
}

/** Set by the program: what an author says of a link is the author's. */
const isOurs = (tag: string): boolean => /^<a\b[^>]*\bclass="reference/u.test(tag)

/** 图 2-1 for what is called 图 2-2. A reference by title or in other numerals says no such number. */
function isOther(text: string, label: string): boolean {
  const [said, borne] = [text, label].map((each) => each.match(/\d+(?:[-–.]\d+)*/gu)?.at(-1))
  return said !== undefined && borne !== undefined && said !== borne
}

const wordsOf = (markup: string): string => markup.replace(/<[^>]*>/gu, '')

/** The unit that a place of the markup stands in, or follows. */
const lastBlock = (html: string): string | undefined => /.*\bdata-block="(\d+)"/su.exec(html)?.[1]
