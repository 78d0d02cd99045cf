/** The back of a block: how thick it is, and what is written on it. */
import { describe, expect, it } from 'vitest'
import { spineText } from '../../src/compose/print/spine-text.js'
import { spineOf } from '../../src/impose/spine.js'
import { mm } from '../../src/model/units.js'
import { plainMeta } from '../support/one-file.js'

describe('the thickness of a block', () => {
  it.each([
    // 100 leaves of 80 g/m² at 1.3 cm³/g, 0.104 mm each.
    [200, { grammage: 80, bulk: 1.3 }, { leaves: 100, width: 10.4 }],
    // Blank leaves count: 357 pages are folded from 90 sheets.
    [357, { grammage: 80, bulk: 1.3 }, { leaves: 180, width: 18.7 }],
    [1, { grammage: 60, bulk: 1 }, { leaves: 2, width: 0.1 }],
    [1001, { grammage: 55, bulk: 2 }, { leaves: 502, width: 55.2 }],
  ])('of %i pages on %j is that of its leaves', (pages, paper, spine) => {
    expect(spineOf(pages, paper)).toEqual(spine)
  })
})

describe('the text of a spine', () => {
  const meta = plainMeta({
    title: '渡口纪事',
    authors: [
      { name: '沈舟', role: 'author', sort: null },
      { name: '白帆', role: 'author', sort: null },
      { name: '远山', role: 'translator', sort: null },
    ],
    publisher: '南汀书局',
  })
  const height = mm(210)

  it('names title, authors and publisher, as large as the width allows', () => {
    const text = spineText(meta, { width: mm(6), height })!
    expect(text).toMatchObject({ title: '渡口纪事', authors: '沈舟　白帆　著', publisher: '南汀书局' })
    // 6 mm less one on either side.
    expect(text.size).toBeCloseTo(11.3, 5)
    expect(spineText(meta, { width: mm(40), height })!.size).toBe(18)
  })

  it('ends with the office that compiled internal material', () => {
    const nothing = { permit: null, sentTo: null, printedBy: null, printedOn: null, copies: null, issue: null }
    const internal = plainMeta({ profile: { kind: 'internal', compiledBy: '南汀文化站', ...nothing } })
    expect(spineText(internal, { width: mm(8), height })).toMatchObject({ authors: null, publisher: '南汀文化站' })
    const published = { ...internal, publisher: '南汀书局' }
    expect(spineText(published, { width: mm(8), height })).toMatchObject({ publisher: '南汀文化站' })
  })

  it('is none on a spine of less than 5 mm', () => {
    expect(spineText(meta, { width: mm(4.9), height })).toBeNull()
    expect(spineText(meta, { width: mm(5), height })).not.toBeNull()
  })

  it('becomes smaller where the spine is short, then leaves out the authors, then the publisher', () => {
    const on = (tall: number) => spineText(meta, { width: mm(12), height: mm(tall) })
    expect(on(120)).toMatchObject({ authors: '沈舟　白帆　著', publisher: '南汀书局' })
    expect(on(120)!.size).toBeLessThan(18)
    expect(on(54)).toMatchObject({ authors: null, publisher: '南汀书局' })
    expect(on(40)).toMatchObject({ authors: null, publisher: null })
    expect(on(30)).toBeNull()
  })
})
