/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the layout tab: one flow in, its pages out as plain data. Sent as text, with the functions it names. */
import type { cleanArea, cleanPage, markLastLines } from './clean.js'
import type { halveLineEnds } from './compression.js'
import type { LayoutRequest } from './layout-request.js'
import type { MeasuredPage, measurePage } from './measure.js'
import type { remainingNotes } from './notes.js'
import type { PagedApi } from './pagedjs.js'
import type { prepareFlow } from './prepare.js'
import type { turnedArea, turnedByPage } from './turned-pages.js'

/** What the other scripts of this folder put into the tab. */
interface Tab {
  readonly PagedModule: PagedApi
  readonly prepareFlow: typeof prepareFlow
  readonly cleanPage: typeof cleanPage
  readonly cleanArea: typeof cleanArea
  readonly markLastLines: typeof markLastLines
  readonly remainingNotes: typeof remainingNotes
  readonly turnedByPage: typeof turnedByPage
  readonly turnedArea: typeof turnedArea
  readonly halveLineEnds: typeof halveLineEnds
  readonly measurePage: typeof measurePage
}

export async function layOutFlow(request: LayoutRequest): Promise<MeasuredPage[]> {
  const tab = window as unknown as Tab
  const host = makeHost(request.kind)
  const content = await tab.prepareFlow(request, host)
  // U+200B instead of a hyphen at a broken Latin word: the author wrote none. `cleanPage` takes it out.
  const previewer = new tab.PagedModule.Previewer({ hyphenGlyph: '\u200b' })
  const { pages } = await previewer.preview(content, [{ 'flow.css': request.pagedCss }], host)
  const seen = new Set<string>()
  const lastPage = pages[pages.length - 1]
  if (lastPage) tab.markLastLines(lastPage.element)
  const notePages = tab.remainingNotes(content.notes, host)
  const turned = tab.turnedByPage(pages, content.turned)
  const turnedAfter = (page: number) =>
    (turned.get(page) ?? []).map((each) => tab.cleanArea(tab.turnedArea(each), seen))
  const areas = [
    ...turnedAfter(-1),
    ...pages.flatMap((page, at) => [tab.cleanPage(page, request.fullPage, seen), ...turnedAfter(at)]),
    ...notePages.map((area) => tab.cleanArea(area, seen)),
  ]
  previewer.chunker.destroy()
  previewer.polisher.destroy()
  host.append(...areas)
  for (const area of areas) tab.halveLineEnds(area)
  const measured = areas.map((area) => tab.measurePage(area, request.room))
  host.parentElement?.remove()
  return measured
}

/** Styles may ask for a page of the flow's kind and its type area, but neither is placed here. */
export function makeHost(kind: string): HTMLElement {
  const page = document.createElement('div')
  const area = document.createElement('div')
  page.className = `page ${kind}`
  area.className = 'type-area'
  for (const box of [page, area]) {
    const unplaced =
      'display:block;position:static;inset:auto;width:auto;height:auto;margin:0;padding:0;border:none;overflow:visible'
    for (const declaration of unplaced.split(';')) {
      const [property = '', value = ''] = declaration.split(':')
      box.style.setProperty(property, value, 'important')
    }
  }
  page.append(area)
  document.body.append(page)
  return area
}

/** What the tab is sent. */
export const LAY_OUT = [layOutFlow, makeHost] as const
