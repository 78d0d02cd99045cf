/** Of every character of the prose, the place where it was typed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OBJECT, type ProseFile } from '../../../src/model/prose.js'
import { readProse } from '../../../src/parse/prose/read-prose.js'
import { anyManuscript } from '../../support/any-manuscript.js'
import { plainConfig } from '../../support/one-file.js'

/** Sources have line feeds alone, and no zero bytes. */
function proseOf(written: string): ProseFile {
  const text = written.replace(/\r\n?/g, '\n').replaceAll('\0', '')
  return readProse({ path: 'a.md', text, firstLine: 0, byline: { authors: null, date: null } }, plainConfig())
}

/** Characters that do not stand where they are said to; escapes and entities stand where their first sign does. */
function misplaced({ text, blocks }: ProseFile): string[] {
  return blocks.flatMap((block) =>
    [...block.text.split('').entries()].flatMap(([index, unit]) => {
      const at = block.offsets[index]!
      const stands = unit === OBJECT || text[at] === unit || text[at] === '\\' || text[at] === '&'
      return stands ? [] : [`${unit} of “${block.text.slice(0, 20)}” at ${at}`]
    }),
  )
}

describe('prose', () => {
  it.each([
    ['marks', '起初**我照[文化站](a.html)的`作息`**开，*后来*改了。'],
    ['a link whose address repeats what follows', '见[甲](甲乙.html)乙。'],
    ['lists with numbers', '1. 1月\n2. 2月\n   1. 1日\n   - 1时'],
    ['quotes and lists in them', '> 甲\n> 乙\n>\n> - 丙\n>   丁'],
    ['headings', '# # 一\n\n## 二 {#two}\n\n三\n==='],
    ['tables', '| 年 | 人 |\n|---|---|\n| 2014 | 14 |\n| 14 | 14 |\n\n: 人口 {#tbl:p}'],
    ['readings', '{汉字|hàn zì}和{旧字|old}'],
    ['escapes and entities', '甲\\*乙&amp;丙\\_丁'],
    ['notes', '甲[^1]乙^[丙**丁**]戊\n\n[^1]: 己\n    庚'],
    ['bare addresses', '见 https://example.org/a。又见www.example.org/b'],
    ['raised and lowered', 'm^2^与H~2~O'],
    ['a figure and its caption', '![桥的**全景**](a.png){#fig:b}'],
    ['definitions', '渡口\n: 摆渡的地方\n: 过河的地方'],
    ['containers', '::: editors-note 编者按\n甲\n乙\n\n—— 丙\n:::'],
    ['marks that pair with nothing', '午饭以前。**钟点要等**出来的*甲'],
  ])('knows the place of every character in %s', (_, text) => {
    const prose = proseOf(text)
    expect(prose.blocks.length).toBeGreaterThan(0)
    expect(misplaced(prose)).toEqual([])
  })

  it('knows it in any manuscript', () => {
    fc.assert(
      fc.property(anyManuscript, (text) => {
        // Rows with more cells than their head are put together anew.
        fc.pre(!text.includes('|'))
        expect(misplaced(proseOf(text))).toEqual([])
      }),
      { numRuns: 4000 },
    )
  })

  it('tells what a text stands in', () => {
    const { blocks } = proseOf('# 一\n\n> - 甲[^1]\n\n::: box 名\n乙\n:::\n\n```\nx\n```\n\n[^1]: 丙')
    expect(blocks.map(({ kind, level, within, text }) => [kind, level, within.join(' '), text])).toEqual([
      ['heading', 1, '', '一'],
      ['paragraph', 0, 'quote list item', `甲${OBJECT}`],
      ['paragraph', 0, 'box', '乙'],
      ['code', 0, '', ''],
      ['paragraph', 0, 'note', '丙'],
    ])
  })
})
