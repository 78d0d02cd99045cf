/** PDFs of other programs: imposed as they look, or refused with what is wrong. */
import { PDFArray, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { imposePdf } from '../../src/impose/impose-pdf.js'
import type { ImpositionPlan } from '../../src/model/imposition.js'
import { mm, mmToPt } from '../../src/model/units.js'
import { FOLIO_LEFT, numberedPdf } from '../support/numbered-pdf.js'
import { refused } from '../support/refused.js'
import { foliosOf, leavesOf, readFolded, readSheets } from '../support/sheets.js'

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
const impose = (pdf: Uint8Array) => imposePdf(pdf, PLAN)
const points = (millimetres: number): number => mmToPt(mm(millimetres))

describe('a PDF of another program', () => {
  it.each([90, 180, 270] as const)('that is turned by %i degrees stands upright', async (rotate) => {
    const [plain, turned] = await Promise.all([numberedPdf({ pages: 8 }), numberedPdf({ pages: 8, rotate })])
    const [expected, seen] = [
      await readSheets((await impose(plain)).value),
      await readSheets((await impose(turned)).value),
    ]
    expect(seen.halves).toEqual(expected.halves)
    for (const [index, side] of seen.sides.entries()) {
      for (const [at, folio] of foliosOf(side).entries()) {
        const control = foliosOf(expected.sides[index]!)[at]!
        expect([folio.x, folio.y].map(Math.round)).toEqual([control.x, control.y].map(Math.round))
      }
    }
  })

  it('is cut to its trim, wherever that is on its paper', async () => {
    const pdf = await numberedPdf({
      pages: 4,
      size: [168, 230],
      touch: (page) => page.setTrimBox(points(10), points(10), points(148), points(210)),
    })
    const { sides } = await readSheets((await impose(pdf)).value)
    expect(sides[0]!.width).toBeCloseTo(points(297), 2)
    const first = foliosOf(sides[0]!).find(({ number }) => number === 1)!
    expect(first.x - points(297) / 2).toBeCloseTo(points(FOLIO_LEFT - 10), 2)
  })

  it('keeps its bleed', async () => {
    const pdf = await numberedPdf({
      pages: 4,
      size: [154, 216],
      touch: (page) => {
        page.setBleedBox(0, 0, points(154), points(216))
        page.setTrimBox(points(3), points(3), points(148), points(210))
      },
    })
    const { value } = await imposePdf(pdf, { ...PLAN, marks: true })
    const forms = (await PDFDocument.load(value)).context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFRawStream && object.dict.has(PDFName.of('BBox')) ? [object.dict] : [],
      )
    expect(forms).toHaveLength(4)
    for (const form of forms) {
      const box = form.lookup(PDFName.of('BBox'), PDFArray).asRectangle()
      expect([box.x, box.y, box.width, box.height].map(Math.round)).toEqual([0, 0, 437, 612])
    }
    const [side] = (await readSheets(value)).sides
    expect(side!.width).toBeCloseTo(points(320), 2)
  })

  it('may count in a larger unit than the point', async () => {
    const pdf = await numberedPdf({
      pages: 4,
      size: [74, 105],
      touch: (page) => page.node.set(PDFName.of('UserUnit'), PDFNumber.of(2)),
    })
    expect((await impose(pdf)).findings[0]!.facts).toEqual({ sheets: 1, sheet: 'A4' })
  })

  it('may have one page', async () => {
    const { halves } = await readSheets((await impose(await numberedPdf({ pages: 1 }))).value)
    expect(halves).toEqual([
      [null, 1],
      [null, null],
    ])
  })

  it('may have 1,001 pages', async () => {
    const { value, findings } = await impose(await numberedPdf({ pages: 1001 }))
    const { halves } = await readSheets(value)
    const read = readFolded(leavesOf(halves), 'left')
    expect(read).toEqual([...Array.from({ length: 1001 }, (_, index) => index + 1), null, null, null])
    expect(findings[0]!.facts).toEqual({ sheets: 251, sheet: 'A4' })
  })

  it('may have pages with nothing on them', async () => {
    const pdf = await PDFDocument.create()
    for (let page = 0; page < 4; page++) pdf.addPage([points(148), points(210)])
    const { halves } = await readSheets((await impose(await pdf.save())).value)
    expect(halves).toEqual([
      [null, null],
      [null, null],
    ])
  })

  it('may differ in size by what programs round', async () => {
    const pdf = await numberedPdf({ pages: 4, touch: (page, number) => number === 3 && page.setSize(420, 595) })
    expect((await impose(pdf)).findings).toHaveLength(1)
  })

  it('is refused when its pages differ in size', async () => {
    const pdf = await numberedPdf({ pages: 5, touch: (page, number) => number > 3 && page.setSize(595, 842) })
    expect(await refused(() => impose(pdf))).toMatchObject([
      { id: 'impose/mixed-sizes', page: 4, facts: { size: '148 × 210', number: 4, other: '209.9 × 297', count: 2 } },
    ])
  })

  it('is refused when it is encrypted', async () => {
    const pdf = await PDFDocument.load(await numberedPdf({ pages: 4 }))
    pdf.encrypt({ userPassword: 'inkstone', ownerPassword: 'inkstone' })
    expect(await refused(async () => impose(await pdf.save()))).toMatchObject([{ id: 'impose/encrypted' }])
  })

  it.each([
    ['text', Buffer.from('# 港口\n'), 'impose/not-a-pdf'],
    ['nothing', new Uint8Array(), 'impose/not-a-pdf'],
    ['no more than the head of a PDF', Buffer.from('%PDF-1.7\n'), 'impose/damaged'],
  ])('is refused when it is %s', async (_what, bytes, id) => {
    expect(await refused(() => impose(bytes))).toMatchObject([{ id }])
  })

  it('is refused when it was cut off on the way', async () => {
    const whole = await numberedPdf({ pages: 4 })
    expect(await refused(() => impose(whole.subarray(0, 300)))).toHaveLength(1)
  })

  it('is refused when the content of a page is damaged, with the number of the page', async () => {
    const pdf = await numberedPdf({
      pages: 4,
      touch: (page, number) => {
        if (number === 3) page.node.set(PDFName.of('Contents'), page.doc.context.register(PDFNumber.of(7)))
      },
    })
    expect(await refused(() => impose(pdf))).toMatchObject([
      { id: 'impose/damaged-page', page: 3, facts: { number: 3 } },
    ])
  })

  it('is imposed without its remarks, and says so; links leave no ink', async () => {
    const annotated = (subtype: string) =>
      numberedPdf({
        pages: 4,
        touch: (page, number) => {
          const annotation = page.doc.context.obj({ Type: 'Annot', Subtype: subtype, Rect: [10, 10, 90, 30] })
          annotation.set(PDFName.of('Contents'), PDFString.of('here'))
          if (number === 2) page.node.addAnnot(page.doc.context.register(annotation))
        },
      })
    const { findings } = await impose(await annotated('FreeText'))
    expect(findings[0]).toMatchObject({ id: 'impose/annotations', severity: 'warning', facts: { count: 1, first: 2 } })
    expect((await impose(await annotated('Link'))).findings.map(({ id }) => id)).toEqual(['impose/flip-short-edge'])
  })
})
