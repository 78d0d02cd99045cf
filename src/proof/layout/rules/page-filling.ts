/** No page is blank that was not meant to be, and a text does not end with a few lines on a page of their own. */
import { type Finding, finding } from '../../../model/finding.js'
import { heightOf, touches } from '../../../preflight/geometry.js'
import type { PageLine, ProofPage, ProofPages } from '../page-facts.js'
import { type LayoutRule, placed, shown } from '../rule.js'

/** Lines on the last page of a text. */
const FEWEST = 4

export const pageFilling: LayoutRule = {
  ids: ['layout/unexpected-blank', 'layout/short-last-page'],
  *check(pages) {
    const lines = linesByPage(pages)
    for (const [index, page] of pages.pages.entries()) {
      const next = pages.pages[index + 1]
      if (isBlank(page)) {
        if (!isMeant(page, next))
          yield finding('layout/unexpected-blank', {}, { page: page.number, ...placed(placeNear(pages, index)) })
      } else if (isLastOfMany(page, pages.pages[index - 1], next)) yield* shortEnd(pages, page, lines.get(page) ?? [])
    }
  },
}

/** Nothing is to be seen in the type area; head and folio may be there. */
function isBlank({ printed, page, typeArea }: ProofPage): boolean {
  const area = typeArea ?? printed.boxes.trim
  if (page.layout !== null && page.flow === null) return false
  return (
    printed.isWhole &&
    !printed.marks.some(({ box, paints }) => touches(box, area) && paints.some(({ isWhite }) => !isWhite))
  )
}

/** A page without a flow is put in so that the next may open on its side. */
const isMeant = ({ page }: ProofPage, next: ProofPage | undefined): boolean =>
  page.flow === null &&
  next !== undefined &&
  next.page.flow !== null &&
  (next.page.flow.start !== 'any' || opensBody(next))

const opensBody = ({ page }: ProofPage): boolean => page.flow?.folios === 'arabic' && page.counted === '1'

/** Where the text stands that comes next. */
function placeNear({ pages, placeOf }: ProofPages, index: number) {
  const unit = pages
    .slice(index)
    .flatMap(({ page }) => (page.flow === null ? [] : page.flow.blocks))
    .find(({ source }) => source !== null)
  return unit === undefined ? undefined : placeOf(unit)
}

const isLastOfMany = (page: ProofPage, before: ProofPage | undefined, next: ProofPage | undefined): boolean =>
  page.page.flow?.kind === 'body' && before?.page.flow === page.page.flow && next?.page.flow !== page.page.flow

function* shortEnd(
  { sheet, blocks, placeOf }: ProofPages,
  page: ProofPage,
  lines: readonly PageLine[],
): Generator<Finding> {
  const { typeArea, printed } = page
  if (typeArea === null || lines.length === 0) return
  const foot = Math.min(...printed.marks.filter(({ box }) => touches(box, typeArea)).map(({ box }) => box.bottom))
  if (heightOf({ ...typeArea, bottom: foot }) > (FEWEST - 0.5) * sheet.page.leading) return
  const count = new Set(lines.map(({ baseline }) => Math.round(baseline / 3))).size
  if (count >= FEWEST) return
  const first = lines[0]!
  const block = blocks.find((each) => each.lines.includes(first))
  const place = block === undefined ? undefined : placeOf(block.unit, first.start, first.end)
  yield finding(
    'layout/short-last-page',
    { text: shown(first.text), lines: count },
    { page: page.number, ...placed(place) },
  )
}

function linesByPage({ blocks }: ProofPages): Map<ProofPage, PageLine[]> {
  const all = new Map<ProofPage, PageLine[]>()
  for (const line of blocks.flatMap(({ lines }) => lines)) {
    const known = all.get(line.page)
    if (known === undefined) all.set(line.page, [line])
    else known.push(line)
  }
  return all
}
