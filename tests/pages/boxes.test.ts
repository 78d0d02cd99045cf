/** Paper, bleed and trim of made pages, and what reaches their edges. */
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TRIM_SIZES } from '../../src/config/trim-sizes.js'
import { mm, mmToPt } from '../../src/model/units.js'
import { openPress, type Press } from '../../src/paginate/press.js'
import { drawnOn, type Extent } from '../support/drawn.js'
import { type PdfFacts, readPdf } from '../support/pdf-facts.js'
import type { Box, Line } from '../support/pdf-page-facts.js'
import { testWorkshop } from '../support/press.js'
import { finishSmallEdition, type PrintKeys, printSmallEdition } from '../support/small-edition.js'

const points = (millimetres: number): number => mmToPt(mm(millimetres))
/** Less than this, in points, is exact (0.04 mm). */
const EXACT = 0.1
/** What rounding in a file may leave, in points. */
const HAIR = 0.001

let press: Press
beforeAll(async () => {
  press = await openPress(testWorkshop())
})
afterAll(() => press.close())

async function edition(trim: string, keys: PrintKeys = {}) {
  const printed = await printSmallEdition(press, TRIM_SIZES[trim]!, keys)
  const bytes = await finishSmallEdition(printed, keys)
  return { ...printed, bytes, pdf: await PDFDocument.load(bytes), facts: await readPdf(bytes) }
}

/** What is wrong with a box that should be the trim and so much around it, on a paper with so much around the trim. */
function offBy({ x, y, width, height }: Box, trim: { width: number; height: number }, around: number, paper: number) {
  const wanted = [
    points(paper - around),
    points(paper - around),
    points(trim.width + 2 * around),
    points(trim.height + 2 * around),
  ]
  return [x, y, width, height].filter((length, index) => Math.abs(length - wanted[index]!) > EXACT)
}

function expectBoxes({ pages }: PdfFacts, trim: { width: number; height: number }, bleed: number, paper: number): void {
  expect(pages).toHaveLength(4)
  for (const { boxes } of pages) {
    const wrong = [
      ...[boxes.media, boxes.crop].flatMap((box) => offBy(box, trim, paper, paper)),
      ...offBy(boxes.bleed, trim, bleed, paper),
      ...offBy(boxes.trim, trim, 0, paper),
    ]
    expect(wrong).toEqual([])
  }
}

const covers = (seen: Extent, { x, y, width, height }: Box): boolean =>
  Math.max(seen.left - x, seen.bottom - y, x + width - seen.right, y + height - seen.top) < HAIR

describe.each(Object.entries(TRIM_SIZES))('a book of %s', (name, trim) => {
  it.each([0, 3])('has exact boxes with a bleed of %d mm, filled by what reaches the edge', async (bleedMm) => {
    const { pdf, facts, coverPages } = await edition(name, { bleed: mm(bleedMm) })
    expectBoxes(facts, trim, bleedMm, bleedMm)
    expect(coverPages).toBe(1)
    const [picture] = drawnOn(pdf, 1).filter(({ kind }) => kind === 'image')
    const tint = drawnOn(pdf, 2).find(({ kind }) => kind === 'fill')
    expect(covers(picture!.seen, facts.pages[0]!.boxes.bleed)).toBe(true)
    expect(covers(tint!.seen, facts.pages[1]!.boxes.bleed)).toBe(true)
  })
})

const ART_BOX = PDFName.of('ArtBox')

describe('printer’s marks', () => {
  it.each([
    [0, 9],
    [2, 9],
    [3, 10],
    [10, 17],
  ])('with a bleed of %d mm need %d mm of paper around the trim', async (bleedMm, paper) => {
    const { bytes, facts } = await edition('16开', { bleed: mm(bleedMm), marks: true })
    expectBoxes(facts, TRIM_SIZES['16开']!, bleedMm, paper)
    // PDF/X allows TrimBox or ArtBox, not both.
    expect((await PDFDocument.load(bytes)).getPage(0).node.get(ART_BOX)).toBeUndefined()
  })
})

/** Place on the trim to a hundredth of a point. */
const rounded = ({ text, x, y }: Line) => [text, x.toFixed(2), y.toFixed(2)]

describe('bleed', () => {
  it('moves nothing on the trim: text, folio and links are where they are without', async () => {
    const [plain, bled, marked] = await Promise.all([
      edition('32开'),
      edition('32开', { bleed: mm(3) }),
      edition('32开', { bleed: mm(4.5), marks: true }),
    ])
    const placed = ({ facts }: typeof plain) =>
      facts.pages.map(({ lines, links }) => [
        lines.map(rounded),
        links.map(({ y, toY }) => [y.toFixed(2), toY?.toFixed(2)]),
      ])
    expect(placed(plain)[2]).toMatchObject([{ length: 4 }, { length: 1 }])
    expect(placed(bled)).toEqual(placed(plain))
    expect(placed(marked)).toEqual(placed(plain))
  })

  it('keeps ink off the paper beyond it, where there are marks', async () => {
    const { pdf, facts } = await edition('A6', { bleed: mm(3), marks: true })
    const { x, y, width, height } = facts.pages[0]!.boxes.bleed
    for (const page of [1, 2]) {
      const { seen } = drawnOn(pdf, page).find(({ kind, tags }) => kind !== 'line' && !tags.join().includes('/Page'))!
      expect(Math.min(seen.left - x, seen.bottom - y)).toBeGreaterThan(-0.01)
      expect(Math.max(seen.right - x - width, seen.top - y - height)).toBeLessThan(0.01)
    }
  })

  it('does not make layouts anew but those of whole pages', async () => {
    const workshop = testWorkshop()
    const own = await openPress(workshop)
    try {
      await printSmallEdition(own, TRIM_SIZES.A6!, {})
      const before = workshop.kept.size
      await printSmallEdition(own, TRIM_SIZES.A6!, { bleed: mm(3) })
      expect(workshop.kept.size).toBe(before + 1)
    } finally {
      await own.close()
    }
  })
})
