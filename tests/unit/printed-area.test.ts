import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pageGeometry } from '../../src/config/page-geometry.js'
import { TRIM_SIZES } from '../../src/config/trim-sizes.js'
import type { PageGeometry } from '../../src/model/config.js'
import { printedArea } from '../../src/model/printed-area.js'
import { mm, mmToPx } from '../../src/model/units.js'

const A5 = pageGeometry({ trim: TRIM_SIZES.A5!, fontSizePt: 10.5, leading: 1.7, marginsMm: {} }) as PageGeometry
const tenths = (least: number, most: number) =>
  fc.integer({ min: least * 10, max: most * 10 }).map((length) => mm(length / 10))

it('covers the page and its bleed on all sides, in whole pixels and with hardly more', () => {
  fc.assert(
    fc.property(tenths(60, 500), tenths(80, 700), tenths(0, 10), (width, height, bleed) => {
      const area = printedArea({ page: { ...A5, trim: { width, height } }, bleed })
      for (const length of Object.values(area)) expect(Number.isInteger(length)).toBe(true)
      const sides = [
        area.bleed - mmToPx(bleed),
        area.width - area.bleed - mmToPx(width) - mmToPx(bleed),
        area.height - area.bleed - mmToPx(height) - mmToPx(bleed),
      ]
      for (const more of sides) {
        expect(more).toBeGreaterThan(-0.001)
        expect(more).toBeLessThan(2)
      }
    }),
  )
})

it('begins at the trim when there is no bleed', () => {
  expect(printedArea({ page: A5, bleed: mm(0) })).toEqual({ bleed: 0, width: 560, height: 794 })
})
