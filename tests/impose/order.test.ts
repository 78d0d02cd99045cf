/** What a binder gets who folds the sheets and reads them, for any count of pages. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bifolium, imposeOrder, type OrderRules, padPages } from '../../src/impose/order.js'
import { readFolded } from '../support/sheets.js'

const SADDLE: OrderRules = { style: 'saddle', binding: 'left', signature: null, padding: 'end', nup: 2 }

const rules = fc.record<OrderRules>({
  style: fc.constantFrom('saddle', 'perfect'),
  binding: fc.constantFrom('left', 'right'),
  signature: fc.option(fc.integer({ min: 1, max: 12 }).map((sheets) => 4 * sheets)),
  padding: fc.constantFrom('end', 'before-cover'),
  nup: fc.constantFrom(2, 4),
})
const counts = fc.integer({ min: 1, max: 300 })

/** All leaves in the order in which they are folded: 4-up sheets are cut, the upper pile laid on the lower. */
function piled(count: number, asked: OrderRules): Bifolium[] {
  const { sheets } = imposeOrder(count, asked)
  const rows = sheets[0]!.length
  const piles = Array.from({ length: rows }, (_, row) => sheets.map((sheet) => sheet[row]!))
  return piles.flat().filter((leaf) => leaf !== null)
}

function read(count: number, asked: OrderRules): (number | null)[] {
  const leaves = piled(count, asked)
  return imposeOrder(count, asked).signatures.flatMap((pages) => {
    const own = leaves.splice(0, pages / 4).map(({ outside, inside }) => [outside, inside] as const)
    return readFolded(own, asked.binding)
  })
}

describe('sheets that are folded and gathered', () => {
  it('read from the first page to the last, blanks where they were asked for', () => {
    fc.assert(
      fc.property(counts, rules, (count, asked) => {
        expect(read(count, asked)).toEqual(padPages(count, asked.padding))
      }),
    )
  })

  it('have signatures of the length asked for, only the last shorter', () => {
    fc.assert(
      fc.property(counts, rules, (count, asked) => {
        const { signatures, blanks } = imposeOrder(count, asked)
        const whole = asked.signature ?? (asked.style === 'perfect' ? 16 : count + blanks)
        expect(signatures.slice(0, -1).every((pages) => pages === whole)).toBe(true)
        expect(signatures.at(-1)).toBeLessThanOrEqual(whole)
        expect(signatures.reduce((sum, pages) => sum + pages, 0)).toBe(count + blanks)
      }),
    )
  })

  it('have no more blanks than a sheet can take', () => {
    fc.assert(fc.property(counts, rules, (count, asked) => imposeOrder(count, asked).blanks < 4))
  })
})

describe('the outermost sheet of eight pages', () => {
  it('shows the last and the first page when bound on the left', () => {
    const [[leaf]] = imposeOrder(8, SADDLE).sheets as [[Bifolium]]
    expect(leaf).toEqual({ outside: [8, 1], inside: [2, 7], depth: 0 })
  })

  it('is its mirror image when bound on the right', () => {
    const [[leaf]] = imposeOrder(8, { ...SADDLE, binding: 'right' }).sheets as [[Bifolium]]
    expect(leaf).toEqual({ outside: [1, 8], inside: [7, 2], depth: 0 })
  })
})

describe('blank pages', () => {
  it('come last, or before the back cover', () => {
    expect(padPages(6, 'end')).toEqual([1, 2, 3, 4, 5, 6, null, null])
    expect(padPages(6, 'before-cover')).toEqual([1, 2, 3, 4, 5, null, null, 6])
  })

  it('are not added to a whole number of sheets', () => {
    expect(padPages(8, 'before-cover')).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('leave a single page in front', () => {
    expect(padPages(1, 'before-cover')).toEqual([1, null, null, null])
  })
})

describe('four pages on a side', () => {
  it('leave the lower half of the last sheet white when the leaves are odd in number', () => {
    const { sheets } = imposeOrder(12, { ...SADDLE, nup: 4 })
    expect(sheets.map((sheet) => sheet.map((leaf) => leaf?.depth ?? null))).toEqual([
      [0, 2],
      [1, null],
    ])
  })
})
