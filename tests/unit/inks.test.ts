import { describe, expect, it } from 'vitest'
import { accentColour, printedColour } from '../../src/compose/print/accent.js'
import { paintInInks } from '../../src/finish/inks/colour-operators.js'
import { GREY_CALCULATION, greyOf, greyOfPixel } from '../../src/finish/inks/grey.js'
import { greyPixels, isGrey } from '../../src/finish/inks/grey-pixels.js'
import { PROCESS_CALCULATION, processInksOf } from '../../src/finish/inks/process-inks.js'
import type { Rgb } from '../../src/finish/inks/rgb.js'
import { ACCENT_ON_SCREEN, type ColourMode, type Inks } from '../../src/model/inks.js'
import { applyPasses } from '../../src/pdf/content-pass.js'
import { calculate } from '../support/calculator.js'

const inksOf = (mode: ColourMode): Inks => ({ mode, accent: { name: '专红', cmyk: [0, 100, 90, 5] }, limit: 300 })

/** What a content stream becomes; pattern `P1` is accent from end to end, `P2` a real gradient. */
function inked(content: string, mode: ColourMode): string {
  const ofPattern = (name: string): Rgb | null => (name === 'P1' ? [187 / 255, 13 / 255, 41 / 255] : null)
  const pass = paintInInks(inksOf(mode), { ofPattern, nameAccent: () => 'Red' })
  return applyPasses(Buffer.from(content, 'latin1'), [pass], () => false).toString('latin1')
}

/** As Chromium writes it. */
const ACCENT = ACCENT_ON_SCREEN.map((step) => (step / 255).toFixed(4).replace(/^0/, '')).join(' ')

const COLOURS: readonly Rgb[] = [
  ...([
    [0, 0, 0],
    [1, 1, 1],
    [0.5, 0.5, 0.5],
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ] as const),
  ...([
    [0.02, 0.9, 0.3],
    [0.7, 0.7, 0.1],
    [0.03, 0.03, 0.02],
  ] as const),
]

describe('colours in a content stream', () => {
  it('that are neutral are black ink alone in every edition, for strokes and fills', () => {
    for (const mode of ['black', 'spot', 'cmyk', 'rgb'] as const) {
      expect(inked('q 0 0 0 rg .6 .6 .6 RG 1 1 1 rg Q', mode)).toBe('q 0 g .6 G 1 g Q')
    }
  })

  it('become grey where black is the ink for them, four inks where there are four, and stay on screens', () => {
    expect(inked('1 0 0 rg 0 0 1 RG', 'black')).toBe('.4984 g .2979 G')
    expect(inked('1 0 0 rg 0 0 1 RG', 'spot')).toBe('.4984 g .2979 G')
    expect(inked('1 0 0 rg .2 .4 .6 RG', 'cmyk')).toBe('0 1 1 0 k .4 .2 0 .4 K')
    expect(inked('1 0 0 rg 0 0 1 RG', 'rgb')).toBe('1 0 0 rg 0 0 1 RG')
  })

  it('that are the accent get its ink', () => {
    const content = `${ACCENT} rg ${ACCENT} RG`
    expect(inked(content, 'spot')).toBe('/Red cs 1 scn /Red CS 1 SCN')
    expect(inked(content, 'cmyk')).toBe('0 1 .9 .05 k 0 1 .9 .05 K')
    // Nothing is the accent there: who paints in this red means it.
    expect(inked(content, 'rgb')).toBe(content)
    expect(inked(content, 'black')).toMatch(/^\.\d+ g \.\d+ G$/)
  })

  it('are found in patterns of one colour, where no space parts name and operator', () => {
    expect(inked('/Pattern CS/Pattern cs/P1 SCN/P1 scn\n', 'spot')).toBe(
      '/Pattern CS/Pattern cs /Red CS 1 SCN /Red cs 1 scn\n',
    )
    expect(inked('/Pattern cs/P1 scn', 'cmyk')).toBe('/Pattern cs 0 1 .9 .05 k')
    expect(inked('/Pattern cs/P1 scn', 'rgb')).toBe('/Pattern cs .7333 .051 .1608 rg')
    expect(inked('/Pattern cs/P2 scn', 'black')).toBe('/Pattern cs/P2 scn')
  })

  it('are not looked for in text, and broken ones are left', () => {
    for (const content of ['(1 0 0 rg) Tj', '1 0 rg', '/A /B rg', 'rg', 'scn', '.2 scn']) {
      expect(inked(content, 'black')).toBe(content)
    }
  })
})

describe('a grey', () => {
  it('has the luminance of its colour: yellow is light, red is middling, blue is dark', () => {
    const [red, green, blue, yellow] = [greyOf([1, 0, 0]), greyOf([0, 1, 0]), greyOf([0, 0, 1]), greyOf([1, 1, 0])]
    expect(yellow).toBeGreaterThan(green)
    expect(green).toBeGreaterThan(red)
    expect(red).toBeGreaterThan(blue)
    expect(red).toBeCloseTo(0.498, 2)
  })

  it('stays as it is, in every one of its 256 steps', () => {
    for (let tone = 0; tone < 256; tone++) expect(greyOfPixel(tone, tone, tone)).toBe(tone)
  })

  it('is the same for paint, pixels and gradients', () => {
    for (const colour of COLOURS) {
      const [red, green, blue] = colour.map((share) => Math.round(share * 255))
      expect(Math.abs(greyOfPixel(red!, green!, blue!) / 255 - greyOf(colour))).toBeLessThan(0.01)
      const [grey, ...rest] = calculate(GREY_CALCULATION, colour)
      expect(rest).toEqual([])
      expect(grey).toBeCloseTo(greyOf(colour), 3)
    }
  })

  it('is one byte of a picture, which knows when it has no colour', () => {
    expect([...greyPixels(Uint8Array.from([0, 0, 0, 9, 9, 9, 255, 0, 0]))]).toEqual([0, 9, 127])
    expect(isGrey(Uint8Array.from([0, 0, 0, 9, 9, 9]))).toBe(true)
    expect(isGrey(Uint8Array.from([0, 0, 0, 9, 9, 8]))).toBe(false)
  })
})

describe('four inks', () => {
  it('never take more than two and black, nor all three colours', () => {
    for (const colour of COLOURS) {
      const shares = processInksOf(colour)
      expect(Math.min(...shares.slice(0, 3))).toBe(0)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(2)
    }
  })

  it('are the same for paint and gradients', () => {
    for (const colour of COLOURS) {
      const calculated = calculate(PROCESS_CALCULATION, colour)
      expect(calculated).toHaveLength(4)
      for (const [ink, share] of processInksOf(colour).entries()) expect(calculated[ink]).toBeCloseTo(share, 9)
    }
  })
})

describe('the accent in the browser', () => {
  it('is black where there is one ink, a colour that finishing knows where it has an ink, and looks printed on screens', () => {
    expect(accentColour(inksOf('black'))).toBe('var(--ink)')
    expect(accentColour(inksOf('spot'))).toBe('rgb(187 13 41)')
    expect(accentColour(inksOf('cmyk'))).toBe('rgb(187 13 41)')
    expect(accentColour({ ...inksOf('rgb'), accent: { name: '专红', cmyk: [0, 100, 100, 0] } })).toBe('rgb(227 6 19)')
  })

  it('goes from paper over the ink to black', () => {
    expect(printedColour([0, 0, 0, 0])).toEqual([255, 255, 255])
    expect(printedColour([100, 0, 0, 0])).toEqual([0, 159, 227])
    expect(printedColour([0, 50, 0, 0])).toEqual([243, 128, 191])
    expect(printedColour([0, 100, 90, 100])).toEqual([0, 0, 0])
  })
})
