/** Printer's marks on made pages: what they are, where they lie, and with which ink they are drawn. */
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TRIM_SIZES } from '../../src/config/trim-sizes.js'
import { imposePdf } from '../../src/impose/impose-pdf.js'
import type { ColourMode, Inks } from '../../src/model/inks.js'
import { sheetNamed } from '../../src/model/paper.js'
import { mm, mmToPt } from '../../src/model/units.js'
import { openPress, type Press } from '../../src/paginate/press.js'
import { drawnOn, type Mark } from '../support/drawn.js'
import { readPdf } from '../support/pdf-facts.js'
import type { Box } from '../support/pdf-page-facts.js'
import { testWorkshop } from '../support/press.js'
import { finishSmallEdition, type PrintedEdition, printSmallEdition } from '../support/small-edition.js'
import { readLabel } from '../support/stroke-label.js'

const points = (millimetres: number): number => mmToPt(mm(millimetres))
const HAIR = 0.002
const ACCENT = { name: '专红', cmyk: [0, 100, 90, 0] } as const
const inks = (mode: ColourMode): Inks => ({ mode, accent: ACCENT, limit: 300 })

let press: Press
let printed: PrintedEdition

beforeAll(async () => {
  press = await openPress(testWorkshop())
  printed = await printSmallEdition(press, TRIM_SIZES['32开']!, { bleed: mm(3) })
})
afterAll(() => press.close())

async function marked(mode: ColourMode = 'black') {
  const bytes = await finishSmallEdition(printed, { marks: true, inks: inks(mode) })
  const [pdf, facts] = [await PDFDocument.load(bytes), await readPdf(bytes)]
  return {
    bytes,
    pdf,
    boxes: facts.pages[0]!.boxes,
    marksOn: (page: number) => drawnOn(pdf, page).filter(isPrintersMark),
  }
}

const isPrintersMark = ({ tags }: Mark): boolean =>
  tags.some((tag) => tag.startsWith('/Artifact') && tag.includes('/Type /Page'))
/** How far outside the box all of a mark lies, at one of its four sides. */
const outside = ({ seen }: Mark, { x, y, width, height }: Box): number =>
  Math.max(x - seen.right, y - seen.top, seen.left - x - width, seen.bottom - y - height)
const inside = ({ seen }: Mark, { x, y, width, height }: Box): number =>
  Math.min(seen.left - x, seen.bottom - y, x + width - seen.right, y + height - seen.top)
const sizeOf = ({ seen }: Mark) => [seen.right - seen.left, seen.top - seen.bottom] as const

describe('the marks of a page', () => {
  it('lie on the paper, wholly outside the bleed, and are artifacts', async () => {
    const { pdf, boxes, marksOn } = await marked()
    for (const page of [1, 2, 3, 4]) {
      const marks = marksOn(page)
      expect(marks.length).toBeGreaterThan(20)
      for (const mark of marks) {
        expect(outside(mark, boxes.bleed)).toBeGreaterThan(points(1) - HAIR)
        expect(inside(mark, boxes.media)).toBeGreaterThan(points(1) - HAIR)
      }
      const strays = drawnOn(pdf, page).filter((mark) => !isPrintersMark(mark) && inside(mark, boxes.bleed) < -0.01)
      expect(strays).toEqual([])
    }
  })

  it('show each corner of the trim by two lines of 5 mm, 1 mm beyond the bleed', async () => {
    const { boxes, marksOn } = await marked()
    const { x, y, width, height } = boxes.trim
    const lines = marksOn(1).map(({ points: ends }) =>
      ends
        .flat()
        .map((length) => length.toFixed(1))
        .join(' '),
    )
    const [near, far] = [points(4), points(9)]
    const wanted = [y, y + height]
      .flatMap((at) => [
        [x - far, at, x - near, at],
        [x + width + near, at, x + width + far, at],
      ])
      .concat(
        [x, x + width].flatMap((at) => [
          [at, y - far, at, y - near],
          [at, y + height + near, at, y + height + far],
        ]),
      )
    for (const line of wanted) expect(lines).toContain(line.map((length) => length.toFixed(1)).join(' '))
  })

  it('have a cross and a circle in the middle of each side', async () => {
    const { boxes, marksOn } = await marked()
    const { x, y, width, height } = boxes.trim
    const off = points(6.5)
    const middles = [
      [x - off, y + height / 2],
      [x + width + off, y + height / 2],
      [x + width / 2, y - off],
      [x + width / 2, y + height + off],
    ] as const
    for (const [middleX, middleY] of middles) {
      const here = marksOn(1).filter(
        ({ seen }) =>
          Math.abs((seen.left + seen.right) / 2 - middleX) + Math.abs((seen.bottom + seen.top) / 2 - middleY) < 0.01,
      )
      const sizes = here.map((mark) => sizeOf(mark).map((length) => length.toFixed(1)))
      const [arm, circle, none] = [points(5), points(3), 0].map((length) => length.toFixed(1))
      expect(sizes).toEqual([
        [arm, none],
        [none, arm],
        [circle, circle],
      ])
    }
  })

  it('tell the page and the date of the edition, without a font', async () => {
    const { bytes, boxes, marksOn } = await marked()
    const plain = await readPdf(await finishSmallEdition(printed, {}))
    expect((await readPdf(bytes)).fonts).toEqual(plain.fonts)
    const middle = boxes.trim.x + boxes.trim.width / 2
    const labels = [1, 4].map((page) => {
      const below = marksOn(page).filter(({ seen }) => seen.top < boxes.bleed.y && seen.left > boxes.trim.x + 1)
      const glyphs = below.filter(
        (mark) => sizeOf(mark)[1] <= 4.81 && mark.points.length > 1 && Math.abs(mark.seen.left - middle) > points(4),
      )
      const isLeft = ({ seen }: Mark) => seen.right < middle
      return [glyphs.filter(isLeft), glyphs.filter((mark) => !isLeft(mark))].map((lines) => readLabel(lines, 4.8))
    })
    expect(labels).toEqual([
      ['1/4', '2026-05'],
      ['4/4', '2026-05'],
    ])
  })

  it('are none unless asked for', async () => {
    const pdf = await PDFDocument.load(await finishSmallEdition(printed, {}))
    expect(drawnOn(pdf, 3).filter(isPrintersMark)).toEqual([])
  })

  it('are the same bytes each time, and one drawing for all pages', async () => {
    const [once, again] = [await marked('cmyk'), await marked('cmyk')]
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0)
    const forms = [0, 1, 2, 3].map((page) => {
      const objects = once.pdf.getPage(page).node.Resources()!.lookup(PDFName.of('XObject'), PDFDict)
      return String(objects.get(PDFName.of('PrintersMarks')))
    })
    expect(new Set(forms).size).toBe(1)
  })
})

describe('inks of the marks', () => {
  const colours = async (mode: ColourMode) => {
    const { marksOn } = await marked(mode)
    const marks = marksOn(1)
    const lines = marks.filter(({ kind, seen }) => kind === 'line' && seen.top - seen.bottom > points(4.9))
    return {
      lines: new Set(lines.map(({ colour }) => colour)),
      bar: marks.filter(({ kind }) => kind === 'fill').map(({ colour }) => colour),
    }
  }
  const BLACK = ['0 g', '0.25 g', '0.5 g', '0.75 g']

  it.each([
    ['black', BLACK],
    ['spot', [...BLACK, '/Spot cs 1 scn', '/Spot cs 0.75 scn', '/Spot cs 0.5 scn', '/Spot cs 0.25 scn']],
    [
      'cmyk',
      ['1 0 0 0 k', '0 1 0 0 k', '0 0 1 0 k', '0 0 0 1 k', '0.5 0 0 0 k', '0 0.5 0 0 k', '0 0 0.5 0 k', '0 0 0 0.5 k'],
    ],
    ['rgb', BLACK],
  ] as const)('in %s: a patch of each, and lines on every plate', async (mode, bar) => {
    const found = await colours(mode)
    expect(found.bar).toEqual(bar)
    expect([...found.lines]).toEqual(['/Registration CS 1 SCN'])
  })

  it('are the registration colour, and the spot ink by the name that the book gives it', async () => {
    const spacesOf = async (mode: ColourMode) => {
      const { pdf } = await marked(mode)
      const objects = pdf.getPage(0).node.Resources()!.lookup(PDFName.of('XObject'), PDFDict)
      const form = objects.lookup(PDFName.of('PrintersMarks')) as unknown as { dict: PDFDict }
      const spaces = form.dict.lookup(PDFName.of('Resources'), PDFDict).lookup(PDFName.of('ColorSpace'), PDFDict)
      return spaces.keys().map((key) => String(spaces.lookup(key)).split('<<')[0])
    }
    expect(await spacesOf('black')).toEqual(['[ /Separation /All /DeviceGray '])
    expect(await spacesOf('spot')).toEqual([
      '[ /Separation /All /DeviceCMYK ',
      '[ /Separation /#E4#B8#93#E7#BA#A2 /DeviceCMYK ',
    ])
  })
})

describe('sheets of pages with bleed and marks', () => {
  const plan = {
    pages: null,
    style: 'saddle',
    binding: 'left',
    signature: null,
    padding: 'end',
    nup: 2,
    gutter: mm(0),
    creep: mm(0),
  } as const

  it('show none of the marks of single pages, and keep the bleed where they are cut', async () => {
    const { bytes } = await marked()
    const { value } = await imposePdf(bytes, { ...plan, sheet: sheetNamed('A4')!, marks: false })
    const sheet = await PDFDocument.load(value)
    const front = drawnOn(sheet, 1)
    expect(front.filter(isPrintersMark)).toEqual([])
    // Page 1 is the right half; its picture runs over head, foot and fore edge, and ends at the fold.
    const { width, height } = sheet.getPage(0).getSize()
    const [picture] = front.filter(({ kind }) => kind === 'image')
    expect(picture!.seen.left).toBeCloseTo(width / 2, 2)
    expect(picture!.seen.right).toBeCloseTo(width / 2 + points(130 + 3), 1)
    expect(picture!.seen.top).toBeCloseTo(height / 2 + points(184 / 2 + 3), 1)
    expect(picture!.seen.bottom).toBeCloseTo(height / 2 - points(184 / 2 + 3), 1)
  })

  it('are made also where the sheet has no room for the bleed', async () => {
    const { bytes } = await marked()
    const { value } = await imposePdf(bytes, { ...plan, sheet: sheetNamed('16开')!, marks: false })
    const sheet = await PDFDocument.load(value)
    const { width, height } = sheet.getPage(0).getSize()
    expect([width, height].map(Math.round)).toEqual([points(260), points(185)].map(Math.round))
    const [picture] = drawnOn(sheet, 1).filter(({ kind }) => kind === 'image')
    expect(picture!.seen.right).toBeCloseTo(width, 2)
    expect(picture!.seen.left).toBeCloseTo(width / 2, 2)
  })

  it('have their own marks beyond a large bleed', async () => {
    const large = await printSmallEdition(press, TRIM_SIZES.A6!, { bleed: mm(5) })
    const { value } = await imposePdf(await finishSmallEdition(large, {}), { ...plan, sheet: null, marks: true })
    const front = drawnOn(await PDFDocument.load(value), 1)
    const [picture] = front.filter(({ kind }) => kind === 'image')
    const own = front.filter(({ kind, tags }) => kind === 'line' && tags.length === 0)
    expect(own.length).toBeGreaterThan(10)
    const { left, bottom, right, top } = picture!.seen
    const bleed = { x: left, y: bottom, width: right - left, height: top - bottom }
    for (const mark of own) expect(outside(mark, bleed)).toBeGreaterThan(-HAIR)
  })
})
