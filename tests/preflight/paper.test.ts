/** What a press objects to in the paper, each with a page that it takes. */
import { PDFName } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { mm } from '../../src/model/units.js'
import {
  boxesAround,
  drawing,
  HEIGHT,
  type MadePage,
  oneFont,
  picture,
  stream,
  textPage,
  WIDTH,
} from '../support/made-print.js'
import { bodyPage, findingsOf, found } from '../support/preflight.js'

it('a page of black text gives no reason to speak', async () => {
  expect(await findingsOf([textPage(), textPage('000100020003')])).toEqual([])
})

it('a page that cannot be read is refused', async () => {
  const damaged: MadePage = {
    content: '',
    touch: ({ node }) => node.set(PDFName.of('Contents'), stream(node.context, 'x', { Filter: 'FlateDecode' })),
  }
  expect(await findingsOf([textPage(), damaged])).toMatchObject([
    { id: 'print/unreadable-page', severity: 'error', page: 2 },
  ])
})

describe('boxes', () => {
  const trimmed = (grow: number): MadePage => ({
    ...textPage(),
    touch: (page) => page.setTrimBox(-grow, -grow, WIDTH + 2 * grow, HEIGHT + 2 * grow),
  })

  it('are those of the edition, to a tenth of a point', async () => {
    expect(await found('print/wrong-box', [trimmed(0.04)])).toEqual([])
    expect(await found('print/wrong-box', [textPage(), trimmed(-2)])).toMatchObject([
      { severity: 'error', page: 2, facts: { box: 'TrimBox', is: '146.6 × 208.6', wanted: '148.0 × 210.0' } },
    ])
    const cropped: MadePage = {
      ...textPage(),
      touch: (page) => {
        boxesAround(0, 0)(page)
        page.setCropBox(2, 2, WIDTH - 4, HEIGHT - 4)
      },
    }
    expect(await found('print/wrong-box', [cropped])).toMatchObject([{ facts: { box: 'CropBox' } }])
  })

  const bleeding = (paper: number, bleed: number): MadePage => ({ ...textPage(), touch: boxesAround(paper, bleed) })
  const MM3 = (3 / 25.4) * 72

  it('leave the bleed around the trim, and paper around that for marks', async () => {
    const bleed = { bleed: mm(3) }
    const marks = { ...bleed, marks: true }
    expect(await findingsOf([bleeding(MM3, MM3)], { print: bleed })).toEqual([])
    expect(await findingsOf([bleeding(30, MM3)], { print: marks })).toEqual([])
    expect(await found('print/wrong-box', [bleeding(MM3, 0)], { print: bleed })).toMatchObject([
      { facts: { box: 'BleedBox' } },
    ])
    expect(await found('print/wrong-box', [bleeding(30, MM3)], { print: bleed })).toHaveLength(1)
    expect(await found('print/wrong-box', [bleeding(MM3, MM3)], { print: marks })).toHaveLength(1)
  })

  it('stand on as many pages as the book has', async () => {
    const pages = [bodyPage(), bodyPage()]
    expect(await found('print/page-count', [textPage()], { pages })).toMatchObject([{ facts: { pages: 1, wanted: 2 } }])
    expect(await found('print/page-count', [textPage(), textPage()], { pages })).toEqual([])
  })
})

describe('bleed', () => {
  const covering = (over: number): MadePage => ({
    content: `q ${WIDTH + 2 * over} 0 0 ${HEIGHT + 2 * over} ${-over} ${-over} cm /X1 Do Q`,
    names: (context) => ({ XObject: { X1: picture(context, { width: 3000, height: 4000 }) } }),
    touch: boxesAround(10, 10),
  })
  const print = { bleed: mm(3) }

  it('is wanted of a picture that reaches the edge', async () => {
    expect(await found('print/no-bleed', [covering(0)], { print })).toMatchObject([{ page: 1, facts: { bleed: 3 } }])
    expect(await found('print/no-bleed', [covering(8.6)], { print })).toEqual([])
    expect(await found('print/no-bleed', [covering(-20)], { print })).toEqual([])
    expect(await found('print/no-bleed', [covering(0)])).toEqual([])
  })
})

describe('blank pages', () => {
  const folio: MadePage = { content: 'BT /F1 9 Tf 1 0 0 1 200 20 Tm <0001> Tj ET', names: oneFont }

  it('that were meant are listed', async () => {
    const pages = [bodyPage(), bodyPage([], null), bodyPage(), bodyPage([], null)]
    const empty = { content: '' }
    expect(await findingsOf([textPage(), empty, textPage(), empty], { pages })).toEqual([
      { id: 'print/blank-pages', severity: 'note', facts: { pages: '2, 4', count: 2 } },
    ])
  })

  it('that were not meant are warned of, whatever their margins hold', async () => {
    expect(await findingsOf([textPage(), folio])).toMatchObject([
      { id: 'print/unexpected-blank-page', severity: 'warning', page: 2 },
    ])
    expect(await found('print/unexpected-blank-page', [drawing('1 g')])).toHaveLength(1)
  })
})
