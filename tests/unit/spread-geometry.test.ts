import { describe, expect, it } from 'vitest'
import { spreadGeometry } from '../../src/compose/print/spread-geometry.js'
import { mm } from '../../src/model/units.js'
import { plainConfig } from '../support/one-file.js'

const { page } = plainConfig().print
const [TRIM, BLEED] = [(148 / 25.4) * 96, 12]
const spread = (ratio: number, more: Partial<Parameters<typeof spreadGeometry>[0]> = {}) =>
  spreadGeometry({ page, bleed: mm(3), binding: 'left', ratio, captionLines: 0, ...more })

describe('a picture over two pages', () => {
  it('lies on both as on one, the fold between them', () => {
    for (const ratio of [0.5, 1, 1.4, 2, 5]) {
      const { left } = spread(ratio)
      expect(left.verso - left.recto).toBeCloseTo(TRIM, 3)
      const right = spread(ratio, { binding: 'right' }).left
      expect(right.recto - right.verso).toBeCloseTo(TRIM, 3)
    }
  })

  it('of nearly the proportions of the pages fills them and their bleed', () => {
    const { left, picture, height, cut } = spread(1.5)
    expect(left.verso).toBeLessThanOrEqual(0)
    expect(left.verso + picture.width).toBeGreaterThanOrEqual(2 * TRIM + 2 * BLEED - 0.01)
    expect(picture.top).toBeLessThanOrEqual(0)
    expect(picture.top + picture.height).toBeGreaterThanOrEqual(height - 0.01)
    expect(cut).toBeGreaterThan(0)
    expect(cut).toBeLessThan(0.1)
  })

  it.each([3, 0.7])('of other proportions (%d) is shown whole, to the edges one way', (ratio) => {
    const { left, picture, height, cut } = spread(ratio)
    expect(cut).toBe(0)
    expect(picture.width / picture.height).toBeCloseTo(ratio, 3)
    expect(Math.min(left.verso, picture.top)).toBeCloseTo(0, 3)
    expect(picture.top + picture.height).toBeLessThanOrEqual(height + 0.01)
  })

  it('has its caption below it, above the foot of the type area of the recto', () => {
    for (const binding of ['left', 'right'] as const) {
      const { caption, picture, height } = spread(1.5, { captionLines: 2, binding })
      expect(caption.top).toBeGreaterThanOrEqual(Math.min(height, picture.top + picture.height))
      expect(caption.top + 2 * 24).toBeLessThanOrEqual(((210 - 16) / 25.4) * 96 + BLEED + 1)
      expect(caption.left).toBeCloseTo(BLEED + (24 / 25.4) * 96, 2)
    }
  })
})
