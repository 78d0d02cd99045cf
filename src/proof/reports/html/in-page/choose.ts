/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the report: one finding is the chosen one, in the list and on its page. Sent as text. */
import type { ReportPage } from './report-page.js'

export function pinsOf(number: number): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>(`.pin[data-number="${number}"]`))
}

export function chosen(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.finding[aria-current]')
}

export function unchoose(): void {
  for (const element of document.querySelectorAll('[aria-current]')) element.removeAttribute('aria-current')
  const card = document.getElementById('current')
  if (card !== null) card.hidden = true
}

/** Shows a finding in the list and on its page. */
export function choose(number: number): void {
  const page = window as unknown as ReportPage
  const item = document.getElementById(`f${number}`)
  if (item === null) return
  unchoose()
  item.setAttribute('aria-current', 'true')
  openGroup(item)
  item.scrollIntoView({ block: 'nearest' })
  if (item.getClientRects().length > 0) item.querySelector<HTMLElement>('a.choose')?.focus({ preventScroll: true })
  const pins = pinsOf(number)
  for (const pin of pins) pin.setAttribute('aria-current', 'true')
  const first = pins[0]
  if (first !== undefined) {
    if (document.body.dataset.view !== 'pages') page.setView('pages')
    first.scrollIntoView({ block: 'center', inline: 'nearest' })
  }
  showCard(item, number)
  history.replaceState(null, '', `#f${number}`)
}

export function openGroup(item: HTMLElement): void {
  const group = item.closest<HTMLDetailsElement>('details.group')
  if (group !== null) group.open = true
}

/** The next finding that is shown, in the order of the list; from the end it begins anew. */
export function chooseNext(step: 1 | -1): void {
  const page = window as unknown as ReportPage
  const items = Array.from(document.querySelectorAll<HTMLElement>('.groups:not([hidden]) .finding:not([hidden])'))
  if (items.length === 0) return
  const current = chosen()
  const at = current === null ? -1 : items.indexOf(current)
  const next = at < 0 ? (step === 1 ? 0 : items.length - 1) : (at + step + items.length) % items.length
  page.choose(Number(items[next]?.dataset.number))
}

/** On a narrow screen the finding stands below its page. */
export function showCard(item: HTMLElement, number: number): void {
  const card = document.getElementById('current')
  const words = document.getElementById('words')?.dataset
  if (card === null || words === undefined || document.body.classList.contains('text-only')) return
  const copy = item.cloneNode(true) as HTMLElement
  copy.removeAttribute('id')
  copy.querySelector('.tick')?.remove()
  for (const named of copy.querySelectorAll('[id], [aria-describedby]')) {
    named.removeAttribute('id')
    named.removeAttribute('aria-describedby')
  }
  const body = document.createElement('div')
  body.className = item.className
  body.append(...copy.childNodes)
  const steps = document.createElement('div')
  steps.className = 'steps'
  steps.append(
    stepButton('‹', words.previous ?? '', () => chooseNext(-1)),
    stepButton('≡', words.back ?? '', () => backToList(number)),
    stepButton('›', words.next ?? '', () => chooseNext(1)),
  )
  card.replaceChildren(body, steps)
  card.hidden = false
}

export function stepButton(sign: string, label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = sign
  button.setAttribute('aria-label', label)
  button.addEventListener('click', act)
  return button
}

export function backToList(number: number): void {
  const page = window as unknown as ReportPage
  page.setView('list')
  document.getElementById(`f${number}`)?.scrollIntoView({ block: 'center' })
}

/** What the report is sent. */
export const CHOOSE = [
  pinsOf,
  chosen,
  unchoose,
  choose,
  openGroup,
  chooseNext,
  showCard,
  stepButton,
  backToList,
] as const
