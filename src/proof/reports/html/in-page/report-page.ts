/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the report: what its scripts know of the page, and how they find each other. Sent as text. */
import type { arrangeBy, pageGroups } from './arrange.js'
import type { choose, chooseNext, openGroup, pinsOf, unchoose } from './choose.js'
import type { applyFilters, isShown } from './filters.js'
import type { onKey, toggleHelp } from './keys.js'
import type { startTicks, tickAndGoOn } from './ticks.js'
import type { setView, toggleOverlay, turnPage, zoom } from './views.js'

/** The functions of this folder, as the report declares them. */
export interface ReportPage {
  readonly applyFilters: typeof applyFilters
  readonly isShown: typeof isShown
  readonly choose: typeof choose
  readonly chooseNext: typeof chooseNext
  readonly unchoose: typeof unchoose
  readonly openGroup: typeof openGroup
  readonly pinsOf: typeof pinsOf
  readonly arrangeBy: typeof arrangeBy
  readonly pageGroups: typeof pageGroups
  readonly setView: typeof setView
  readonly toggleOverlay: typeof toggleOverlay
  readonly turnPage: typeof turnPage
  readonly zoom: typeof zoom
  readonly startTicks: typeof startTicks
  readonly tickAndGoOn: typeof tickAndGoOn
  readonly onKey: typeof onKey
  readonly toggleHelp: typeof toggleHelp
}

/** Binds the controls; the report reads without it, too. */
export function startReport(): void {
  const page = window as unknown as ReportPage
  for (const button of document.querySelectorAll<HTMLElement>('button.severity, #done')) {
    button.addEventListener('click', () => {
      button.setAttribute('aria-pressed', `${button.getAttribute('aria-pressed') !== 'true'}`)
      page.applyFilters()
    })
  }
  for (const id of ['rule', 'page', 'search']) {
    document.getElementById(id)?.addEventListener('input', () => page.applyFilters())
  }
  document.getElementById('arrange')?.addEventListener('input', (event) => {
    page.arrangeBy((event.target as HTMLSelectElement).value)
  })
  for (const button of document.querySelectorAll<HTMLElement>('button[data-overlay]')) {
    button.addEventListener('click', () => page.toggleOverlay(button.dataset.overlay ?? ''))
  }
  for (const button of document.querySelectorAll<HTMLElement>('button[data-view]')) {
    button.addEventListener('click', () => page.setView(button.dataset.view ?? 'pages'))
  }
  for (const button of document.querySelectorAll<HTMLElement>('button[data-zoom]')) {
    button.addEventListener('click', () => page.zoom(Number(button.dataset.zoom)))
  }
  for (const id of ['help', 'close-keys']) {
    document.getElementById(id)?.addEventListener('click', () => page.toggleHelp())
  }
  document.addEventListener('keydown', (event) => page.onKey(event))
  document.addEventListener('click', (event) => onClick(event))
  page.startTicks()
  bindPrint()
  const isWide = window.matchMedia('(min-width: 60rem)').matches
  page.setView(isWide ? 'pages' : 'list')
  page.applyFilters()
  const named = /^#f(\d+)$/.exec(location.hash)
  if (named !== null) page.choose(Number(named[1]))
}

/** A finding of the list, a pin, or a page of the overview. */
export function onClick(event: MouseEvent): void {
  const page = window as unknown as ReportPage
  const target = event.target as HTMLElement
  const asked = target.closest<HTMLElement>('a.pin, a.choose')
  const shown = target.closest<HTMLElement>('.page')
  const isOverview = document.body.dataset.view === 'overview'
  if (shown !== null && isOverview) {
    event.preventDefault()
    page.setView('pages')
    shown.scrollIntoView({ block: 'start' })
    return
  }
  const number = asked?.dataset.number ?? asked?.closest<HTMLElement>('.finding')?.dataset.number
  if (number === undefined) return
  event.preventDefault()
  page.choose(Number(number))
}

/** On paper all groups are open. */
export function bindPrint(): void {
  let closed: HTMLDetailsElement[] = []
  window.addEventListener('beforeprint', () => {
    closed = Array.from(document.querySelectorAll<HTMLDetailsElement>('details.group:not([open])'))
    for (const group of closed) group.open = true
  })
  window.addEventListener('afterprint', () => {
    for (const group of closed) group.open = false
  })
}

/** What the report is sent. */
export const REPORT_PAGE = [startReport, onClick, bindPrint] as const
