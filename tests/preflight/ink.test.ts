/** What a press objects to in inks, pictures and lines, each with a page that it takes. */
import type { PDFContext } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import type { Inks } from '../../src/model/inks.js'
import type { Asset, Assets } from '../../src/model/manuscript.js'
import { boxesAround, drawing, type Literal, type MadePage, picture, stream, textPage } from '../support/made-print.js'
import { bodyPage, findingsOf, found } from '../support/preflight.js'

const inMode = (mode: Inks['mode'], more: Partial<Inks> = {}) => {
  const accent = { name: '专红', cmyk: [0, 100, 90, 0] } as const
  return { print: { inks: { mode, accent, limit: 300, ...more } } }
}

describe('colours', () => {
  it('of the screen are left in no edition for the press', async () => {
    const red = drawing('1 0 0 rg')
    for (const mode of ['black', 'spot', 'cmyk'] as const) {
      expect(await found('print/colour-left', [drawing('0 g'), red], inMode(mode)), mode).toMatchObject([{ page: 2 }])
    }
    expect(await found('print/colour-left', [red], inMode('rgb'))).toEqual([])
    expect(await found('print/colour-left', [drawing('1 1 1 rg 0 0 9 9 re f 0 g')], inMode('black'))).toEqual([])
  })

  it('of pictures stay in four inks when a profile says what they mean', async () => {
    const photograph = (space: (context: PDFContext) => Literal): MadePage => ({
      content: 'q 72 0 0 72 200 300 cm /X1 Do Q',
      names: (context) => ({
        XObject: { X1: picture(context, { width: 600, height: 600, space: space(context) }) },
      }),
    })
    const calibrated = photograph((context) => ['ICCBased', stream(context, 'x', { N: 3 })])
    const bare = photograph(() => 'DeviceRGB')
    expect(await found('print/colour-left', [calibrated], inMode('cmyk'))).toEqual([])
    expect(await found('print/colour-left', [bare], inMode('cmyk'))).toHaveLength(1)
    expect(await found('print/colour-left', [calibrated], inMode('black'))).toHaveLength(1)
  })

  it('need no other inks than the edition has', async () => {
    const magenta = drawing('0 1 0 0 k')
    expect(await found('print/extra-ink', [magenta, magenta], inMode('black'))).toMatchObject([
      { page: 1, facts: { ink: 'Magenta', pages: 2 } },
    ])
    expect(await found('print/extra-ink', [magenta], inMode('spot'))).toHaveLength(1)
    expect(await found('print/extra-ink', [magenta], inMode('cmyk'))).toEqual([])
    expect(await found('print/extra-ink', [drawing('0 0 0 1 k')], inMode('black'))).toEqual([])
  })

  it('may be the spot ink, and no other', async () => {
    const spot = (name: string): MadePage => ({
      content: '/CS1 cs 1 scn 200 300 50 50 re f',
      names: () => ({ ColorSpace: { CS1: ['Separation', Buffer.from(name).toString('latin1'), 'DeviceCMYK', {}] } }),
    })
    expect(await found('print/extra-ink', [spot('专红')], inMode('spot'))).toEqual([])
    expect(await found('print/extra-ink', [spot('金')], inMode('spot'))).toMatchObject([{ facts: { ink: '金' } }])
    expect(await found('print/extra-ink', [spot('专红')], inMode('cmyk'))).toHaveLength(1)
  })

  it('of printer’s marks are no business of the book', async () => {
    const marks = '1 0 0 rg -25 0 8 8 re f 0.1 w -25 0 m -25 50 l S'
    const page: MadePage = { ...drawing(`q ${marks} Q`), touch: boxesAround(30, 0) }
    expect(await findingsOf([page], { print: { marks: true } })).toEqual([])
  })
})

describe('ink', () => {
  it('of text that is meant to be black is black alone', async () => {
    const rich = textPage('0001', '0.7 0.6 0.6 0.9 k')
    expect(await found('print/rich-black', [rich], inMode('cmyk'))).toMatchObject([{ page: 1, facts: { text: '甲' } }])
    expect(await found('print/rich-black', [textPage('0001', '0 0 0 1 k')], inMode('cmyk'))).toEqual([])
    expect(await found('print/rich-black', [textPage('0001', '0 1 0.9 0 k')], inMode('cmyk'))).toEqual([])
    const dark = { accent: { name: '墨绿', cmyk: [80, 40, 70, 50] as const } }
    expect(await found('print/rich-black', [textPage('0001', '0.8 0.4 0.7 0.5 k')], inMode('cmyk', dark))).toEqual([])
  })

  it('does not add up to more than the paper takes', async () => {
    const heavy = drawing('0.9 0.8 0.8 0.8 k')
    expect(await found('print/too-much-ink', [heavy], inMode('cmyk'))).toMatchObject([
      { page: 1, facts: { percent: 330, limit: 300 } },
    ])
    expect(await found('print/too-much-ink', [heavy], inMode('cmyk', { limit: 340 }))).toEqual([])
  })
})

describe('pictures', () => {
  const sized = (widthPx: number, heightPx: number, mediaType: Asset['mediaType'] = 'image/png'): Asset => ({
    path: '',
    bytes: new Uint8Array(),
    mediaType,
    widthPx,
    heightPx,
  })
  const assets: Assets = new Map([
    ['图/a b.png', sized(300, 300)],
    ['c.png', sized(600, 600)],
    ['d.svg', sized(10, 10, 'image/svg+xml')],
  ])
  const inches = (size: number, shape: { width: number; height: number; bits?: number }): MadePage => ({
    content: `q ${size * 72} 0 0 ${size * 72} 100 100 cm /X1 Do Q`,
    names: (context) => ({ XObject: { X1: picture(context, shape) } }),
  })
  const place = { file: 'book.md', line: 3, column: 1 }
  const meant = { assets, pages: [bodyPage(['图/a b.png', 'c.png'])], uses: [{ path: '图/a b.png', place }] }

  it('that are too coarse are named, with what they would need', async () => {
    expect(await findingsOf([inches(3, { width: 300, height: 300 })], meant)).toEqual([
      {
        id: 'layout/image-resolution',
        severity: 'warning',
        page: 1,
        place,
        facts: { image: '图/a b.png', page: 1, ppi: 100, wanted: 300, width: 900, height: 900 },
      },
    ])
    expect(await findingsOf([inches(1, { width: 300, height: 300 })], meant)).toEqual([])
    // 299 is 300 that the browser has rounded.
    expect(await findingsOf([inches(1.004, { width: 300, height: 300 })], meant)).toEqual([])
  })

  it('are told once, where they are largest', async () => {
    const pages = [1, 2, 3].map(() => bodyPage(['c.png']))
    const made = [2.5, 4, 3].map((size) => inches(size, { width: 600, height: 600 }))
    expect(await findingsOf(made, { assets, pages })).toMatchObject([{ page: 2, facts: { image: 'c.png', ppi: 150 } }])
  })

  it('of line art need more pixels', async () => {
    expect(await findingsOf([inches(1, { width: 500, height: 500, bits: 1 })])).toMatchObject([
      { facts: { ppi: 500, wanted: 600 } },
    ])
    expect(await findingsOf([inches(1, { width: 600, height: 600, bits: 1 })])).toEqual([])
  })

  it('inside a drawing go by the drawing', async () => {
    const pages = [bodyPage(['d.svg'])]
    expect(await findingsOf([inches(2, { width: 300, height: 300 })], { assets, pages })).toMatchObject([
      { facts: { image: 'd.svg' } },
    ])
  })
})

describe('lines', () => {
  it('that break off are told once', async () => {
    const thin = drawing('0.1 w 10 10 m 200 10 l S')
    expect(await findingsOf([drawing(''), thin, thin])).toMatchObject([
      { id: 'print/hairline', page: 2, facts: { pages: 2, width: '0.035' } },
    ])
    expect(await findingsOf([drawing('0.25 w 10 10 m 200 10 l S 10 30 100 0.25 re f')])).toEqual([])
    expect(await found('print/hairline', [drawing('1 G 0.1 w 10 10 m 200 10 l S')])).toEqual([])
  })
})

describe('transparency', () => {
  const names = () => ({ ExtGState: { G1: { ca: 0.5 }, G2: { ca: 1, BM: 'Normal', SMask: 'None' } } })
  const half: MadePage = { ...drawing('/G1 gs'), names }

  it('is noted where no standard says that the press can do it', async () => {
    expect(await findingsOf([half])).toMatchObject([{ id: 'print/transparency', severity: 'note', page: 1 }])
    expect(await findingsOf([{ ...drawing('/G2 gs'), names }])).toEqual([])
    expect(await findingsOf([half], { print: { standard: 'pdfx-4' } })).toEqual([])
  })

  it('lists every page that has it, those with a soft-edged picture among them', async () => {
    const cutOut = (mask: boolean): MadePage => ({
      content: 'q 20 0 0 20 100 100 cm /X1 Do Q',
      names: (context) => {
        const soft = mask ? { mask: picture(context, { width: 300, height: 300 }) } : {}
        return { XObject: { X1: picture(context, { width: 300, height: 300, ...soft }) } }
      },
    })
    expect(await found('print/transparency', [half, cutOut(false), cutOut(true)])).toMatchObject([
      { page: 1, facts: { pages: '1, 3', count: 2 } },
    ])
  })
})
