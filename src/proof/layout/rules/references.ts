/** What the text refers to is on a page. */
import { finding } from '../../../model/finding.js'
import { type LayoutRule, placed, shown } from '../rule.js'

export const references: LayoutRule = {
  ids: ['layout/broken-reference'],
  *check({ pages, placeOf }) {
    const ids = new Set(pages.flatMap(({ page }) => page.layout?.targets.map(({ id }) => id) ?? []))
    for (const { number, page } of pages) {
      const html = page.layout?.html ?? ''
      for (const link of html.matchAll(/<a\b[^>]*\bhref="#([^"]+)"[^>]*>(.*?)<\/a>/gsu)) {
        const [, target, content] = link
        if (ids.has(target!)) continue
        const unit = page.flow?.blocks[Number(lastBlock(html.slice(0, link.index)))]
        const text = content!.replace(/<[^>]*>/gu, '')
        const at = unit?.text.indexOf(text) ?? 0
        const place = unit === undefined ? undefined : placeOf(unit, Math.max(0, at))
        yield finding(
          'layout/broken-reference',
          { text: shown(text), target: target! },
          { page: number, ...placed(place) },
        )
      }
    }
  },
}

/** The unit that a place of the markup stands in, or follows. */
const lastBlock = (html: string): string | undefined => /.*\bdata-block="(\d+)"/su.exec(html)?.[1]
