/** What stands on a page, read from its operators. */
import { type PDFContext, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { ofKind, textOf } from '../../src/preflight/printed-file.js'
import { readPrintedFile } from '../../src/preflight/read-printed-file.js'
import { summarise } from '../../src/preflight/summarise.js'
import { embeddedFont, form, HEIGHT, madePrint, type Names, picture, stream, WIDTH } from '../support/made-print.js'
import { readPage } from '../support/preflight.js'

const withFont = (context: PDFContext): Names => ({ Font: { F1: embeddedFont(context) } })

async function texts(content: string, names = withFont) {
  return ofKind((await readPage({ content, names })).marks, 'text')
}

const rounded = (box: object): Record<string, number> =>
  Object.fromEntries(Object.entries(box).map(([side, length]) => [side, Math.round(length * 100) / 100]))

describe('text', () => {
  it('stands where its matrices put it, by the ink of its glyphs', async () => {
    const [run] = await texts('q 2 0 0 2 10 20 cm BT /F1 10 Tf 1 0 0 1 5 5 Tm <00010003> Tj ET Q')
    expect(textOf(run!)).toBe('甲乙')
    // Two ems of 20 points from 20, 30; the second glyph has ink in its left half only.
    expect(rounded(run!.box)).toEqual({ left: 20, bottom: 30, right: 50, top: 50 })
  })

  it('moves with its lines, spaces, adjustments and scale', async () => {
    const at = async (operators: string) => rounded((await texts(`BT /F1 10 Tf ${operators} ET`))[0]!.box).left
    expect(await at('7 8 Td <0001> Tj')).toBe(7)
    expect(await at('0 0 Td 12 TL T* 3 0 Td <0001> Tj')).toBe(3)
    expect(await at('[<0002> -500 <0001>] TJ')).toBe(15)
    expect(await at('5 Tc <00020001> Tj')).toBe(15)
    expect(await at('50 Tz <00020001> Tj')).toBe(5)
    expect(await at('(\\000\\002\\000\\001) Tj')).toBe(10)
  })

  it('is read in strings of both kinds, on the next line and with spacing of its own', async () => {
    const [run] = await texts('BT /F1 10 Tf 12 TL 0 100 Td <0001> Tj (\\000\\003) \' 0 0 <0004> " ET')
    expect(textOf(run!)).toBe('甲乙乚')
    expect(rounded(run!.box)).toMatchObject({ bottom: 88, top: 110 })
  })

  it('may be turned', async () => {
    const [run] = await texts('BT /F1 10 Tf 0 1 -1 0 50 60 Tm <00010001> Tj ET')
    expect(rounded(run!.box)).toEqual({ left: 40, bottom: 60, right: 50, top: 80 })
  })

  it('runs down in vertical writing, centred on its line', async () => {
    const vertical = (context: PDFContext): Names => ({
      Font: {
        F1: embeddedFont(context, 'AAAAAA+Test', ({ font }) =>
          font.set(PDFName.of('Encoding'), PDFName.of('Identity-V')),
        ),
      },
    })
    const [run] = await texts('BT /F1 10 Tf 1 0 0 1 100 200 Tm <00010001> Tj ET', vertical)
    expect(rounded(run!.box)).toEqual({ left: 95, bottom: 181.2, right: 105, top: 201.2 })
  })

  it('is not there when it is invisible, or only spaces', async () => {
    expect(await texts('BT /F1 10 Tf 3 Tr <0001> Tj ET')).toEqual([])
    expect(await texts('BT /F1 10 Tf <00020002> Tj ET')).toEqual([])
    expect(await texts('BT /F1 10 Tf 3 Tr <0001> Tj 0 Tr <0001> Tj ET')).toHaveLength(1)
  })

  it('is hidden by a box on the page, but not by the edge of the page', async () => {
    const shown = 'BT /F1 10 Tf 1 0 0 1 60 50 Tm <00010001> Tj ET'
    expect(rounded((await texts(`40 40 25 100 re W n ${shown}`))[0]!.box)).toMatchObject({ left: 60, right: 65 })
    expect(await texts(`40 40 10 100 re W n ${shown}`)).toEqual([])
    const atEdge = `BT /F1 10 Tf 1 0 0 1 ${WIDTH - 5} 50 Tm <0001> Tj ET`
    expect((await texts(`0 0 ${WIDTH} ${HEIGHT} re W n ${atEdge}`))[0]!.box.right).toBeCloseTo(WIDTH + 5)
  })

  it('has the colour in force, and is parted where that changes', async () => {
    const runs = await texts('BT /F1 10 Tf 0.25 g <0001> Tj 0 1 0.9 0 k <0003> Tj ET')
    expect(runs.map(({ paints }) => paints[0]!.inks)).toEqual([{ Black: 75 }, { Magenta: 100, Yellow: 90 }])
    const [outlined] = await texts('BT /F1 10 Tf 2 Tr 0 g 0 0 0 0.5 K <0001> Tj ET')
    expect(outlined!.paints.map(({ inks }) => inks)).toEqual([{ Black: 100 }, { Black: 50 }])
  })
})

describe('pictures', () => {
  it('have as many pixels an inch as their narrower side', async () => {
    const names = (context: PDFContext): Names => ({ XObject: { X1: picture(context, { width: 300, height: 600 }) } })
    const { marks } = await readPage({ content: 'q 72 0 0 288 10 20 cm /X1 Do Q', names })
    expect(marks).toMatchObject([{ kind: 'image', ppi: 150, widthPx: 300, heightPx: 600, isBilevel: false }])
    expect(rounded(marks[0]!.box)).toEqual({ left: 10, bottom: 20, right: 82, top: 308 })
  })

  it('are found when they are turned', async () => {
    const names = (context: PDFContext): Names => ({ XObject: { X1: picture(context, { width: 300, height: 300 }) } })
    const { marks } = await readPage({ content: '0 72 -72 0 100 20 cm /X1 Do', names })
    expect(marks).toMatchObject([{ ppi: 300 }])
    expect(rounded(marks[0]!.box)).toEqual({ left: 28, bottom: 20, right: 100, top: 92 })
  })

  it('may stand in the content, whatever their bytes look like', async () => {
    const inline = 'q 72 0 0 72 0 0 cm BI /W 600 /H 600 /BPC 1 /CS /G ID Q BT xEIx \n EI Q 0 0 10 10 re f'
    const { marks } = await readPage({ content: inline })
    expect(marks).toMatchObject([{ kind: 'image', ppi: 600, isBilevel: true }, { kind: 'shape' }])
    expect(marks[0]!.paints[0]!.family).toBe('grey')
    const stencil = await readPage({ content: '0 1 0 0 k BI /W 1 /H 1 /IM true ID x EI' })
    expect(stencil.marks[0]!.paints[0]!.inks).toEqual({ Magenta: 100 })
  })
})

describe('colours', () => {
  const paintOf = async (content: string, space: unknown = null) => {
    const names = (context: PDFContext): Names => ({
      ColorSpace: { CS1: (typeof space === 'function' ? space(context) : space) as never },
    })
    const { marks } = await readPage({ content: `${content} 0 0 10 10 re f`, names })
    return marks[0]!.paints[0]!
  }
  /** Names are bytes of UTF-8. */
  const spot = (name: string) => [
    'Separation',
    Buffer.from(name, 'utf8').toString('latin1'),
    'DeviceCMYK',
    { FunctionType: 2, Domain: [0, 1], N: 1 },
  ]

  it('are shares of inks, or light', async () => {
    expect(await paintOf('0 g')).toMatchObject({ family: 'grey', inks: { Black: 100 } })
    expect(await paintOf('1 g')).toMatchObject({ isWhite: true })
    expect(await paintOf('0 0 0 rg')).toMatchObject({ family: 'rgb', isCalibrated: false, isWhite: false })
    expect(await paintOf('1 1 1 rg')).toMatchObject({ family: 'rgb', isWhite: true })
    expect(await paintOf('/CS1 cs 0.4 scn', spot('专红'))).toMatchObject({ family: 'spot', inks: { 专红: 40 } })
    expect(await paintOf('/CS1 cs', spot('Black'))).toMatchObject({ family: 'grey', inks: { Black: 100 } })
    expect(await paintOf('/CS1 cs 0.5 scn', spot('None'))).toMatchObject({ isWhite: true })
  })

  it('of an ICC profile are known by its components', async () => {
    const profile = (N: number) => (context: PDFContext) => ['ICCBased', stream(context, 'x', { N })]
    expect(await paintOf('/CS1 cs 0 sc', profile(1))).toMatchObject({ family: 'grey', isCalibrated: true })
    expect(await paintOf('/CS1 cs 0 0 0 sc', profile(3))).toMatchObject({ family: 'rgb', isCalibrated: true })
    expect(await paintOf('/CS1 cs 0 0 0 1 sc', profile(4))).toMatchObject({ family: 'cmyk', inks: { Black: 100 } })
  })

  it('of a device may be redefined', async () => {
    const names = (context: PDFContext): Names => ({
      ColorSpace: { DefaultRGB: ['ICCBased', stream(context, 'x', { N: 3 })] as never },
    })
    const { marks } = await readPage({ content: '1 0 0 rg 0 0 10 10 re f', names })
    expect(marks[0]!.paints[0]).toMatchObject({ family: 'rgb', isCalibrated: true })
  })

  it('of shadings and tiles are those that there may be', async () => {
    const names = (context: PDFContext): Names => ({
      Pattern: {
        P1: { PatternType: 2, Shading: { ShadingType: 2, ColorSpace: 'DeviceRGB' } } as never,
        P2: stream(context, '0 1 0 0 k 0 0 5 5 re f', { PatternType: 1, PaintType: 1, BBox: [0, 0, 5, 5] }),
      },
    })
    const { marks } = await readPage({ content: '/Pattern cs /P1 scn 0 0 10 10 re f /P2 scn 0 0 10 10 re f', names })
    const [shading, tile] = marks.map(({ paints }) => paints[0]!)
    expect(shading).toMatchObject({ family: 'rgb', isEven: false })
    expect(tile).toMatchObject({ family: 'cmyk', inks: { Magenta: 100 }, isEven: false })
  })
})

describe('forms', () => {
  it('are walked wherever they are drawn, with the colour of the place', async () => {
    const names = (context: PDFContext): Names => ({
      XObject: { X1: form(context, '0 0 10 10 re f', { Matrix: [1, 0, 0, 1, 5, 0] }) },
    })
    const { marks } = await readPage({ content: '0.5 g /X1 Do q 2 0 0 2 100 0 cm 0 g /X1 Do Q', names })
    expect(marks.map(({ box }) => Math.round(box.left))).toEqual([5, 110])
    expect(marks.map(({ paints }) => paints[0]!.inks)).toEqual([{ Black: 50 }, { Black: 100 }])
  })

  it('that draw themselves leave the page unread, with what was there before', async () => {
    const names = (context: PDFContext): Names => {
      const self = context.nextRef()
      const entries = { Subtype: 'Form', BBox: [0, 0, 9, 9], Resources: { XObject: { X1: self } } }
      context.assign(self, context.stream('/X1 Do', entries))
      return { XObject: { X1: self } }
    }
    const page = await readPage({ content: '0 0 10 10 re f /X1 Do', names })
    expect(page).toMatchObject({ isWhole: false, marks: [{ kind: 'shape' }] })
  })

  it('that multiply without end are given up', async () => {
    const names = (context: PDFContext): Names => {
      let innermost = form(context, 'n '.repeat(100))
      for (let depth = 0; depth < 12; depth++) {
        innermost = form(context, '/X1 Do '.repeat(10), { Resources: { XObject: { X1: innermost } } })
      }
      return { XObject: { X1: innermost } }
    }
    expect((await readPage({ content: '/X1 Do', names })).isWhole).toBe(false)
  })
})

describe('a damaged page', () => {
  const damaged = (content: string) =>
    readPage({
      content: '',
      touch: ({ node }) => node.set(PDFName.of('Contents'), stream(node.context, content, { Filter: 'FlateDecode' })),
    })

  it('is told from a whole one', async () => {
    expect((await damaged('no zlib')).isWhole).toBe(false)
    expect((await readPage({ content: '0 0 10 10 re f' })).isWhole).toBe(true)
  })

  it('survives operators that lack operands, names that lead nowhere and restores without a save', async () => {
    const content = 'Q Q cm /None gs /None Do /None cs /None scn BT /None 3 Tf (x) Tj Tj ET BT <00 Tf 1 2'
    expect(await readPage({ content })).toMatchObject({ isWhole: true, marks: [] })
  })

  it('survives a font that is none', async () => {
    const names = () => ({ Font: { F1: { Subtype: 'Type0', DescendantFonts: [PDFNumber.of(1)] } as never } })
    expect((await readPage({ content: 'BT /F1 10 Tf (ab) Tj ET', names })).isWhole).toBe(true)
  })
})

describe('the summary', () => {
  it('counts the fonts and pictures that are to be seen, and names the inks', async () => {
    const names = (context: PDFContext): Names => ({
      Font: { F1: embeddedFont(context), F2: embeddedFont(context, 'BAAAAA+Unused') },
      XObject: { X1: picture(context, { width: 400, height: 400 }), X2: picture(context, { width: 90, height: 90 }) },
    })
    const text = 'BT /F2 9 Tf /F1 9 Tf <0001> Tj ET'
    const content = `${text} 0 1 0 0.5 k 0 0 9 9 re f q 72 0 0 72 0 0 cm /X1 Do Q 36 0 0 36 0 0 cm /X2 Do`
    const file = await readPrintedFile(await madePrint({ content, names }, { content: '' }))
    expect(summarise(file)).toEqual({
      fonts: 1,
      pictures: 2,
      leastPpi: 180,
      inks: ['Magenta', 'Black'],
      hasScreenColours: false,
    })
    const light = await readPrintedFile(await madePrint({ content: '1 0 0 rg 0 0 9 9 re f' }))
    expect(summarise(light)).toMatchObject({ pictures: 0, leastPpi: null, inks: [], hasScreenColours: true })
  })
})

describe('lines', () => {
  it('are as thick as the page shows them', async () => {
    const thinnest = async (content: string) => {
      const [shape] = ofKind((await readPage({ content })).marks, 'shape')
      return shape!.thinnest
    }
    expect(await thinnest('q 0.5 0 0 0.5 0 0 cm 1 w 0 0 m 50 50 l S Q')).toBeCloseTo(0.5)
    expect(await thinnest('0 0 100 0.2 re f')).toBeCloseTo(0.2)
    expect(await thinnest('0 0 100 50 re f')).toBeNull()
    // A letter as outlines.
    expect(await thinnest('0 0 m 100 0 l 100 0.2 l 0 0.2 l f')).toBeNull()
  })
})
