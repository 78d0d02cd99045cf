/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the report: which findings are shown, in the list and on the pages. Sent as text. */

interface Filters {
  readonly severities: ReadonlySet<string>
  readonly rule: string
  readonly page: string
  readonly search: string
  readonly hidesDone: boolean
}

export function readFilters(): Filters {
  const textOf = (id: string) =>
    (document.getElementById(id) as HTMLInputElement | HTMLSelectElement | null)?.value ?? ''
  const pressed = document.querySelectorAll<HTMLElement>('button.severity[aria-pressed="true"]')
  return {
    severities: new Set(Array.from(pressed, ({ dataset }) => dataset.severity ?? '')),
    rule: textOf('rule'),
    page: textOf('page'),
    search: textOf('search').trim().toLowerCase(),
    hidesDone: document.querySelector('#done[aria-pressed="false"]') !== null,
  }
}

/** A finding stands on its first page only in the list, but its pins may stand on more. */
export function isShown(
  item: HTMLElement,
  filters: Filters,
  pagesOf: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const { severity = '', rule, number = '' } = item.dataset
  if (!filters.severities.has(severity)) return false
  if (filters.hidesDone && item.classList.contains('done')) return false
  if (filters.rule !== '' && rule !== filters.rule) return false
  if (filters.page !== '' && item.dataset.page !== filters.page && !pagesOf.get(number)?.has(filters.page)) return false
  return filters.search === '' || (item.textContent ?? '').toLowerCase().includes(filters.search)
}

export function applyFilters(): void {
  const filters = readFilters()
  const pins = Array.from(document.querySelectorAll<HTMLElement>('.pin'))
  const pagesOf = new Map<string, Set<string>>()
  for (const pin of pins) {
    const number = pin.dataset.number ?? ''
    const pages = pagesOf.get(number) ?? new Set()
    pagesOf.set(number, pages.add(pin.closest<HTMLElement>('.page')?.dataset.page ?? ''))
  }
  const shown = new Set<string>()
  for (const item of document.querySelectorAll<HTMLElement>('.finding')) {
    item.hidden = !isShown(item, filters, pagesOf)
    if (!item.hidden) shown.add(item.dataset.number ?? '')
  }
  for (const pin of pins) pin.hidden = !shown.has(pin.dataset.number ?? '')
  for (const group of document.querySelectorAll<HTMLElement>('.group')) countGroup(group)
  for (const page of document.querySelectorAll<HTMLElement>('.page')) countPage(page)
  const none = document.getElementById('none-shown')
  if (none !== null) none.hidden = shown.size > 0 || document.querySelector('.finding') === null
}

export function countGroup(group: HTMLElement): void {
  const all = group.querySelectorAll('.finding').length
  const shown = group.querySelectorAll('.finding:not([hidden])').length
  group.hidden = shown === 0
  const count = group.querySelector('.count')
  if (count !== null) count.textContent = shown === all ? `${all}` : `${shown} / ${all}`
}

/** How many of each severity are marked on the page. */
export function countPage(page: HTMLElement): void {
  const tally = page.querySelector('.tally')
  if (tally === null) return
  const counts = ['error', 'warning', 'note'].flatMap((severity) => {
    const count = page.querySelectorAll(`.pin.${severity}[data-first]:not([hidden])`).length
    if (count === 0) return []
    const part = document.createElement('span')
    part.className = severity
    part.textContent = `${count}`
    return [part]
  })
  tally.replaceChildren(...counts)
  page.classList.toggle('clean', counts.length === 0)
}

/** What the report is sent. */
export const FILTERS = [readFilters, isShown, applyFilters, countGroup, countPage] as const
