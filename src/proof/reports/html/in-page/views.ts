/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the report: pages or their overview, how large, and what lies over them. Sent as text. */

/** `list` is a view of its own on a narrow screen only; beside the list of a wide one, the pages stay. */
export function setView(view: string): void {
  const { body } = document
  if (body.classList.contains('text-only')) return
  const before = topPage()
  body.dataset.view = view
  for (const button of document.querySelectorAll<HTMLElement>('button[data-view]')) {
    button.setAttribute('aria-pressed', `${button.dataset.view === view}`)
  }
  before?.scrollIntoView({ block: 'nearest' })
}

/** The page at the top of what is seen. */
export function topPage(): HTMLElement | null {
  const room = document.getElementById('pages')
  if (room === null || room.getClientRects().length === 0) return null
  const top = Math.max(room.getBoundingClientRect().top, 0) + 60
  const pages = Array.from(room.querySelectorAll<HTMLElement>('.page'))
  return pages.find((page) => page.getBoundingClientRect().bottom > top) ?? null
}

export function turnPage(step: 1 | -1): void {
  const page = topPage()
  const next = step === 1 ? page?.nextElementSibling : page?.previousElementSibling
  next?.scrollIntoView({ block: 'start' })
}

export function toggleOverlay(name: string): void {
  const button = document.querySelector<HTMLElement>(`button[data-overlay="${name}"]`)
  if (button === null) return
  const isOn = button.getAttribute('aria-pressed') !== 'true'
  button.setAttribute('aria-pressed', `${isOn}`)
  document.body.classList.toggle(`show-${name}`, isOn)
}

/** In steps of a fifth, from half to three times the room that is there. */
export function zoom(step: number): void {
  const room = document.getElementById('pages')
  if (room === null) return
  const page = topPage()
  const now = Number(room.style.getPropertyValue('--zoom') || 1)
  room.style.setProperty('--zoom', `${Math.min(3, Math.max(0.5, Math.round((now + step / 5) * 10) / 10))}`)
  page?.scrollIntoView({ block: 'nearest' })
}

/** What the report is sent. */
export const VIEWS = [setView, topPage, turnPage, toggleOverlay, zoom] as const
