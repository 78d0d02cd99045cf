/** Made sheets, read back: what stands on which half, where, and on how large a sheet. */

import {
  decodePDFRawStream,
  type PDFArray,
  PDFDocument,
  PDFName,
  type PDFPage,
  type PDFRawStream,
} from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { imposePdf } from '../../src/impose/impose-pdf.js'
import { padPages } from '../../src/impose/order.js'
import type { ImpositionPlan } from '../../src/model/imposition.js'
import { sheetNamed } from '../../src/model/paper.js'
import { mm, mmToPt } from '../../src/model/units.js'
import { drawnOn } from '../support/drawn.js'
import { FOLIO_HEIGHT, FOLIO_LEFT, type NumberedPdf, numberedPdf } from '../support/numbered-pdf.js'
import { refused } from '../support/refused.js'
import { foliosOf, leavesOf, readFolded, readSheets } from '../support/sheets.js'
import { readLabel } from '../support/stroke-label.js'

const PLAN: ImpositionPlan = {
  pages: null,
  style: 'saddle',
  sheet: null,
  binding: 'left',
  signature: null,
  padding: 'end',
  nup: 2,
  gutter: mm(0),
  creep: mm(0),
  marks: false,
}
const points = (millimetres: number): number => mmToPt(mm(millimetres))
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

async function imposed(source: NumberedPdf, plan: Partial<ImpositionPlan> = {}) {
  const { value, findings } = await imposePdf(await numberedPdf(source), { ...PLAN, ...plan })
  return {
    ...(await readSheets(value, (plan.nup ?? 2) / 2)),
    bytes: value,
    ids: findings.map(({ id }) => id),
    findings,
  }
}

/** Both ends of every line that is drawn on the sheet itself. */
function penPositions({ node }: PDFPage): (readonly [x: number, y: number])[] {
  const contents = node.Contents() as PDFArray
  const text = contents.asArray().map((part) => {
    const stream = node.context.lookup(part) as PDFRawStream
    return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  })
  return [...text.join('\n').matchAll(/^(\S+) (\S+) [ml]$/gm)].map(([, x, y]) => [Number(x), Number(y)] as const)
}

describe('a booklet of saddle stitch', () => {
  it('is in the language of its pages', async () => {
    const langOf = async (bytes: Uint8Array) => String((await PDFDocument.load(bytes)).catalog.get(PDFName.of('Lang')))
    const japanese = await imposed({ pages: 4, touch: (page) => page.doc.setLanguage('ja') })
    expect(await langOf(japanese.bytes)).toBe('(ja)')
    expect(await langOf((await imposed({ pages: 4 })).bytes)).toBe('undefined')
  })

  it('has the folios of eight pages where a binder expects them', async () => {
    const { halves } = await imposed({ pages: 8 })
    expect(halves).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ])
  })

  it.each(['left', 'right'] as const)('reads from 1 to 40 when folded and bound on the %s', async (binding) => {
    const { halves } = await imposed({ pages: 40 }, { binding })
    expect(readFolded(leavesOf(halves), binding)).toEqual(upTo(40))
  })

  it('has its blanks last, or before the back cover', async () => {
    const last = await imposed({ pages: 6 })
    expect(last.halves[0]).toEqual([null, 1])
    expect(last.ids).toContain('impose/blanks-last')
    const before = await imposed({ pages: 6 }, { padding: 'before-cover' })
    expect(before.halves[0]).toEqual([6, 1])
    expect(before.ids).toContain('impose/blanks-before-cover')
  })

  it('asks the printer for both sides, flipped on the short edge, at full size', async () => {
    const { ids, facts } = await imposed({ pages: 8 })
    expect(ids).toEqual(['impose/flip-short-edge'])
    expect(facts.viewerPreferences).toMatchObject({ Duplex: 'DuplexFlipShortEdge', PrintScaling: 'None' })
  })

  it('is the same bytes each time', async () => {
    const [once, again] = [await imposed({ pages: 6 }, { marks: true }), await imposed({ pages: 6 }, { marks: true })]
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0)
  })
})

describe('perfect binding', () => {
  it('folds signatures of 16 pages, the last shorter, and reads from 1 to 100', async () => {
    const { halves, findings } = await imposed({ pages: 100 }, { style: 'perfect' })
    const leaves = leavesOf(halves)
    const read = Array.from({ length: 7 }, (_, index) => readFolded(leaves.slice(4 * index, 4 * index + 4), 'left'))
    expect(read.flat()).toEqual(upTo(100))
    expect(read.at(-1)).toEqual([97, 98, 99, 100])
    expect(findings.find(({ id }) => id === 'impose/signatures')?.facts).toEqual({ count: 7, pages: 16, last: 4 })
  })
})

describe('few pages', () => {
  it.each([1, 2, 3, 4, 5, 17, 1001])(
    'of which there are %i read in order, however they are bound and padded',
    async (pages) => {
      for (const style of ['saddle', 'perfect'] as const) {
        for (const padding of ['end', 'before-cover'] as const) {
          const { halves } = await imposed({ pages }, { style, padding, signature: style === 'perfect' ? 8 : null })
          const leaves = leavesOf(halves)
          const sheets = style === 'perfect' ? 2 : leaves.length
          const signatures = Array.from({ length: Math.ceil(leaves.length / sheets) }, (_, index) =>
            leaves.slice(index * sheets, (index + 1) * sheets),
          )
          const read = signatures.flatMap((signature) => readFolded(signature, 'left'))
          expect(read).toEqual(padPages(pages, padding))
        }
      }
    },
  )
})

describe('four pages on a side', () => {
  it('read from 1 to 24 when the pile is cut, the upper half laid on the lower, and folded', async () => {
    const { sides, halves, ids, facts } = await imposed({ pages: 24, size: [105, 148] }, { nup: 4 })
    expect(readFolded(leavesOf(halves), 'left')).toEqual(upTo(24))
    expect(sides[0]!.width).toBeCloseTo(points(210), 2)
    expect(ids).toEqual(['impose/flip-long-edge', 'impose/cut-and-stack'])
    expect(facts.viewerPreferences).toMatchObject({ Duplex: 'DuplexFlipLongEdge' })
  })
})

describe('the sheet', () => {
  it.each([
    ['A5', [148, 210], 'A4', [297, 210]],
    ['B5', [176, 250], 'B4', [353, 250]],
    ['A4', [210, 297], 'A3', [420, 297]],
    ['32开', [130, 184], '16开', [260, 185]],
    ['16开', [185, 260], '8开', [370, 260]],
    ['大32开', [140, 203], '大16开', [285, 210]],
    ['JIS B5', [182, 257], 'B4-JIS', [364, 257]],
  ] as const)('of %s pages is the next larger', async (_name, size, sheet, [width, height]) => {
    const { sides, findings } = await imposed({ pages: 4, size })
    expect(findings[0]!.facts).toEqual({ sheets: 1, sheet })
    for (const { boxes } of sides) {
      expect(boxes.media.width).toBeCloseTo(points(width), 2)
      expect(boxes.media.height).toBeCloseTo(points(height), 2)
    }
  })

  it('takes the pages at their full size, in the middle, the fold on one line on front and back', async () => {
    const { sides } = await imposed({ pages: 4 }, { sheet: sheetNamed('A3')! })
    const middle = points(420) / 2
    for (const side of sides) {
      const [left, right] = [...foliosOf(side)].sort((a, b) => a.x - b.x)
      expect(left!.x).toBeCloseTo(middle - points(148 - FOLIO_LEFT), 2)
      expect(right!.x).toBeCloseTo(middle + points(FOLIO_LEFT), 2)
      expect(right!.y).toBeCloseTo(points((297 + 210) / 2 - FOLIO_HEIGHT), 2)
    }
  })

  it('is refused when too small, with a larger one as the cure', async () => {
    const [finding] = await refused(() => imposed({ pages: 4 }, { sheet: sheetNamed('A5')! }))
    expect(finding).toMatchObject({
      id: 'impose/does-not-fit',
      facts: { page: '148 × 210', needed: '296 × 210', sheet: 'A5', sheetSize: '148 × 210', fitting: 'A4' },
    })
  })

  it('is refused when there is none so large', async () => {
    expect(await refused(() => imposed({ pages: 2, size: [420, 594] }))).toMatchObject([{ id: 'impose/no-sheet' }])
  })
})

describe('pages on the sheet', () => {
  it('stand a gutter away from the fold', async () => {
    const { sides, findings } = await imposed({ pages: 4 }, { gutter: mm(6), sheet: sheetNamed('A3')! })
    const [right] = foliosOf(sides[0]!).filter(({ number }) => number === 1)
    expect(right!.x - points(420) / 2).toBeCloseTo(points(FOLIO_LEFT + 6), 2)
    expect(findings[0]!.facts.sheet).toBe('A3')
  })

  it('creep towards the spine, sheet by sheet, on both sides of the fold', async () => {
    const { sides } = await imposed({ pages: 40 }, { creep: mm(0.1) })
    const fold = points(297) / 2
    sides.forEach((side, index) => {
      const shift = points(0.1 * Math.floor(index / 2))
      for (const { x } of foliosOf(side)) {
        const still = x < fold ? fold - points(148 - FOLIO_LEFT) + shift : fold + points(FOLIO_LEFT) - shift
        expect(x).toBeCloseTo(still, 2)
      }
    })
    expect(sides).toHaveLength(20)
  })

  it('begin to creep anew with each signature', async () => {
    const { sides } = await imposed({ pages: 16 }, { creep: mm(0.5), signature: 8 })
    const xs = sides.map((side) => Math.max(...foliosOf(side).map(({ x }) => x)))
    expect(xs[4]).toBeCloseTo(xs[0]!, 3)
    expect(xs[2]).toBeCloseTo(xs[0]! - points(0.5), 2)
  })
})

describe('marks', () => {
  it('ask for a sheet with room around the pages, and name sheet and side there', async () => {
    const { bytes, findings } = await imposed({ pages: 8 }, { marks: true })
    expect(findings.map(({ id, facts }) => [id, facts.sheet])).toEqual([['impose/flip-short-edge', 'SRA4']])
    const pdf = await PDFDocument.load(bytes)
    // Below the trim, which is in the middle of the sheet, between its left corner and the fold.
    const [left, bottom] = [points((320 - 2 * 148) / 2), points((225 - 210) / 2)]
    const labels = [1, 2, 3, 4].map((side) =>
      drawnOn(pdf, side).filter(
        ({ seen }) => seen.top < bottom - points(3) && seen.left > left + 1 && seen.right < left + points(140),
      ),
    )
    expect(labels.map((lines) => readLabel(lines, 4.5))).toEqual(['1FRONT', '1BACK', '2FRONT', '2BACK'])
  })

  it('need no font', async () => {
    const [plain, marked] = [await imposed({ pages: 8 }), await imposed({ pages: 8 }, { marks: true })]
    expect(marked.facts.fonts).toEqual(plain.facts.fonts)
  })

  it('lie outside the pages, all of them on the sheet', async () => {
    const { bytes } = await imposed({ pages: 8, size: [105, 148] }, { marks: true, nup: 4, creep: mm(0.5) })
    const pdf = await PDFDocument.load(bytes)
    for (const page of pdf.getPages()) {
      const ends = penPositions(page)
      expect(ends.length).toBeGreaterThan(40)
      const { width, height } = page.getSize()
      const depth = points(0.5)
      const left = width / 2 - points(105) + depth
      for (const [x, y] of ends) {
        expect(Math.min(x, width - x, y, height - y)).toBeGreaterThan(-0.01)
        const row = y < height / 2 ? height / 4 : (3 * height) / 4
        const beside = x < left - 5 || x > width - left + 5
        expect(beside || Math.abs(y - row) > points(148 / 2) + 5).toBe(true)
      }
    }
  })

  it('are said to be cut off where the sheet is too small for them', async () => {
    const { findings } = await imposed({ pages: 4 }, { marks: true, sheet: sheetNamed('A4')! })
    expect(findings[0]).toMatchObject({ id: 'impose/no-room-for-marks', facts: { sheet: 'A4', fitting: 'SRA4' } })
  })
})
