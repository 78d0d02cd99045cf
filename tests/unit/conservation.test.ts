import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../../src/model/book.js'
import type { Flow, Fragment } from '../../src/model/print.js'
import { pt } from '../../src/model/units.js'
import { checkPages } from '../../src/proof/conservation.js'

const paragraph = (line: number, value: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
  place: { file: 'a.md', line, column: 1 },
})

const TEXTS = ['渡口的灯亮了。', '船从对岸回来，船上只有两个人。', '他们谁也没有说话。']

const flow: Flow = {
  id: 'body-1-1',
  kind: 'body',
  html: '',
  blocks: TEXTS.map((text, index) => ({ text, source: paragraph(index * 2 + 1, text) })),
  headings: [],
  start: 'any',
  folios: 'arabic',
  fullPage: false,
}

const pagesOf = (...pages: (readonly [number, string])[][]) => ({
  pages: pages.map((fragments) => ({
    html: '',
    isTurned: false,
    unrolled: [],
    targets: [],
    fragments: fragments.map(([block, text]): Fragment => ({ block, text, overflow: { inline: pt(0), block: pt(0) } })),
  })),
})

describe('the conservation check', () => {
  it('is content when every block is printed once and in order, also over a page break', () => {
    const layout = pagesOf(
      [
        [0, TEXTS[0]!],
        [1, '船从对岸回来，'],
      ],
      [
        [1, '船上只有两个人。'],
        [2, TEXTS[2]!],
      ],
    )
    expect(checkPages(flow, layout, [3, 5])).toEqual([])
  })

  it('names the passage that was dropped at a page break, with its place and page', () => {
    const layout = pagesOf(
      [
        [0, TEXTS[0]!],
        [1, '船从对岸'],
      ],
      [
        [1, '船上只有两个人。'],
        [2, TEXTS[2]!],
      ],
    )
    expect(checkPages(flow, layout, [3, 5])).toMatchObject([
      { id: 'build/text-lost', facts: { text: '回来，' }, place: { file: 'a.md', line: 3 }, page: 3 },
    ])
  })

  it('notices text that was printed twice', () => {
    const layout = pagesOf(
      [
        [0, TEXTS[0]!],
        [1, TEXTS[1]!],
      ],
      [
        [1, '船上只有两个人。'],
        [2, TEXTS[2]!],
      ],
    )
    expect(checkPages(flow, layout, [1, 2])).toMatchObject([{ id: 'build/text-added', place: { line: 3 } }])
  })

  it('notices blocks that changed places', () => {
    const layout = pagesOf([
      [0, TEXTS[0]!],
      [2, TEXTS[2]!],
      [1, TEXTS[1]!],
    ])
    expect(checkPages(flow, layout, [1, 2])).toMatchObject([{ id: 'build/text-moved' }])
  })
})
