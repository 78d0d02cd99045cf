/** What this room adds to the styles of the edition: sizes of the type area, and how a block that runs over pages looks. */
import type { Flow, PrintSheet } from '../model/print.js'
import { mmToPt, type Pt } from '../model/units.js'

export interface Area {
  readonly width: Pt
  readonly height: Pt
}

export function areaOf(flow: Flow, { page }: PrintSheet): Area {
  if (!flow.fullPage) return page.typeArea
  return { width: mmToPt(page.trim.width), height: mmToPt(page.trim.height) }
}

/** The box that holds what was laid out on one page, the same in layout and in print. */
export function setPageStyles({ page }: PrintSheet): string {
  const { width, height } = page.typeArea
  return `
.set-page { position: relative; display: flow-root; width: ${width}pt; height: ${height}pt; }
.set-page.full-page { width: ${page.trim.width}mm; height: ${page.trim.height}mm; }
.set-page, .set-page * { box-sizing: border-box; }
.set-page > .footnotes { position: absolute; inset-block-end: 0; inset-inline: 0; }
${splitStyles('data-continued', 'data-continues')}
[data-last-line="justify"] { text-align-last: justify; }`
}

/** The same while Paged.js lays out, under the names it gives. */
export function layoutStyles(): string {
  // Paged.js gives the rest of a long note all the height it wants; beyond the page it would be lost.
  const notesHeight = 'min(var(--pagedjs-footnotes-height), 80%)'
  return `
html .pagedjs_pagebox > .pagedjs_area > .pagedjs_footnote_area { height: ${notesHeight}; }
html .pagedjs_pagebox > .pagedjs_area > .pagedjs_page_content { height: calc(100% - ${notesHeight}); }
.pagedjs_page_content > .set-page { position: static; display: block; width: auto; height: inherit; }
.pagedjs_pages [data-footnote-call]::after { content: none; }
.pagedjs_pages [data-footnote-marker]::marker { content: none; }
.pagedjs_pages [data-footnote-marker] { display: block; }
${splitStyles('data-split-from', 'data-split-to')}`
}

/**
 * A block on its second page has no indent, no space above, no bullet and no generated mark again; on its first no space below.
 * Paged.js does the same with \`unset\`, which lets an inherited indent through (research: "indents continuations").
 */
function splitStyles(continued: string, continues: string): string {
  return `
.set-page [${continued}] { margin-block-start: 0 !important; padding-block-start: 0 !important; text-indent: 0 !important; initial-letter: normal; counter-increment: none; counter-reset: none; }
.set-page li[${continued}] { list-style: none; }
.set-page [${continued}]::before { content: none; }
.set-page [${continues}] { margin-block-end: 0 !important; padding-block-end: 0 !important; }
.set-page [${continues}]::after { content: none; }`
}
