/** Prints finished pages as one tagged PDF. What is printed runs no script: all decisions were made in layout. */
import type { Browser } from 'puppeteer-core'
import type { PrintSheet } from '../model/print.js'
import { printedArea } from '../model/printed-area.js'
import type { Px } from '../model/units.js'
import { fontFaces, openDocument, worldOf } from './closed-world.js'
import { bleedTokens, setPageStyles } from './page-styles.js'

/**
 * Chromium cuts paper to 1/300 inch, and not always to the nearest (A5 became 148.17 × 209.89 mm): 8 px are 25 of these steps.
 */
const PAPER_STEP_PX = 8

/**
 * One PDF page for each of `pages`. The paper is a little larger than the page with its bleed, which lies at its top left; what is
 * over is for `finish/` to cut.
 */
export async function printPages(browser: Browser, pages: readonly string[], sheet: PrintSheet): Promise<Uint8Array> {
  const tab = await browser.newPage()
  try {
    await tab.setJavaScriptEnabled(false)
    await openDocument(tab, 'print.html', printDocument(pages, sheet), worldOf(sheet))
    return await tab.pdf({ tagged: true, outline: false, printBackground: true, preferCSSPageSize: true, timeout: 0 })
  } finally {
    await tab.close().catch(() => {})
  }
}

function printDocument(pages: readonly string[], sheet: PrintSheet): string {
  const { width, height } = printedArea(sheet)
  const paper = `${paperPx(width)}px ${paperPx(height)}px`
  // Contained, a page is passed over while others are painted: 2,000 pages took 26 s of processor time, and take 16.
  const ours = `
@page { size: ${paper}; margin: 0; }
html, body { margin: 0; padding: 0; }
.page { overflow: hidden; contain: layout paint; break-inside: avoid; break-after: page; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.page:last-child { break-after: auto; }`
  return `<!doctype html>
<html lang="${escaped(sheet.lang)}">
<meta charset="utf-8">
<title>${escaped(sheet.title)}</title>
<style>
${[fontFaces(sheet), bleedTokens(sheet), setPageStyles(sheet), ours, sheet.css].join('\n')}
</style>
<body>
${pages.join('\n')}
</body>
</html>`
}

const paperPx = (length: Px): number => Math.ceil(length / PAPER_STEP_PX) * PAPER_STEP_PX

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)
