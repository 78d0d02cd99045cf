/**
 * Four pages in the styles of a real book, printed and finished by one press: a cover image, a page with a tint over all of it, a recto
 * and a verso of text. What `print:` asks for is the tests' affair.
 */

import { renderPage } from '../../src/compose/print/page-frame.js'
import { printCss } from '../../src/compose/print/styles.js'
import { loadTemplates } from '../../src/compose/templates.js'
import { pageGeometry } from '../../src/config/page-geometry.js'
import type { TrimSize } from '../../src/config/trim-sizes.js'
import type { BookConfig, PageGeometry } from '../../src/model/config.js'
import type { Flow, Page, PrintSheet } from '../../src/model/print.js'
import type { Press } from '../../src/paginate/press.js'
import { bookOf } from './books.js'
import { finished } from './finished.js'
import { png } from './images.js'
import { plainConfig, plainMeta } from './one-file.js'
import { testFlow, testSheet } from './press.js'

export type PrintKeys = Partial<Omit<BookConfig['print'], 'page'>>

/** What the browser made, to be finished in several ways. */
export interface PrintedEdition {
  readonly sheet: PrintSheet
  readonly printed: Uint8Array
  readonly coverPages: number
}

const COVER = testFlow('<div class="cover"><img src="assets/cover.png" alt=""></div>', {
  id: 'cover',
  kind: 'cover',
  folios: 'none',
  fullPage: true,
})
const TINTED = testFlow('', { id: 'part', kind: 'part-title', folios: 'none' })
const BODY = testFlow('<h2 id="h" data-block="0">春风</h2><p data-block="1">夏雨秋收冬藏，<a href="#h">看春风</a></p>')
const TINT = '.page.part-title { background: #ccc; }'

export async function printSmallEdition(press: Press, trim: TrimSize, keys: PrintKeys): Promise<PrintedEdition> {
  const { bleed, inks, binding } = { ...plainConfig().print, ...keys }
  const plain = await testSheet()
  const page = pageGeometry({ trim, fontSizePt: 10, leading: 1.7, marginsMm: {} }) as PageGeometry
  const css = `${printCss({ ...plainConfig(), print: { page, inks, theme: 'book' } }, { faces: plain.faces })}\n${TINT}`
  const cover = { path: 'cover.png', bytes: png(3, 4), mediaType: 'image/png', widthPx: 3, heightPx: 4 } as const
  const sheet: PrintSheet = { ...plain, css, page, bleed, assets: new Map([[cover.path, cover]]) }
  const flows = [COVER, TINTED, BODY]
  const { value: layouts } = await press.layOut(flows, sheet)
  const pageOf = (flow: Flow, number: number): Page => ({
    ...{ number, flow, runningHead: '山川', counted: `${number}` },
    side: number % 2 === 1 ? 'recto' : 'verso',
    folio: flow === BODY ? `${number}` : null,
    layout: layouts[flows.indexOf(flow)]!.pages[0]!,
  })
  const frame = {
    book: bookOf([]),
    measure: page.charsPerLine,
    binding,
    templates: loadTemplates(),
    spacing: 'keep' as const,
  }
  const pages = [COVER, TINTED, BODY, BODY].map((flow, index) => renderPage(pageOf(flow, index + 1), frame))
  return { sheet, printed: await press.print(pages, sheet), coverPages: layouts[0]!.pages.length }
}

export function finishSmallEdition({ sheet, printed }: PrintedEdition, keys: PrintKeys): Promise<Uint8Array> {
  const print = { ...plainConfig().print, ...keys, page: sheet.page, bleed: sheet.bleed }
  const heading = { id: 'h', text: '春风', lines: ['春风'], depth: 1, page: 3, folio: '3', top: sheet.page.leading }
  return finished(printed, {
    ...{ meta: plainMeta({ date: '2026-05' }), print, outputProfile: null, outline: [heading], folds: [] },
    ...{ labels: [null, null, '3', '4'], dated: new Date('2026-05-01'), producer: 'Banxin 9.9' },
  })
}
