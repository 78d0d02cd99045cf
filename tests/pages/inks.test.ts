/** A book of four pages, printed once and finished for each set of inks. */
import { PDFArray, PDFDict, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { finishPdf } from '../../src/finish/finish-pdf.js'
import { greyOf, greyOfPixel } from '../../src/finish/inks/grey.js'
import type { PrintFinish } from '../../src/finish/print-finish.js'
import type { Finding, Outcome } from '../../src/model/finding.js'
import { ACCENT_ON_SCREEN, type ColourMode } from '../../src/model/inks.js'
import type { Asset, Assets } from '../../src/model/manuscript.js'
import { openPress } from '../../src/paginate/press.js'
import { readContent } from '../../src/pdf/page-content.js'
import { colourSpacesOf, coloursOfText, loadPdf, type PictureFact, picturesOn } from '../support/colour-facts.js'
import { pixelPng, svg } from '../support/images.js'
import { columns, jpeg, jpegPixels, turned } from '../support/jpeg.js'
import { plainConfig, plainMeta } from '../support/one-file.js'
import { testSheet, testWorkshop } from '../support/press.js'

const ACCENT = `rgb(${ACCENT_ON_SCREEN.join(' ')})`
const INK = '专红 (2#) 号'

const CSS = `
.accent { color: ${ACCENT}; }
.rule { height: 10pt; background: linear-gradient(#000, #000) center / 100% 1pt no-repeat; }
.accent-rule { height: 10pt; background: linear-gradient(${ACCENT}, ${ACCENT}) center / 100% 1pt no-repeat; }
.light { opacity: 0.5; }
`

const DRAWING = svg(
  `<defs>
  <linearGradient id="l"><stop stop-color="#f00"/><stop offset=".4" stop-color="#0f0"/><stop offset="1" stop-color="#00f" stop-opacity=".2"/></linearGradient>
  <radialGradient id="r"><stop stop-color="#fff"/><stop offset="1" stop-color="#060"/></radialGradient>
  <radialGradient id="f" fx=".3" spreadMethod="repeat"><stop stop-color="#fff"/><stop offset=".4" stop-color="#c30"/></radialGradient>
  <pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="2" height="2" fill="#c33"/></pattern>
  <mask id="m"><rect width="90" height="60" fill="url(#r)"/></mask>
  <filter id="b"><feGaussianBlur stdDeviation="1"/></filter></defs>
  <rect width="20" height="20" fill="url(#l)"/><rect x="25" width="20" height="20" fill="url(#r)"/>
  <rect x="50" width="20" height="20" fill="url(#f)"/><rect y="25" width="20" height="20" fill="url(#p)"/>
  <g opacity=".5"><rect x="25" y="25" width="20" height="20" fill="#36c"/><rect x="30" y="30" width="20" height="20" fill="#c63"/></g>
  <g mask="url(#m)"><rect x="50" y="25" width="20" height="20" fill="#963"/></g>
  <rect y="48" width="20" height="10" fill="#396" filter="url(#b)"/>
  <rect x="25" y="48" width="20" height="10" fill="#b33" style="mix-blend-mode:multiply"/>`,
  'viewBox="0 0 90 60"',
)

const COLOURS = [
  [200, 30, 40],
  [20, 160, 60],
  [30, 60, 190],
  [240, 220, 20],
] as const
const GREYS = [0, 90, 180, 255].map((tone) => [tone, tone, tone] as const)
/** The middle of each column of a picture that is 64 wide. */
const MIDDLES = [8, 24, 40, 56]

async function assets(): Promise<Assets> {
  const faded = columns(COLOURS).map((byte, at) => (at % 4 === 3 ? 128 : byte))
  const files: readonly (readonly [string, Asset['mediaType'], Uint8Array])[] = [
    ['drawing.svg', 'image/svg+xml', Buffer.from(DRAWING)],
    ['colour.png', 'image/png', pixelPng(columns(COLOURS), 64)],
    ['faded.png', 'image/png', pixelPng(faded, 64)],
    ['grey.png', 'image/png', pixelPng(columns(GREYS), 64)],
    ['colour.jpg', 'image/jpeg', await jpeg(columns(COLOURS), 64)],
    ['progressive.jpg', 'image/jpeg', await jpeg(columns(COLOURS), 64, { progressive: true })],
    ['turned.jpg', 'image/jpeg', turned(await jpeg(columns(COLOURS), 64))],
    ['grey.jpg', 'image/jpeg', greyJpeg],
  ]
  return new Map(files.map(([path, mediaType, bytes]) => [path, { path, bytes, mediaType, widthPx: 64, heightPx: 16 }]))
}

const page = (inside: string): string => `<div class="page"><div class="type-area">${inside}</div></div>`
const shown = (...paths: string[]): string => page(paths.map((path) => `<img src="assets/${path}" alt="">`).join(''))

const PAGES = [
  page(`<h2 class="accent">春风</h2><div class="accent-rule"></div><p>夏雨</p><div class="rule"></div>`),
  page(`<p class="accent">秋收</p><div class="light"><p class="accent">冬藏</p><p>日月</p></div>`),
  shown('drawing.svg'),
  shown('colour.png', 'faded.png', 'grey.png'),
  shown('colour.jpg', 'progressive.jpg', 'turned.jpg', 'grey.jpg'),
]
const [FIRST, SECOND, , PIXELS, JPEGS] = [0, 1, 2, 3, 4]

let greyJpeg: Uint8Array
let printed: Uint8Array
let finishFor: (mode: ColourMode) => PrintFinish
const finishedPdfs = new Map<ColourMode, Promise<Outcome<Uint8Array>>>()

/** Finished once for all tests. */
function finished(mode: ColourMode): Promise<Outcome<Uint8Array>> {
  const made = finishedPdfs.get(mode) ?? finishPdf(printed, finishFor(mode))
  finishedPdfs.set(mode, made)
  return made
}

async function pagesOf(mode: ColourMode): Promise<PDFPage[]> {
  return (await loadPdf((await finished(mode)).value)).getPages()
}

const spacesOf = async (mode: ColourMode): Promise<string[]> =>
  colourSpacesOf(await loadPdf((await finished(mode)).value))

beforeAll(async () => {
  greyJpeg = await jpeg(columns(GREYS), 64, { colours: 'grey' })
  const press = await openPress(testWorkshop())
  try {
    const sheet = await testSheet({ css: CSS, assets: await assets() })
    printed = await press.print(PAGES, sheet)
    const facts = { outline: [], labels: PAGES.map(() => null), folds: [], dated: new Date(0), producer: 'Banxin' }
    finishFor = (mode) => ({
      ...{ meta: plainMeta(), outputProfile: null, ...facts },
      print: {
        ...plainConfig().print,
        page: sheet.page,
        inks: { mode, accent: { name: INK, cmyk: [0, 100, 90, 5] }, limit: 300 },
      },
    })
  } finally {
    await press.close()
  }
})

describe('the colour spaces of a finished book', () => {
  it('are grey alone for black ink', async () => {
    expect(await spacesOf('black')).toEqual(['DeviceGray'])
  })

  it('are grey and the spot ink for two inks', async () => {
    expect(await spacesOf('spot')).toEqual(['DeviceGray', `Separation ${INK} DeviceCMYK`])
  })

  it('are ink for four inks; pictures alone are of light, and say which', async () => {
    expect(await spacesOf('cmyk')).toEqual(['DeviceCMYK', 'DeviceGray', 'ICCBased 3'])
  })

  it('are those of the screen for the screen', async () => {
    expect(await spacesOf('rgb')).toEqual(['DeviceGray', 'DeviceRGB', 'ICCBased 3'])
    expect(colourSpacesOf(await loadPdf(printed))).toEqual(['DeviceGray', 'DeviceRGB', 'ICCBased 3'])
  })
})

describe('text', () => {
  it('is black alone, its accents are of the second colour', async () => {
    const colours = async (mode: ColourMode): Promise<string[]> => coloursOfText((await pagesOf(mode))[FIRST!]!)
    const grey = Number(greyOf([187 / 255, 13 / 255, 41 / 255]).toFixed(3))
    expect(await colours('spot')).toEqual(['1 scn', '0 g'])
    expect(await colours('cmyk')).toEqual(['0 1 .9 .05 k', '0 g'])
    expect(await colours('rgb')).toEqual([expect.stringMatching(/ rg$/), '0 g'])
    // Styles give no accent there, and what would be one by chance is a colour like others.
    const [accent, text] = await colours('black')
    expect(text).toBe('0 g')
    expect(Number(accent?.replace(' g', ''))).toBeCloseTo(grey, 2)
  })

  it('that shines through has its ink in the form that it became', async () => {
    expect(await spacesOf('spot')).toContain(`Separation ${INK} DeviceCMYK`)
    const content = readContent((await pagesOf('spot'))[SECOND!]!).toString('latin1')
    expect(content).toMatch(/\/Accent cs 1 scn/)
    expect(content).not.toMatch(/ rg\b/)
  })
})

describe('rules', () => {
  it('are painted with a colour, not with the gradient that the browser made of them', async () => {
    for (const mode of ['black', 'spot', 'cmyk', 'rgb'] as const) {
      const first = (await pagesOf(mode))[FIRST!]!
      expect(readContent(first).toString('latin1')).not.toMatch(/\/P\d+ scn/)
      expect(first.node.Resources()?.lookupMaybe(PDFName.of('Pattern'), PDFDict)?.keys() ?? []).toEqual([])
    }
    const before = (await loadPdf(printed)).getPage(FIRST!)
    expect(readContent(before).toString('latin1')).toMatch(/\/P\d+ scn/)
  })
})

describe('the spot ink', () => {
  it('is one object for all pages, of the given strength', async () => {
    const pages = (await pagesOf('spot')).slice(FIRST, SECOND! + 1)
    const refs = pages.map(({ node }) => {
      const spaces = node.Resources()?.lookup(PDFName.of('ColorSpace'), PDFDict)
      return spaces?.get(PDFName.of('Accent')) as PDFRef
    })
    expect(new Set(refs.map(String)).size).toBe(1)
    const tint = pages[0]!.doc.context.lookup(refs[0]!, PDFArray).lookup(3, PDFDict)
    expect(tint.lookup(PDFName.of('C0'))?.toString()).toBe('[ 0 0 0 0 ]')
    expect(tint.lookup(PDFName.of('C1'))?.toString()).toBe('[ 0 1 0.9 0.05 ]')
  })
})

describe('pictures', () => {
  const tonesOf = async ({ bytes, isJpeg, width }: PictureFact): Promise<number[]> => {
    const row = 8 * width
    if (!isJpeg) return MIDDLES.map((x) => bytes[row + x]!)
    const { data } = await jpegPixels(bytes)
    return MIDDLES.map((x) => data[(row + x) * 4]!)
  }
  const expectTones = (tones: readonly number[], colours: readonly (readonly [number, number, number])[]): void => {
    for (const [column, [red, green, blue]] of colours.entries()) {
      expect(Math.abs(tones[column]! - greyOfPixel(red, green, blue))).toBeLessThanOrEqual(4)
    }
  }

  it('of pixels become grey in their tones, with the cover they had', async () => {
    for (const mode of ['black', 'spot'] as const) {
      const pictures = picturesOn((await pagesOf(mode))[PIXELS!]!)
      expect(pictures.map(({ space }) => space)).toEqual(['DeviceGray', 'DeviceGray', 'DeviceGray'])
      const [colour, faded, grey] = pictures
      expectTones(await tonesOf(colour!), COLOURS)
      expectTones(await tonesOf(faded!), COLOURS)
      expectTones(await tonesOf(grey!), GREYS)
      expect([colour!.mask, grey!.mask]).toEqual([null, null])
      expect(faded!.mask?.bytes.every((cover) => cover === 128)).toBe(true)
    }
  })

  it('that are JPEGs become grey JPEGs of the same size', async () => {
    const pictures = picturesOn((await pagesOf('black'))[JPEGS!]!)
    expect(pictures).toHaveLength(4)
    // Chromium unpacks what a camera held upright.
    expect(pictures.map(({ isJpeg }) => isJpeg)).toEqual([true, true, false, true])
    for (const picture of pictures.slice(0, 3)) {
      expect(picture).toMatchObject({ space: 'DeviceGray', width: 64, height: 16 })
      expectTones(await tonesOf(picture), COLOURS)
    }
  })

  it('that are grey JPEGs are the file that was given, byte for byte', async () => {
    for (const mode of ['black', 'spot', 'cmyk', 'rgb'] as const) {
      const grey = picturesOn((await pagesOf(mode))[JPEGS!]!).at(-1)
      expect(grey?.bytes.equals(greyJpeg)).toBe(true)
    }
  })

  it('keep their colours and their profile for four inks, and the build says so; grey ones are printed black', async () => {
    const pages = await pagesOf('cmyk')
    expect(picturesOn(pages[PIXELS!]!).map(({ space }) => space)).toEqual(['ICCBased 3', 'ICCBased 3', 'DeviceGray'])
    expect(picturesOn(pages[JPEGS!]!).map(({ space }) => space)).toEqual([
      ...['ICCBased 3', 'ICCBased 3', 'ICCBased 3', 'DeviceGray'],
    ])
    const { findings } = await finished('cmyk')
    expect(findings.map(({ id }) => id)).toEqual(['print/images-rgb'])
    const others = await Promise.all((['black', 'spot', 'rgb'] as const).map(finished))
    expect(others.flatMap((each): readonly Finding[] => each.findings)).toEqual([])
  })
})

describe('the same printed book', () => {
  it('gives the same bytes in the same inks', async () => {
    for (const mode of ['black', 'spot', 'cmyk'] as const) {
      const again = await finishPdf(printed, finishFor(mode))
      expect(Buffer.from(again.value).equals((await finished(mode)).value)).toBe(true)
    }
  })
})
