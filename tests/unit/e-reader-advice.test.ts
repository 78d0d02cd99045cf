/** What is said of a book that old e-readers and Kindle would break, and that nothing is said of others. */
import { describe, expect, it } from 'vitest'
import type { Asset, Assets } from '../../src/model/manuscript.js'
import { parse } from '../../src/parse/parse.js'
import { eReaderAdvice } from '../../src/proof/e-reader-advice.js'
import { madeEpub } from '../support/made-epub.js'
import { manuscriptOf } from '../support/one-file.js'

interface Given {
  readonly writingMode?: 'horizontal-tb' | 'vertical-rl'
  readonly bytes?: number
  readonly assets?: Assets
}

/** `id line severity` of each finding. */
async function advice(text: string, { writingMode = 'horizontal-tb', bytes = 0, assets = new Map() }: Given = {}) {
  const { value: book } = parse(manuscriptOf({ 'book.md': text }, { writingMode }))
  const { edition } = await madeEpub(book, { assets, config: { writingMode } })
  const findings = eReaderAdvice({ book, edition, bytes })
  return findings.map(({ id, place, facts, severity }) => [id, severity, place?.line ?? null, facts])
}

const row = (cell: string, count: number): string => `|${`${cell}|`.repeat(count)}`
const tableOf = (columns: number): string => [row('列', columns), row('-', columns), row('1', columns)].join('\n')
const html = (columns: number): string =>
  `<table><tr>${'<td>甲</td>'.repeat(columns - 2)}<td colspan="2">乙</td></tr></table>`
const drawing = (path: string): [string, Asset] => [
  path,
  {
    path,
    bytes: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" id="${path[0]}"/>`),
    mediaType: 'image/svg+xml',
    widthPx: 4,
    heightPx: 3,
  },
]

describe('nothing is said', () => {
  it.each([
    [
      'of plain text with notes, lists and ten columns',
      `# 渡口\n\n## 岸\n\n水[^1]。\n\n- 船\n\n${tableOf(10)}\n\n${html(10)}\n\n[^1]: 河。`,
    ],
    ['of code that fits', `\`\`\`\n${'x'.repeat(60)}\n${'船'.repeat(30)}\n\`\`\``],
    ['of words in Latin letters', 'The ferry.\n\nGit 与 npm。'],
  ])('%s', async (_, text) => {
    expect(
      await advice(text, { writingMode: text.startsWith('```') ? 'horizontal-tb' : 'vertical-rl', bytes: 50e6 }),
    ).toEqual([])
  })
})

describe('a word is said', () => {
  it('of a table in a table, and of one with more than ten columns', async () => {
    expect(await advice('<table><tr><td><table><tr><td>甲</td></tr></table></td></tr></table>')).toEqual([
      ['epub/kindle-nested-table', 'warning', 1, {}],
    ])
    const wide = ['epub/kindle-wide-table', 'note', 3, { columns: 11, most: 10 }]
    expect(await advice(`水。\n\n${tableOf(11)}`)).toEqual([wide])
    expect(await advice(`水。\n\n${html(11)}`)).toEqual([wide])
  })

  it('of tables in notes, too', async () => {
    const [finding] = await advice(`水[^1]。\n\n[^1]: 表。\n\n    ${tableOf(11).replaceAll('\n', '\n    ')}`)
    expect(finding!.slice(0, 3)).toEqual(['epub/kindle-wide-table', 'note', 5])
  })

  it('of formulas, long lines of code and drawings, once for all', async () => {
    expect(await advice('设$x$与$y$。\n\n$$\nz\n$$')).toEqual([['epub/kindle-formulas', 'note', null, { count: 3 }]])
    const code = `\`\`\`\n${'x'.repeat(61)}\n短\n${'船'.repeat(31)}\n\`\`\``
    expect(await advice(`水。\n\n${code}`)).toEqual([['epub/kindle-code-lines', 'note', 3, { count: 2, columns: 60 }]])
    const assets = new Map([drawing('a.svg'), drawing('b.svg')])
    expect(await advice('水。\n\n![甲](a.svg)\n\n![乙](b.svg)', { assets })).toEqual([
      ['epub/kindle-drawings', 'note', 3, { count: 2 }],
    ])
  })

  it('of a menu that shows two ranks of three', async () => {
    expect(await advice('# 河\n\n## 岸\n\n### 桥\n\n水。\n\n# 又\n\n水。')).toEqual([
      ['epub/kindle-navigation', 'note', null, { depth: 3 }],
    ])
  })

  it('of what lies on its side where lines run down', async () => {
    const passage = 'A ferry is a bridge that comes to you, sometimes.'
    const text = `水。\n\n${passage}\n\n\`\`\`\nx = 1\n\`\`\``
    expect(await advice(text)).toEqual([])
    expect(await advice(text, { writingMode: 'vertical-rl' })).toEqual([
      ['epub/sideways-text', 'note', 3, { count: 2 }],
    ])
  })

  it('of what is too large to be mailed, or to be sent', async () => {
    expect(await advice('水。', { bytes: 50e6 + 1 })).toEqual([
      ['epub/too-large-to-mail', 'note', null, { megabytes: 51, limit: 50 }],
    ])
    expect(await advice('水。', { bytes: 200e6 + 1 })).toEqual([
      ['epub/too-large-to-send', 'warning', null, { megabytes: 201, limit: 200 }],
    ])
  })
})
