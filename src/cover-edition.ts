/** The cover sheet: what is wrapped around the pages of a perfect-bound book, printed apart from them. */
import { composeCoverSheet, coverGeometry, type Wrap } from './compose/print/cover-sheet.js'
import type { PageFrame } from './compose/print/page-frame.js'
import { LEAST_SPINE } from './compose/print/spine-text.js'
import type { Desk } from './desk.js'
import { type Spine, spineOf } from './impose/spine.js'
import type { BookConfig } from './model/config.js'
import { editionDate } from './model/edition-date.js'
import { type Finding, finding, type Outcome } from './model/finding.js'
import type { PageRange } from './model/imposition.js'
import type { PaperStock } from './model/paper.js'
import type { Page } from './model/print.js'
import { mm } from './model/units.js'
import type { Press } from './paginate/press.js'
import type { PagedBook } from './print-edition.js'
import { PRODUCER } from './version.js'

/** The paper of the block, when the book has a cover sheet; null: its cover is printed with the other pages. */
export function wrappedPaper({ booklet }: BookConfig): PaperStock | null {
  return booklet.style === 'perfect' ? booklet.paper : null
}

/** The pages inside the cover: without front and back cover, and the white pages behind the one and before the other. */
export function innerPages(pages: readonly Page[]): PageRange {
  const isInner = ({ flow }: Page): boolean => flow !== null && !isCover(flow.kind) && !isBackCover(flow.kind)
  return { first: pages.findIndex(isInner) + 1, last: pages.findLastIndex(isInner) + 1 }
}

const isCover = (kind: string): boolean => kind === 'cover'
const isBackCover = (kind: string): boolean => kind === 'back-cover'

export async function buildCoverSheet(
  { read, book, templates, watch }: Desk,
  press: Press,
  { sheet, pages, outputProfile }: PagedBook,
  paper: PaperStock,
): Promise<Outcome<Uint8Array>> {
  const { print, typography } = read.manuscript.config
  const { first, last } = innerPages(pages)
  const spine = spineOf(last - first + 1, paper)
  const wrap = wrapOf(pages, spine)
  const frame: PageFrame = {
    book,
    measure: print.page.charsPerLine,
    binding: print.binding,
    templates,
    spacing: typography.spacing,
  }
  const cover = composeCoverSheet(wrap, frame, print)
  const page = coverGeometry(print.page, spine.width)
  const printed = await watch.time('print', () =>
    press.print([cover.html], { ...sheet, page, css: `${sheet.css}\n${cover.css}` }),
  )
  const [{ finishPdf }, { preflight }] = await Promise.all([
    import('./finish/finish-pdf.js'),
    import('./preflight/preflight.js'),
  ])
  const coverPrint = { ...print, page }
  const finished = await watch.time('finish', () =>
    finishPdf(printed, {
      meta: book.meta,
      print: coverPrint,
      outputProfile,
      outline: [],
      labels: [null],
      folds: [print.page.trim.width, mm(print.page.trim.width + spine.width)],
      dated: editionDate(book.meta.date, process.env.SOURCE_DATE_EPOCH),
      producer: PRODUCER,
    }),
  )
  const checked = await watch.time('preflight', () =>
    preflight(finished.value, { print: coverPrint, pages: [wrap.front], assets: sheet.assets, uses: [] }),
  )
  const notes = [
    // Its pictures are those of the book's own cover pages, of which all has been said.
    ...checked.findings.filter(({ severity }) => severity === 'error'),
    ...factsForTheBinder(spine, paper, { pages: last - first + 1, ...page.trim }),
    ...(cover.spineText === null
      ? [finding('impose/spine-without-text', { spine: spine.width, least: LEAST_SPINE })]
      : []),
    ...bleedProblems(wrap, print.bleed),
  ]
  return { value: finished.value, findings: [...finished.findings, ...notes] }
}

/** A book without a cover of its own shows its title page outside, too. */
function wrapOf(pages: readonly Page[], { width }: Spine): Wrap {
  const ofKind = (is: (kind: string) => boolean) => pages.find(({ flow }) => flow !== null && is(flow.kind))
  const front = ofKind(isCover) ?? ofKind((kind) => kind === 'title-page') ?? pages[0]!
  return { front, back: ofKind(isBackCover) ?? null, spine: width }
}

function factsForTheBinder(
  { leaves, width: spine }: Spine,
  { grammage, bulk }: PaperStock,
  { pages, width, height }: { pages: number; width: number; height: number },
): readonly Finding[] {
  const size = `${Math.round(width * 10) / 10} × ${height}`
  return [finding('impose/cover-sheet', { pages, leaves, grammage, bulk, spine, size })]
}

/** What covers a whole page is cut at its edges. */
function bleedProblems({ front, back }: Wrap, bleed: number): readonly Finding[] {
  const reachesEdge = [front, back].some((page) => page?.flow?.fullPage === true)
  return reachesEdge && bleed === 0 ? [finding('impose/cover-without-bleed')] : []
}
