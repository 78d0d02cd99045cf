import { describe, expect, it } from 'vitest'
import { withoutTypedGaps, withTypedGaps } from '../../src/compose/script-spaces.js'
import type { Inline } from '../../src/model/book.js'
import { inlineText } from '../../src/model/book-text.js'
import type { Spacing } from '../../src/model/config.js'
import { call, linkOut, text } from '../support/books.js'

const strong = (...children: Inline[]): Inline => ({ type: 'strong', children })
const code = (value: string): Inline => ({ type: 'code', value })
const MARK = text('_')
const plain = { classes: [], values: {} }
const ruby: Inline = {
  ...{ type: 'element', tag: 'ruby', attributes: plain },
  children: [text('渡'), { type: 'element', tag: 'rt', attributes: plain, children: [text('du')] }],
}

/** The text of a line, with a mark for each gap that was found. */
const marked = (line: readonly Inline[], spacing: Spacing = 'auto'): string =>
  inlineText(withTypedGaps(line, spacing, [MARK]))

describe('a typed space between scripts', () => {
  it.each([
    ['a 汉字 and a letter', '使用 Git 管理', '使用_Git_管理'],
    ['a 汉字 and a digit', '共 12 艘', '共_12_艘'],
    ['kana, Greek and Cyrillic letters', 'の α と я の', 'の_α_と_я_の'],
    ['several of them', '使用   Git', '使用_Git'],
  ])('is found between %s', (_what, written, expected) => {
    expect(marked([text(written)])).toBe(expected)
  })

  it.each([
    ['between two 汉字', '早班 船'],
    ['between Latin words', 'git push origin'],
    ['beside a mark', '他说： Git 。'],
    ['beside 한글, which parts its words by spaces', '배 Git 배'],
    ['that does not break, or is as wide as a 汉字', '共\u00a012　A'],
    ['beside full-width letters, which stand like 汉字', '使用 Ａ 型'],
    ['at the ends of a line', ' Git '],
  ])('is none %s', (_what, written) => {
    expect(marked([text(written)])).toBe(written)
    expect(withoutTypedGaps(written, 'strip')).toBe(written)
  })

  it('is found across the borders of what is marked, on either side of them', () => {
    expect(marked([text('使用 '), strong(text('Git')), text(' 管理')])).toBe('使用_Git_管理')
    expect(marked([strong(text('使用 ')), text(' '), linkOut('https://example.org', ' Git')])).toBe('使用_Git')
    expect(marked([ruby, text(' A')])).toBe('渡du_A')
  })

  it('is none across the call of a note or a break', () => {
    expect(marked([text('文'), call('n'), text(' Git')])).toBe('文 Git')
    expect(marked([text('文'), { type: 'break' }, text('Git')])).toBe('文 Git')
  })

  it('beside code and formulas stays with auto, for no gap is made there, and goes with strip', () => {
    const line = [text('运行 '), code('git'), text(' 命令')]
    expect(marked(line)).toBe('运行 git 命令')
    expect(inlineText(withTypedGaps(line, 'strip', []))).toBe('运行git命令')
    expect(marked([code('甲 a')], 'strip')).toBe('甲 a')
  })

  it('stays with keep', () => {
    const line = [text('使用 Git')]
    expect(withTypedGaps(line, 'keep', [])).toBe(line)
    expect(withoutTypedGaps('使用 Git', 'keep')).toBe('使用 Git')
  })

  it('is found once in each of many texts, in time that grows as the text does', () => {
    const line = Array.from({ length: 40_000 }, () => [text('使用 '), strong(text('Git')), text(' ')]).flat()
    expect(marked(line)).toBe(`${'使用_Git_'.repeat(39_999)}使用_Git `)
  })

  it('gone, leaves no empty text behind', () => {
    expect(withTypedGaps([strong(text('使用')), text(' '), strong(text('Git'))], 'auto', [])).toEqual([
      strong(text('使用')),
      strong(text('Git')),
    ])
  })
})
