import { describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/config/read-config.js'
import { TRIM_SIZES } from '../../../src/config/trim-sizes.js'
import { BookError } from '../../../src/model/finding.js'
import { ptToMm } from '../../../src/model/units.js'

const page = (print: string) => readConfig(print, 'book.yaml', { name: 'a', firstLine: 0 }).value.print.page

describe('the type area', () => {
  it('of A5 is 27 characters by 28 lines, 18 pt apart: 1.7 of 10.5 pt in whole pixels', () => {
    expect(page('')).toMatchObject({
      trim: { width: 148, height: 210 },
      charsPerLine: 27,
      linesPerPage: 28,
      fontSize: 10.5,
      leading: 18,
      typeArea: { width: 283.5, height: 504 },
    })
  })

  it.each([
    ['A4', 38, 39],
    ['B5', 32, 33],
    ['32开', 23, 24],
    ['A6', 19, 19],
  ])('of %s has more or fewer in the same proportion', (trim, charsPerLine, linesPerPage) => {
    expect(page(`print: { trim: ${trim} }`)).toMatchObject({ charsPerLine, linesPerPage })
  })

  it.each(Object.keys(TRIM_SIZES))(
    'of %s and its margins fill the trim, the inner and upper margin a little larger',
    (trim) => {
      const { typeArea, margins, trim: size } = page(`print: { trim: ${trim} }`)
      expect(ptToMm(typeArea.width) + margins.inner + margins.outer).toBeCloseTo(size.width, 2)
      expect(ptToMm(typeArea.height) + margins.top + margins.bottom).toBeCloseTo(size.height, 2)
      expect(margins.inner).toBeGreaterThan(margins.outer)
      expect(margins.top).toBeGreaterThan(margins.bottom)
      // The folio stands in the bottom margin: within 14 % of the edge.
      expect(margins.bottom / size.height).toBeLessThan(0.14)
    },
  )

  it('has fewer characters of a larger type', () => {
    expect(page('print: { fontSizePt: 16 }').charsPerLine).toBe(17)
  })

  it('follows from margins where it is not given, in whole characters, the rest at the outer edge', () => {
    const { charsPerLine, margins } = page('print: { marginsMm: { inner: 20, outer: 20 } }')
    expect(charsPerLine).toBe(29)
    expect(margins.inner).toBe(20)
    expect(margins.outer).toBeGreaterThanOrEqual(20)
    expect(margins.outer).toBeLessThan(20 + 3.71)
  })

  it('leaves the margin that is not given', () => {
    expect(page('print: { marginsMm: { inner: 30 } }')).toMatchObject({ charsPerLine: 27, margins: { inner: 30 } })
    expect(page('print: { marginsMm: { inner: 45 } }').charsPerLine).toBe(26)
  })

  it('may be given together with margins that it fits', () => {
    expect(page('print: { charsPerLine: 27, marginsMm: { inner: 24, outer: 24 } }').margins.inner).toBe(24)
  })

  it('is the same for a trim by name and by millimetres', () => {
    expect(page('print: { width: 148, height: 210 }')).toEqual(page('print: { trim: a5 }'))
  })

  it.each([
    [
      'too many characters',
      'print: { charsPerLine: 40 }',
      'config/too-wide',
      { neededMm: 162.167, trimMm: 148, mostChars: 36 },
    ],
    ['too many lines', 'print: { linesPerPage: 32 }', 'config/too-tall', { trimMm: 210, mostLines: 29 }],
    [
      'margins that leave nothing',
      'print: { marginsMm: { inner: 80, outer: 80 } }',
      'config/too-wide',
      { trimMm: 148 },
    ],
    [
      'margins beside it',
      'print: { charsPerLine: 27, marginsMm: { inner: 30, outer: 30 } }',
      'config/too-wide',
      { mostChars: 23 },
    ],
  ])('is refused with numbers when the trim has no room: %s', (_what, print, id, facts) => {
    const refused = expect.objectContaining({ id, facts: expect.objectContaining(facts) })
    expect(() => page(print)).toThrowError(BookError)
    expect(() => page(print)).toThrowError(expect.objectContaining({ findings: [refused], exitCode: 2 }))
  })
})
