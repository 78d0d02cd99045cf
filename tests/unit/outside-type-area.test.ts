import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/model/book.js'
import { pt } from '../../src/model/units.js'
import { outsideFindings } from '../../src/paginate/outside-type-area.js'
import { testFlow, testSheet } from '../support/press.js'

const table = (line: number): Block => ({ type: 'paragraph', children: [], place: { file: 'a.md', line, column: 1 } })
const flowOf = (...blocks: Block[]) => testFlow('', { blocks: blocks.map((source) => ({ text: '', source })) })
const fragment = (block: number, inline: number) => ({
  block,
  text: '',
  overflow: { inline: pt(inline), block: pt(0) },
})

describe('what runs out of the type area', () => {
  it('is told once for a table, by the cell that runs out farthest', async () => {
    const flow = flowOf(table(3), table(3), table(3))
    const pages = [
      {
        html: '',
        isTurned: false,
        unrolled: [],
        targets: [],
        fragments: [fragment(0, 5), fragment(1, 20), fragment(2, 9)],
      },
    ]
    const findings = outsideFindings(flow, { pages }, await testSheet())
    expect(findings).toMatchObject([{ id: 'layout/outside-type-area', facts: { inlinePt: 20 }, place: { line: 3 } }])
  })

  it('is told for each block, and apart where the knife cuts text off', async () => {
    const flow = flowOf(table(3), table(3), table(8))
    const pages = [
      {
        html: '',
        isTurned: false,
        unrolled: [],
        targets: [],
        fragments: [fragment(0, 5), fragment(1, 90), fragment(2, 9)],
      },
    ]
    const findings = outsideFindings(flow, { pages }, await testSheet())
    expect(findings.map(({ id, place }) => [id, place?.line])).toEqual([
      ['layout/outside-type-area', 3],
      ['layout/cut-off', 3],
      ['layout/outside-type-area', 8],
    ])
  })
})
