/** What this room adds to the styles of the edition: sizes of the type area, and how a block that runs over pages looks. */
import type { Flow, PrintSheet } from '../model/print.js'
import { printedArea } from '../model/printed-area.js'
import { type Pt, pxToPt } from '../model/units.js'

export interface Area {
  readonly width: Pt
  readonly height: Pt
}

export function areaOf(flow: Flow, sheet: PrintSheet): Area {
  if (!flow.fullPage) return sheet.page.typeArea
  const { width, height } = printedArea(sheet)
  return { width: pxToPt(width), height: pxToPt(height) }
}

/** Sizes that the bleed changes: apart from the others, for the layout of most flows does not depend on them. */
export function bleedTokens(sheet: PrintSheet): string {
  const { bleed, width, height } = printedArea(sheet)
  return `:root { --bleed: ${bleed}px; --page-width: ${width}px; --page-height: ${height}px; }`
}

/** The box that holds what was laid out on one page, the same in layout and in print. */
export function setPageStyles({ page }: PrintSheet): string {
  const { width, height } = page.typeArea
  return `
.set-page { position: relative; display: flow-root; width: ${width}pt; height: ${height}pt; }
.set-page.full-page { width: var(--page-width); height: var(--page-height); }
.set-page, .set-page * { box-sizing: border-box; }
.set-page > .footnotes { position: absolute; inset-block-end: 0; inset-inline: 0; }
${SPLIT_STYLES}
[data-last-line="justify"] { text-align-last: justify; }`
}

/** The same box while Paged.js lays out. */
export function layoutStyles(): string {
  return `
.pagedjs_page_content > .set-page { position: static; display: block; width: auto; height: inherit; }`
}

/**
 * A block on its second page has no indent, no space above, no bullet and no generated mark again; on its first no space below.
 * Paged.js does the same with `unset`, which lets an inherited indent through (research: "indents continuations").
 */
const SPLIT_STYLES = `
.set-page [data-continued] { margin-block-start: 0 !important; padding-block-start: 0 !important; text-indent: 0 !important; initial-letter: normal; counter-increment: none; counter-reset: none; }
.set-page li[data-continued] { list-style: none; }
.set-page [data-continued]::before { content: none; }
.set-page [data-continues] { margin-block-end: 0 !important; padding-block-end: 0 !important; }
.set-page [data-continues]::after { content: none; }`
