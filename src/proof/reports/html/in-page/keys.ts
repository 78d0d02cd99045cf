/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the report: what keys do. Sent as text. */
import type { ReportPage } from './report-page.js'

export function onKey(event: KeyboardEvent): void {
  const isTyping = (event.target as HTMLElement).closest('input[type="search"], select') !== null
  const keys = document.getElementById('keys') as HTMLDialogElement | null
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Escape') leave(event)
  else if (!isTyping && !keys?.open && act(event)) event.preventDefault()
}

/** True: the key was ours. */
export function act({ key, target }: KeyboardEvent): boolean {
  const page = window as unknown as ReportPage
  const actions: Readonly<Record<string, () => void>> = {
    ArrowDown: () => page.chooseNext(1),
    j: () => page.chooseNext(1),
    ArrowUp: () => page.chooseNext(-1),
    k: () => page.chooseNext(-1),
    ArrowRight: () => page.turnPage(1),
    ArrowLeft: () => page.turnPage(-1),
    x: () => page.tickAndGoOn(),
    o: () => page.setView(document.body.dataset.view === 'overview' ? 'pages' : 'overview'),
    a: () => page.toggleOverlay('type-area'),
    l: () => page.toggleOverlay('line-grid'),
    n: () => page.toggleOverlay('line-numbers'),
    '+': () => page.zoom(1),
    '=': () => page.zoom(1),
    '-': () => page.zoom(-1),
    '/': () => document.getElementById('search')?.focus(),
    '?': () => page.toggleHelp(),
    '1': () => pressSeverity('error'),
    '2': () => pressSeverity('warning'),
    '3': () => pressSeverity('note'),
  }
  // A button, a link and a group that have the focus do with Enter what they always do.
  if (key === 'Enter' && !(target as HTMLElement).closest('a, button, summary')) {
    page.chooseNext(1)
    return true
  }
  const action = actions[key]
  action?.()
  return action !== undefined
}

export function pressSeverity(severity: string): void {
  document.querySelector<HTMLElement>(`button.severity[data-severity="${severity}"]`)?.click()
}

/** First out of the help, then out of a field, then out of the page. */
export function leave(event: KeyboardEvent): void {
  const page = window as unknown as ReportPage
  const keys = document.getElementById('keys') as HTMLDialogElement | null
  if (keys?.open) return
  const field = (event.target as HTMLElement).closest<HTMLInputElement | HTMLSelectElement>(
    'input[type="search"], select',
  )
  if (field !== null) {
    if (field.id === 'search') {
      field.value = ''
      page.applyFilters()
    }
    field.blur()
    return
  }
  page.unchoose()
  const isWide = window.matchMedia('(min-width: 60rem)').matches
  page.setView(isWide ? 'pages' : 'list')
}

export function toggleHelp(): void {
  const keys = document.getElementById('keys') as HTMLDialogElement | null
  if (keys?.open) keys.close()
  else keys?.showModal()
}

/** What the report is sent. */
export const KEYS = [onKey, act, pressSeverity, leave, toggleHelp] as const
