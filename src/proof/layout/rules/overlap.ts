/** Nothing is printed over something else. */
import type { Finding } from '../../../model/finding.js'
import { type Box, heightOf, intersection, touches, widthOf } from '../../../preflight/geometry.js'
import { marksOnPage, ofKind } from '../../../preflight/printed-file.js'
import { nameImages, shownAssets } from '../../../preflight/shown-images.js'
import type { Glyph, PageLine, ProofPage, ProofPages, SetBlock } from '../page-facts.js'
import { type LayoutRule, lineFinding, shown } from '../rule.js'

/** Share of the smaller of two characters that lies on the other. Strokes of neighbours touch now and then. */
const COVERED = 0.2

export const overlap: LayoutRule = {
  ids: ['layout/overlap'],
  *check(pages) {
    for (const [page, rows] of rowsByPage(pages)) {
      if (page.page.flow?.fullPage === true) continue
      yield* onPage(pages, rows)
      yield* underPictures(pages, page, rows)
    }
  },
}

/** A line of a block, or characters that belong to none. */
interface Row {
  readonly ink: Box
  readonly glyphs: readonly Glyph[]
  readonly of: { readonly block: SetBlock; readonly line: PageLine } | null
}

function rowsByPage({ pages, blocks }: ProofPages): Map<ProofPage, Row[]> {
  const rows = new Map<ProofPage, Row[]>(
    pages.map((page) => [
      page,
      page.loose.flatMap((each) => (each.ink === null ? [] : { ink: each.ink, glyphs: [each], of: null })),
    ]),
  )
  for (const block of blocks)
    for (const line of block.lines)
      rows.get(line.page)?.push({ ink: line.ink, glyphs: line.glyphs, of: { block, line } })
  return rows
}

/** Each line that is covered once. */
function* onPage(pages: ProofPages, rows: readonly Row[]): Generator<Finding> {
  const fromTop = [...rows].sort((a, b) => b.ink.top - a.ink.top)
  const told = new Set<SetBlock>()
  for (const [index, upper] of fromTop.entries()) {
    for (const lower of fromTop.slice(index + 1)) {
      if (lower.ink.top <= upper.ink.bottom) break
      if (!touches(upper.ink, lower.ink) || !cover(pages, upper, lower)) continue
      const [one, other] = upper.of === null ? [lower, upper] : [upper, lower]
      if (one.of === null || told.has(one.of.block)) continue
      told.add(one.of.block)
      yield lineFinding(pages, 'layout/overlap', one.of, {
        other: shown(other.of?.line.text ?? other.glyphs[0]!.character),
      })
    }
  }
}

/** Words of a drawing belong to none of the blocks. */
function* underPictures(pages: ProofPages, { page, printed }: ProofPage, rows: readonly Row[]): Generator<Finding> {
  const images = ofKind(marksOnPage(printed), 'image')
  if (images.length === 0) return
  const names = nameImages(images, shownAssets(page), pages.sheet.assets)
  for (const [index, { box }] of images.entries()) {
    const covered = rows.find(
      ({ of, glyphs }) => of !== null && glyphs.some(({ ink }) => ink !== null && isOver(ink, box)),
    )
    if (covered?.of) yield lineFinding(pages, 'layout/overlap', covered.of, { other: names[index] ?? '—' })
  }
}

/** Formulas put signs together from pieces. */
function cover({ faceOf }: ProofPages, one: Row, other: Row): boolean {
  const isText = ({ font }: Glyph): boolean => faceOf(font) !== 'math'
  const near = other.glyphs.filter((glyph) => glyph.ink !== null && touches(glyph.ink, one.ink) && isText(glyph))
  return one.glyphs.some(
    (glyph) => glyph.ink !== null && isText(glyph) && near.some((each) => isOver(glyph.ink!, each.ink!)),
  )
}

function isOver(one: Box, other: Box): boolean {
  const shared = intersection(one, other)
  const [width, height] = [widthOf(shared), heightOf(shared)]
  return width > 0 && height > 0 && width * height > COVERED * Math.min(area(one), area(other))
}

const area = (box: Box): number => widthOf(box) * heightOf(box)
