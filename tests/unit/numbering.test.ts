/** The numbers of a book: numerals, numbers that authors typed, what is counted, and how it is said. */
import { describe, expect, it } from 'vitest'
import type { BookConfig, NumberPattern } from '../../src/model/config.js'
import { typedNumber } from '../../src/parse/numbering/typed-number.js'
import { parse } from '../../src/parse/parse.js'
import { readNumber, writeNumber } from '../../src/typography/numerals.js'
import { dumpBook } from '../support/dump-book.js'
import { manuscriptOf } from '../support/one-file.js'

const pattern = (before: string, numeral: NumberPattern['numeral'], after = '', isNested = false): NumberPattern => ({
  before,
  numeral,
  after,
  isNested,
})
const NONE: BookConfig['numbering'] = { parts: null, chapters: null, sections: [], appendices: null }
const CHAPTERS = pattern('第', 'han', '章')

const numberedAs = (text: string, numbering: Partial<BookConfig['numbering']>, lang = 'zh-CN') =>
  parse(manuscriptOf({ 'a.md': text }, { title: '书名', lang, numbering: { ...NONE, ...numbering } }))

/** The headings and paragraphs, without ids. */
const shown = (text: string, numbering: Partial<BookConfig['numbering']>, lang?: string): string[] =>
  dumpBook(numberedAs(text, numbering, lang).value)
    .replace(/ \{[^}]*\}/g, '')
    .replace(/ref\(\S+ ([^()]*(?:\([^()]*\))?)\)/g, '$1')
    .split('\n')

describe('numerals', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1010, '一千零一十'],
    [9999, '九千九百九十九'],
    [10000, '10000'],
  ])('writes %i as %s', (value, written) => {
    expect(writeNumber(value, 'han')).toBe(written)
  })

  it('reads what it writes, in every way of writing', () => {
    for (const numeral of ['han', 'arabic', 'letter', 'roman'] as const) {
      for (let value = 1; value < 4000; value++) {
        expect([numeral, value, readNumber(writeNumber(value, numeral), numeral)]).toEqual([numeral, value, value])
      }
    }
  })

  it('goes on after Z', () => {
    expect([1, 26, 27, 52, 53].map((value) => writeNumber(value, 'letter'))).toEqual(['A', 'Z', 'AA', 'AZ', 'BA'])
  })

  it.each([
    ['〇', 'han'],
    ['两百', 'han', 200],
    ['二一', 'han', 21],
    ['IIII', 'roman'],
    ['０', 'arabic'],
  ] as const)('reads %s (%s) as %s', (written, numeral, value: number | null = null) => {
    expect(readNumber(written, numeral)).toBe(value)
  })
})

describe('the number that a title begins with', () => {
  it.each([
    ['第三章 渡口', '第三章', [3]],
    ['第三章渡口', '第三章', [3]],
    ['第 12 章 渡口', '第 12 章', [12]],
    ['第一百零五回 夜渡', '第一百零五回', [105]],
    ['一、货物', '一、', [1]],
    ['（二）人', '（二）', [2]],
    ['1. 货物', '1.', [1]],
    ['3．货物', '3．', [3]],
    ['1.2 方法', '1.2', [1, 2]],
    ['Chapter 3 The ferry', 'Chapter 3', [3]],
    ['CHAPTER IV: The ferry', 'CHAPTER IV', [4]],
    ['附录 B 名册', '附录 B', [2]],
    ['附录二：名册', '附录二', [2]],
    ['Appendix C', 'Appendix C', [3]],
    ['제3장 나루', '제3장', [3]],
    ['附录：名册', '附录', []],
  ] as const)('%s', (title, said, values) => {
    expect(typedNumber(title, null)).toMatchObject({ said, values })
  })

  it.each([
    '2024年大事记',
    '2024 年大事记',
    '一九七八年',
    '第三部电影',
    '第一章程',
    '3.15 元的船票价'.slice(0, 4),
    '100 个问题',
    '一',
    '附录的附录',
    'Chapters',
    'Appendixes',
  ])('is none in %s', (title) => {
    expect(typedNumber(title, null)).toBeNull()
  })

  it('may be in the way of the book, whatever that is', () => {
    expect(typedNumber('壹·三 渡口', pattern('壹·', 'han'))).toMatchObject({ said: '壹·三', values: [3] })
    expect(typedNumber('2024 年', pattern('', 'arabic'))).toBeNull()
  })
})

describe('headings', () => {
  it('count from what was typed, leave contributors and what is not to be numbered out, and start anew under each', () => {
    const text = '# 甲\n\n## 子\n\n## 丑\n\n# 第五章 乙\n\n## 子\n\n# 丙\n\n# 丁 {.unnumbered}\n\n## 子\n\n# 戊\n'
    expect(shown(text, { chapters: CHAPTERS, sections: [pattern('', 'arabic', '', true)] })).toEqual([
      ...['h1 ⟨第一章⟩ 甲', 'h2 ⟨1.1⟩ 子', 'h2 ⟨1.2⟩ 丑'],
      ...['h1 第五章 乙', 'h2 ⟨5.1⟩ 子', 'h1 ⟨第六章⟩ 丙', 'h1 丁', 'h2 子', 'h1 ⟨第七章⟩ 戊'],
    ])
  })

  it('count articles through the contributors of a compilation, as if these were not there', () => {
    const text =
      '# 【林渡】\n\n## 甲 {#sec:a}\n\n### 子 {#sec:b}\n\n见@sec:b，@fig:a。\n\n![图](a.png){#fig:a}\n\n' +
      '# 【周野】\n\n## 乙\n\n### 丑\n\n见@sec:b。\n'
    const sections = [pattern('第', 'han', '节')]
    const { value } = parse(
      manuscriptOf(
        { 'a.md': text },
        { title: '书名', structure: 'auto', numbering: { ...NONE, chapters: CHAPTERS, sections } },
      ),
    )
    const lines = dumpBook(value).replace(/ \{[^}]*\}/g, '')
    for (const each of ['⟨第一章⟩ 甲', '⟨第一节⟩ 子', '⟨图 1-1⟩', '⟨第二章⟩ 乙', '⟨第一节⟩ 丑'])
      expect(lines).toContain(each)
    expect(lines).toMatch(/见ref\(\S+ 第一节\)，ref\(\S+ 图 1-1\)/)
    expect(lines).toMatch(/见ref\(\S+ 第一章第一节\)/)
  })

  it('are spoken of by their own numbers', () => {
    const sections = [pattern('第', 'han', '节'), pattern('', 'han', '、'), pattern('（', 'han', '）')]
    const text =
      '# 甲 {#sec:a}\n\n## 子 {#sec:b}\n\n### 金 {#sec:c}\n\n#### 铁 {#sec:d}\n\n见@sec:b；@sec:c；@sec:d。\n\n' +
      '# 乙\n\n见@sec:a；@sec:b；@sec:c；@sec:d。\n\nThis is in @sec:a and @sec:b and @sec:c.\n'
    expect(shown(text, { chapters: CHAPTERS, sections }).filter((line) => line.startsWith('p'))).toEqual([
      'p 见第二节；第一节第一部分；第一节第一部分（一）。'.replace('第二节', '第一节'),
      'p 见第一章；第一章第一节；第一章第一节第一部分；第一章第一节第一部分（一）。',
      'p This is in Chapter 1 and Section 1.1 and Section 1.1.1.',
    ])
  })

  it('are spoken of by the digits that they bear', () => {
    const text = '# 甲\n\n## 子 {#sec:b}\n\n### 金 {#sec:c}\n\n见@sec:b、@sec:c。\n\n# 乙\n\n见@sec:b、@sec:c。\n'
    const alone = [pattern('', 'arabic', '.'), pattern('（', 'han', '）')]
    expect(shown(text, { chapters: CHAPTERS, sections: alone }).filter((line) => line.startsWith('p'))).toEqual([
      'p 见第1节、第1节（一）。',
      'p 见第一章第1节、第一章第1节（一）。',
    ])
    const mixed = [pattern('（', 'han', '）'), pattern('', 'arabic', '.')]
    expect(shown(text, { chapters: pattern('', 'han', '、'), sections: mixed }).at(-1)).toBe(
      'p 见第一部分（一）、第一部分（一）第1节。',
    )
  })

  it.each([
    ['zh-Hant', '見@fig:a與@sec:b。', 'p 見圖 1與「乙」。'],
    ['ja', '@fig:aと@sec:bを見よ。', 'p 図 1と「乙」を見よ。'],
    ['ko', '@fig:a 참조, @sec:b 참조.', 'p 그림 1 참조, “乙” 참조.'],
    ['en', 'See @fig:a and @sec:b.', 'p See Figure 1 and “乙”.'],
    ['fr', 'Voir @fig:a.', 'p Voir Figure 1.'],
  ])('and figures are said in %s', (lang, words, said) => {
    expect(shown(`${words}\n\n![](a.png){#fig:a}\n\n## 乙 {#sec:b}\n`, {}, lang)[0]).toBe(said)
  })

  it('may refer to one another', () => {
    const text = '# 甲，@sec:b {#sec:a}\n\n# 乙，@sec:a {#sec:b}\n\n见@sec:a。\n'
    expect(shown(text, {}).at(-1)).toBe('p 见“甲，“…””。')
  })
})

describe('counting', () => {
  it('gives no label twice, also where two chapters bear one number', () => {
    const chapter = '# 第一章 甲\n\n![](a.png){#fig:NAME}\n'
    const labels = shown(`${chapter.replace('NAME', 'a')}\n${chapter.replace('NAME', 'b')}`, {})
    expect(labels.filter((line) => line.startsWith('figure'))).toEqual([
      'figure img(a.png "") ⟨图 1-1⟩',
      'figure img(a.png "") ⟨图 1-2⟩',
    ])
  })

  it('says a passage in the language that it is marked with', () => {
    const text = '见[see @fig:a]{lang=en}与[@fig:aを]{lang=ja}。\n\n![](a.png){#fig:a lang=en}\n'
    expect(shown(text, {})).toEqual(['p 见<span>(see Figure 1)与<span>(図 1を)。', 'figure img(a.png "") ⟨Figure 1⟩'])
  })

  it('leaves a book that names nothing as it is', () => {
    const text = '# 甲\n\n见图1，a@b.cn。\n\n![题](a.png)\n\n$$x$$\n'
    expect(JSON.stringify(numberedAs(text, {}).value)).not.toMatch(/"label":"|"reference"/)
  })
})

describe('odd manuscripts', () => {
  it('may hold ten thousand figures and as many references', () => {
    const figures = Array.from({ length: 10_000 }, (_, n) => `见@fig:n${n}。\n\n![](a.png){#fig:n${n}}\n`)
    const { value, findings } = numberedAs(figures.join('\n'), {})
    expect(findings).toEqual([])
    expect(dumpBook(value)).toMatch(/⟨图 10000⟩$/)
  })

  it('may hold ten thousand references to nothing', () => {
    const { findings } = numberedAs(`![](a.png){#fig:a}\n\n${'@fig:aa1，'.repeat(10_000)}`, {})
    expect(findings).toHaveLength(10_000)
  })

  it('may run on for a hundred thousand characters behind a name', () => {
    const { value } = numberedAs(`@fig:桥${'水'.repeat(100_000)}\n\n![](a.png){#fig:桥}\n`, {})
    expect(dumpBook(value)).toMatch(/^p ref\(\S+ 图 1\)水{100000}\n/)
  })

  it('may have titles that refer to the next twice, a thousand times', () => {
    const titles = Array.from({ length: 1000 }, (_, n) => `# 章@sec:n${n + 1}，@sec:n${n + 1} {#sec:n${n}}\n`)
    const { value, findings } = numberedAs(`${titles.join('\n')}\n# 末 {#sec:n1000}\n`, {})
    expect(findings).toEqual([])
    expect(dumpBook(value).length).toBeLessThan(200_000)
  })

  it('may name two things alike: the first counts', () => {
    const { value, findings } = numberedAs('![甲](a.png){#fig:a}\n\n![乙](b.png){#fig:a}\n\n见@fig:a。\n', {})
    expect(findings.map(({ id }) => id)).toEqual(['parse/duplicate-id'])
    expect(dumpBook(value)).toContain('"乙") 乙')
  })
})
