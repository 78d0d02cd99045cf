/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the report: findings that were looked at and are done with. The browser remembers them. Sent as text. */
import type { ReportPage } from './report-page.js'

/** A finding is known by its rule and its text, so that ticks outlive a new proof of the same book; alike ones by their order. */
export function tickKeys(): Map<HTMLElement, string> {
  const keys = new Map<HTMLElement, string>()
  const seen = new Map<string, number>()
  const items = Array.from(document.querySelectorAll<HTMLElement>('.findings .finding'))
  items.sort((a, b) => Number(a.dataset.number) - Number(b.dataset.number))
  for (const item of items) {
    const text = (item.querySelector('.excerpt') ?? item.querySelector('.message'))?.textContent ?? ''
    const key = `${item.dataset.rule} ${text}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    keys.set(item, count === 1 ? key : `${key} ${count}`)
  }
  return keys
}

/** Where the browser keeps them; a browser may refuse, and then they last as long as the page is open. */
export function tickStore(): { read(): string[]; write(keys: readonly string[]): void } {
  const name = `banxin-proof ${document.title}`
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(name) ?? '[]') as string[]
      } catch {
        return []
      }
    },
    write(keys) {
      try {
        localStorage.setItem(name, JSON.stringify(keys))
      } catch {
        // Nothing is lost but the memory of it.
      }
    },
  }
}

export function startTicks(): void {
  const keys = tickKeys()
  const known = new Set(tickStore().read())
  for (const [item, key] of keys) {
    setTick(item, known.has(key))
    item.querySelector('input.tick')?.addEventListener('change', (event) => {
      setTick(item, (event.target as HTMLInputElement).checked)
      keepTicks(keys)
    })
  }
  countTicks()
}

export function setTick(item: HTMLElement, isDone: boolean): void {
  const page = window as unknown as ReportPage
  item.classList.toggle('done', isDone)
  const box = item.querySelector<HTMLInputElement>('input.tick')
  if (box !== null) box.checked = isDone
  for (const pin of page.pinsOf(Number(item.dataset.number))) pin.classList.toggle('done', isDone)
}

export function keepTicks(keys: ReadonlyMap<HTMLElement, string>): void {
  const page = window as unknown as ReportPage
  tickStore().write([...keys].flatMap(([item, key]) => (item.classList.contains('done') ? [key] : [])))
  countTicks()
  if (document.querySelector('#done[aria-pressed="false"]') !== null) page.applyFilters()
}

export function countTicks(): void {
  const count = document.querySelector('#done b')
  if (count !== null) count.textContent = `${document.querySelectorAll('.findings .finding.done').length}`
}

/** Ticks the chosen finding and goes on to the next. */
export function tickAndGoOn(): void {
  const page = window as unknown as ReportPage
  const item = document.querySelector<HTMLElement>('.finding[aria-current]')
  if (item === null) return
  const isDone = item.classList.contains('done')
  if (!isDone) page.chooseNext(1)
  item.querySelector<HTMLInputElement>('input.tick')?.click()
}

/** What the report is sent. */
export const TICKS = [tickKeys, tickStore, startTicks, setTick, keepTicks, countTicks, tickAndGoOn] as const
