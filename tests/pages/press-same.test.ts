import { describe, expect, it } from 'vitest'
import type { FlowLayout } from '../../src/model/print.js'
import { tabsFor } from '../../src/paginate/layout-crew.js'
import { openPress } from '../../src/paginate/press.js'
import { prose, testFlow, testSheet, testWorkshop } from '../support/press.js'

const note = '<span class="note-call">[1]</span><span class="footnote" data-block="2" id="n">[1]注文</span>'
/** Enough text for two tabs. */
const long = Array.from({ length: 2 }, (_, index) =>
  testFlow(`<p data-block="0">${prose(27_000, index + 20)}</p>`, { id: `long-${index}` }),
)
const flows = [
  testFlow(`<h2 id="a" data-block="0">春风</h2><p data-block="1">${prose(900)}${note}</p>`, { id: 'a' }),
  testFlow(`<ol><li data-block="0">${prose(50, 7)}</li><li data-block="1">${prose(500, 8)}</li></ol>`, { id: 'b' }),
  testFlow(`<p data-block="0">${prose(2000, 9)}</p>`, { id: 'c' }),
]

describe('the same flows', () => {
  it('give the same pages in one tab, in two tabs, and from the cache', async () => {
    const sheet = await testSheet()
    const book = [...flows, ...long]
    expect(tabsFor(book, 2)).toBe(2)
    const layOut = async (workshop: ReturnType<typeof testWorkshop>): Promise<readonly FlowLayout[]> => {
      const press = await openPress(workshop)
      const { value } = await press.layOut(book, sheet)
      await press.close()
      return value
    }
    const alone = testWorkshop({ jobs: 1 })
    const first = await layOut(alone)
    expect(first.slice(0, 3).map(({ pages }) => pages.length)).toEqual([4, 2, 7])
    expect(await layOut(testWorkshop({ jobs: 2 }))).toEqual(first)
    const laidOutBefore = alone.told.length
    expect(await layOut(alone)).toEqual(first)
    expect(alone.told.length).toBe(laidOutBefore)
  })

  it('are laid out anew when the styles or a picture change', async () => {
    const workshop = testWorkshop()
    const press = await openPress(workshop)
    const picture = (bytes: string) =>
      new Map([
        [
          'a.gif',
          { path: 'a.gif', bytes: Buffer.from(bytes), mediaType: 'image/gif', widthPx: 1, heightPx: 1 } as const,
        ],
      ])
    const shown = [testFlow('<p data-block="0">春风<img src="assets/a.gif" alt=""></p>')]
    const sheets = [
      await testSheet({ assets: picture('a') }),
      await testSheet({ assets: picture('a'), css: 'p { color: red }' }),
      await testSheet({ assets: picture('b') }),
      await testSheet({ assets: picture('a') }),
    ]
    for (const sheet of sheets) await press.layOut(shown, sheet)
    await press.close()
    expect(workshop.kept.size).toBe(3)
  })

  it('leave nothing of the layout program in the markup', async () => {
    const press = await openPress(testWorkshop())
    const { value } = await press.layOut(flows, await testSheet())
    await press.close()
    const attributes = value.flatMap(({ pages }) => pages.flatMap(({ html }) => html.match(/ [a-z-]+(?==")/g) ?? []))
    expect([...new Set(attributes)].sort()).toEqual(
      [
        ' class',
        ' data-block',
        ' data-continued',
        ' data-continues',
        ' data-last-line',
        ' id',
        ' lang',
        ' start',
      ].sort(),
    )
  })
})
