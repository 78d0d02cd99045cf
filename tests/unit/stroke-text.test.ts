import { describe, expect, it } from 'vitest'
import { drawText, textWidth } from '../../src/pdf/stroke-text.js'

const DRAWABLE = Array.from('0123456789-/ABCFKNORT')
const written = (text: string) => drawText({ text, at: [10, 20], height: 6 }).join('\n')
const pen = (text: string) =>
  [...written(text).matchAll(/^(\S+) (\S+) [ml]$/gm)].map(([, x, y]) => [Number(x), Number(y)] as const)

describe('a label drawn as lines', () => {
  it('has another shape for each of its characters', () => {
    expect(new Set(DRAWABLE.map(written)).size).toBe(DRAWABLE.length)
  })

  it('keeps each glyph on its line, within its height and clear of the next', () => {
    for (const character of DRAWABLE) {
      const points = pen(character)
      expect(Math.min(...points.map(([, y]) => y)), character).toBeGreaterThanOrEqual(20)
      expect(Math.max(...points.map(([, y]) => y)), character).toBeLessThanOrEqual(26)
      expect(Math.min(...points.map(([x]) => x)), character).toBeGreaterThanOrEqual(10)
      expect(Math.max(...points.map(([x]) => x)), character).toBeLessThan(
        10 + textWidth({ text: character, height: 6 }),
      )
    }
  })

  it('leaves room for a space and draws nothing there', () => {
    expect(written(' ')).toBe('')
    expect(pen('1 1').slice(pen('1').length)).toEqual(
      pen('1').map(([x, y]) => [x + textWidth({ text: '1 ', height: 6 }), y]),
    )
  })

  it('does not leave out what it cannot draw', () => {
    expect(() => written('甲')).toThrow(RangeError)
  })
})
