/** What a press objects to in the type, each with a page that it takes. */
import { type PDFContext, PDFName } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import type { Asset } from '../../src/model/manuscript.js'
import {
  embeddedFont,
  HEIGHT,
  type Literal,
  type MadePage,
  oneFont,
  stream,
  textPage,
  WIDTH,
} from '../support/made-print.js'
import { bodyPage, findingsOf, found } from '../support/preflight.js'

describe('fonts', () => {
  const withFont = (font: (context: PDFContext) => Literal): MadePage => ({
    content: 'BT /F1 10 Tf 1 0 0 1 200 300 Tm <0001> Tj ET',
    names: (context) => ({ Font: { F1: font(context) } }),
  })
  const ids = async (page: MadePage) => (await findingsOf([page])).map(({ id }) => id)

  it('have to be in the file', async () => {
    const bare = withFont(() => ({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }))
    expect(await findingsOf([textPage(), bare])).toMatchObject([
      { id: 'print/font-not-embedded', severity: 'error', page: 2, facts: { font: 'Helvetica' } },
    ])
  })

  it('may not be drawings', async () => {
    const type3 = withFont(() => ({ Type: 'Font', Subtype: 'Type3', FontMatrix: [0.001, 0, 0, 0.001, 0, 0] }))
    expect(await ids(type3)).toEqual(['print/type3-font'])
  })

  it('are subsets, of TrueType outlines, whose characters are known', async () => {
    const whole = withFont((context) => embeddedFont(context, 'Test'))
    expect(await ids(whole)).toEqual(['print/font-not-subset'])
    const mute = withFont((context) =>
      embeddedFont(context, 'AAAAAA+Test', ({ font }) => font.delete(PDFName.of('ToUnicode'))),
    )
    expect(await ids(mute)).toEqual(['print/font-without-characters'])
    const postscript = withFont((context) =>
      embeddedFont(context, 'AAAAAA+Test', ({ descriptor }) => {
        descriptor.delete(PDFName.of('FontFile2'))
        descriptor.set(PDFName.of('FontFile3'), stream(context, 'x'))
      }),
    )
    expect(await ids(postscript)).toEqual(['print/font-not-truetype'])
  })

  it('are there once', async () => {
    const both = (second: string): MadePage => ({
      content: 'BT 1 0 0 1 200 300 Tm /F1 10 Tf <0001> Tj /F2 10 Tf <0001> Tj ET',
      names: (context) => ({ Font: { F1: embeddedFont(context), F2: embeddedFont(context, second) } }),
    })
    expect(await found('print/font-twice', [both('BAAAAA+Test')])).toMatchObject([
      { facts: { font: 'Test', count: 2 } },
    ])
    expect(await findingsOf([both('BAAAAA+Other')])).toEqual([])
  })

  it('may be there in parts that share no character', async () => {
    const parts: MadePage = {
      content: 'BT 1 0 0 1 200 300 Tm /F1 10 Tf <0001> Tj /F2 10 Tf <0003> Tj ET',
      names: (context) => ({ Font: { F1: embeddedFont(context), F2: embeddedFont(context, 'BAAAAA+Test') } }),
    }
    expect(await findingsOf([parts])).toEqual([])
  })

  it('that only are named do no harm', async () => {
    const named = withFont(() => ({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }))
    expect(
      await ids({ ...named, content: 'BT /F1 10 Tf 3 Tr 1 0 0 1 200 300 Tm <0001> Tj ET 200 300 50 50 re f' }),
    ).toEqual([])
  })
})

describe('glyphs', () => {
  it('that are missing are told with the text around them', async () => {
    const findings = await found('layout/missing-glyph', [textPage(), textPage('000300000000')])
    expect(findings).toMatchObject([{ severity: 'error', page: 2, facts: { count: 2, text: '乙\uFFFD\uFFFD' } }])
  })

  it('that stand alone are told with the text before them', async () => {
    const page: MadePage = {
      content: 'BT /F1 10 Tf 1 0 0 1 200 300 Tm <0001> Tj ET BT 1 0 0 1 220 300 Tm <0000> Tj ET',
      names: oneFont,
    }
    expect(await found('layout/missing-glyph', [page])).toMatchObject([{ facts: { text: '甲\uFFFD' } }])
  })
})

describe('text in a drawing', () => {
  const drawing = (inside: string): Asset => ({
    path: '图/a.svg',
    bytes: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`),
    mediaType: 'image/svg+xml',
    widthPx: 10,
    heightPx: 10,
  })
  const place = { file: 'a.md', line: 3, column: 1 }
  const shows = (inside: string) => ({
    pages: [bodyPage(['图/a.svg'])],
    assets: new Map([['图/a.svg', drawing(inside)]]),
    uses: [{ path: '图/a.svg', place }],
  })
  const WITH_TEXT = shows('<text y="9">甲</text>')
  const told = [{ id: 'layout/drawing-text', severity: 'error', page: 1, place, facts: { image: '图/a.svg' } }]

  it('that has no shapes is told once, by the file of the drawing', async () => {
    const page = textPage('000300000000')
    const twice = { ...page, content: `${page.content} ${page.content}` }
    expect(await findingsOf([twice], WITH_TEXT)).toMatchObject(told)
    expect((await findingsOf([page], shows('<path d="M0 0"/>'))).map(({ id }) => id)).toEqual(['layout/missing-glyph'])
  })

  it('that came out as drawn glyphs is told alike', async () => {
    const type3 = { Type: 'Font', Subtype: 'Type3', FontMatrix: [0.001, 0, 0, 0.001, 0, 0] }
    const page: MadePage = {
      content: 'BT /F1 10 Tf 1 0 0 1 200 300 Tm <0001> Tj ET',
      names: () => ({ Font: { F1: type3 } }),
    }
    expect(await findingsOf([page], WITH_TEXT)).toMatchObject(told)
  })

  it('may bring parts of a font that stands elsewhere too', async () => {
    const page: MadePage = {
      content: 'BT 1 0 0 1 200 300 Tm /F1 10 Tf <0001> Tj /F2 10 Tf <0001> Tj ET',
      names: (context) => ({ Font: { F1: embeddedFont(context), F2: embeddedFont(context, 'BAAAAA+Test') } }),
    }
    expect(await findingsOf([page], WITH_TEXT)).toEqual([])
    expect(await found('print/font-twice', [page], shows(''))).toHaveLength(1)
  })
})

describe('text at the cut', () => {
  const at = (x: number, y = 300): MadePage => ({
    content: `BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm <0001> Tj ET 200 300 50 50 re f`,
    names: oneFont,
  })

  it('is refused when the knife takes it', async () => {
    expect(await found('print/cut-away', [at(-5)])).toMatchObject([
      { severity: 'error', page: 1, facts: { text: '甲' } },
    ])
    expect(await found('print/cut-away', [at(200, HEIGHT - 5)])).toHaveLength(1)
    expect(await found('print/cut-away', [at(20)])).toEqual([])
  })

  it('is warned of within three millimetres', async () => {
    expect(await findingsOf([at(5)])).toMatchObject([
      { id: 'print/near-the-cut', severity: 'warning', facts: { distance: '1.8', text: '甲' } },
    ])
    expect(await findingsOf([at(9)])).toEqual([])
  })

  it('is measured by its ink, not by its em box', async () => {
    const halfWidth: MadePage = { ...at(0), content: `BT /F1 10 Tf 1 0 0 1 ${WIDTH - 14} 300 Tm <0003> Tj ET` }
    expect(await found('print/near-the-cut', [halfWidth])).toEqual([])
  })

  it('may run over the edge in a picture that covers the page', async () => {
    const cover = { pages: [bodyPage([], { fullPage: true })] }
    expect(await findingsOf([at(-5)], cover)).toMatchObject([{ id: 'print/near-the-cut', facts: { distance: '0.0' } }])
  })
})
