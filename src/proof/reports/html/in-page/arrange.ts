/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the report: the list by rule, or by page. Sent as text. */
import type { ReportPage } from './report-page.js'

export function arrangeBy(order: string): void {
  const page = window as unknown as ReportPage
  const byRule = document.getElementById('by-rule')
  const byPage = document.getElementById('by-page')
  if (byRule === null || byPage === null) return
  const items = Array.from(document.querySelectorAll<HTMLElement>('.findings .finding'))
  items.sort((a, b) => Number(a.dataset.number) - Number(b.dataset.number))
  if (order === 'by-page') byPage.replaceChildren(...pageGroups(items, byPage.dataset.noPage ?? ''))
  else {
    const lists = new Map(
      Array.from(byRule.querySelectorAll<HTMLElement>('.group'), (group) => [
        groupKey(group),
        group.querySelector('ol'),
      ]),
    )
    for (const item of items) lists.get(groupKey(item))?.append(item)
    byPage.replaceChildren()
  }
  byRule.hidden = order === 'by-page'
  byPage.hidden = order !== 'by-page'
  page.applyFilters()
  document.querySelector('.finding[aria-current]')?.scrollIntoView({ block: 'nearest' })
}

/** A rule has one severity in a book, but a report need not rely on it. */
export function groupKey(element: HTMLElement): string {
  const severity = ['error', 'warning', 'note'].find((each) => element.classList.contains(each)) ?? ''
  return `${severity} ${element.dataset.rule ?? ''}`
}

/** The findings of each page, in the order in which they stand on it; those on no page come last. */
export function pageGroups(items: readonly HTMLElement[], noPage: string): HTMLDetailsElement[] {
  const byPage = new Map<number, HTMLElement[]>()
  for (const item of items) {
    const key = item.dataset.page === '' ? Number.POSITIVE_INFINITY : Number(item.dataset.page)
    const own = byPage.get(key)
    if (own === undefined) byPage.set(key, [item])
    else own.push(item)
  }
  const heightOf = (item: HTMLElement) => {
    const pin = document.querySelector<HTMLElement>(`.pin[data-first="${item.dataset.number}"]`)
    return pin === null ? 0 : Number.parseFloat(pin.style.top) * 1000 + Number.parseFloat(pin.style.left)
  }
  return [...byPage]
    .sort(([a], [b]) => a - b)
    .map(([, own]) => {
      const group = document.createElement('details')
      group.className = 'group of-page'
      group.open = true
      const summary = document.createElement('summary')
      const name = document.createElement('span')
      name.className = 'name'
      name.textContent = own[0]?.dataset.pageName || noPage
      const count = document.createElement('span')
      count.className = 'count'
      summary.append(name, ' ', count)
      const list = document.createElement('ol')
      const placed = own.map((item) => ({ item, at: heightOf(item) }))
      list.append(...placed.sort((a, b) => a.at - b.at).map(({ item }) => item))
      group.append(summary, list)
      return group
    })
}

/** What the report is sent. */
export const ARRANGE = [arrangeBy, groupKey, pageGroups] as const
