/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Runs in the layout tab: elements that have a page of their own (`.plate`). They are taken out of the flow, which goes on without a hole,
 * and their pages follow the page of the place that they stood at. Sent as text.
 */
import type { PagedPage } from './pagedjs.js'

/** Takes the plates out; what stood before each remembers it by its number. */
export function takePlates(root: HTMLElement): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>('.plate'), (plate, number) => {
    const place = emptied(plate, root)
    const before = place.previousElementSibling
    if (before instanceof HTMLElement) before.dataset.platesAfter = `${before.dataset.platesAfter ?? ''} ${number}`
    else if (place.parentElement !== null && place.parentElement !== root)
      place.parentElement.dataset.platesIn = `${place.parentElement.dataset.platesIn ?? ''} ${number}`
    place.remove()
    return plate
  })
}

/** The plate, or the block around it that holds nothing else. */
export function emptied(plate: HTMLElement, root: HTMLElement): HTMLElement {
  const parent = plate.parentElement
  if (parent === null || parent === root || parent.parentElement === root) return plate
  const isAlone = Array.from(parent.childNodes).every(
    (node) => node === plate || (node.textContent ?? '').trim() === '',
  )
  return isAlone ? emptied(parent, root) : plate
}

/** The plates by the page that they follow; -1: they come first. An element over several pages counts by its end. */
export function platesByPage(pages: readonly PagedPage[], plates: readonly HTMLElement[]): Map<number, HTMLElement[]> {
  const follows = plates.map(() => -1)
  const numbersOf = (list: string | undefined) => (list ?? '').split(' ').filter(Boolean).map(Number)
  pages.forEach(({ element }, page) => {
    for (const { dataset } of element.querySelectorAll<HTMLElement>('[data-plates-after], [data-plates-in]')) {
      for (const number of numbersOf(dataset.platesAfter)) follows[number] = page
      for (const number of numbersOf(dataset.platesIn)) if (follows[number] === -1) follows[number] = page
    }
  })
  const byPage = new Map<number, HTMLElement[]>()
  plates.forEach((plate, number) => {
    const page = Math.max(follows[number] ?? -1, follows[number - 1] ?? -1)
    follows[number] = page
    byPage.set(page, [...(byPage.get(page) ?? []), plate])
  })
  return byPage
}

/** The type area that holds nothing but a plate. */
export function plateArea(plate: HTMLElement): HTMLElement {
  const area = document.createElement('div')
  area.className = 'set-page plate-page'
  area.append(plate)
  return area
}

/** What the tab is sent. */
export const PLATES = [takePlates, emptied, platesByPage, plateArea] as const
