/** The cover of a perfect-bound book on one sheet (封面展开图): front and back as pages of the book, the spine between them. */
import type { PageGeometry } from '../../model/config.js'
import type { Page } from '../../model/print.js'
import { printedArea } from '../../model/printed-area.js'
import { type Mm, mm } from '../../model/units.js'
import { readPackageText } from '../package-files.js'
import { type PageFrame, renderPage } from './page-frame.js'
import { type SpineText, spineText } from './spine-text.js'

/** What is wrapped around the block. */
export interface Wrap {
  readonly front: Page
  /** Null: the back stays white. */
  readonly back: Page | null
  readonly spine: Mm
}

/** The sheet of the cover: twice the page and the spine. */
export function coverGeometry(page: PageGeometry, spine: Mm): PageGeometry {
  return { ...page, trim: { width: mm(2 * page.trim.width + spine), height: page.trim.height } }
}

export interface CoverSheet {
  /** One page for the press. */
  readonly html: string
  /** What its styles need on top of those of the book. */
  readonly css: string
  /** Null: the spine is too narrow for text. */
  readonly spineText: SpineText | null
}

export function composeCoverSheet(
  { front, back, spine }: Wrap,
  frame: PageFrame,
  geometry: { readonly page: PageGeometry; readonly bleed: Mm },
): CoverSheet {
  const text = spineText(frame.book.meta, { width: spine, height: geometry.page.trim.height })
  const html = frame.templates.render('print/cover-sheet', {
    binding: frame.binding,
    front: renderPage(front, frame),
    back: back === null ? '' : renderPage(back, frame),
    spine: text,
  })
  const tokens = {
    'panel-width': `${printedArea(geometry).width}px`,
    'spine-width': `${spine}mm`,
    'spine-size': `${text?.size ?? 0}pt`,
  }
  const declarations = Object.entries(tokens).map(([name, value]) => `--${name}:${value}`)
  const css = `:root{${declarations.join(';')}}\n${readPackageText('styles/print/cover-sheet.css')}`
  return { html, css, spineText: text }
}
