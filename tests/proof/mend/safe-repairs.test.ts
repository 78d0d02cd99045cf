/** Which repairs are made when they meet, and which are never made. */
import { describe, expect, it } from 'vitest'
import { type Finding, type FindingId, finding } from '../../../src/model/finding.js'
import { safeRepairs } from '../../../src/proof/mend/safe-repairs.js'

/** A finding that wants the characters from `start` to `end` to be `text`. */
const wants = (id: FindingId, start: number, end: number, text: string): Finding =>
  finding(id, {}, { edits: [{ file: 'a.md', start, end, text }] })

const repairsOf = (text: string, findings: readonly Finding[], from = 0) =>
  (safeRepairs(findings, new Map([['a.md', { text, from }]])).repairs.get('a.md') ?? []).map(
    ({ start, end, text: put, ids }) => `${start}-${end} ${put} ${[...ids]}`,
  )

describe('repairs', () => {
  it('of graver findings are made first, and alone', () => {
    const warning = wants('text/half-width', 1, 4, '，')
    const error = wants('text/paragraph-cut', 2, 4, '')
    expect(repairsOf('甲,\n\n乙', [warning, error])).toEqual(['2-4  text/paragraph-cut'])
    expect(repairsOf('甲,\n\n乙', [warning])).toEqual(['1-4 ， text/half-width'])
  })

  it('that meet go to the one that is told first', () => {
    const [first, second] = [wants('text/half-width', 1, 3, '，。'), wants('text/half-width', 2, 3, '！')]
    expect(repairsOf('甲,.乙', [first, second])).toEqual(['1-3 ，。 text/half-width'])
  })

  it('are one, where two rules want the same', () => {
    const both = [wants('text/lost-heading', 0, 0, '# '), wants('text/stray-character', 0, 0, '# ')]
    expect(repairsOf('甲', both)).toEqual(['0-0 #  text/lost-heading,text/stray-character'])
  })

  it('wait, where two would insert at one place', () => {
    const both = [wants('text/lost-heading', 0, 0, '# '), wants('text/lost-heading', 0, 0, '## ')]
    expect(repairsOf('甲', both)).toEqual(['0-0 #  text/lost-heading'])
  })

  it('are both made when they only stand side by side', () => {
    const both = [wants('text/half-width', 2, 3, '。'), wants('text/half-width', 1, 2, '，')]
    expect(repairsOf('甲,.', both)).toEqual(['1-2 ， text/half-width', '2-3 。 text/half-width'])
  })

  it('are made wholly or not at all', () => {
    const edits = [
      { file: 'a.md', start: 0, end: 1, text: '「' },
      { file: 'a.md', start: 2, end: 3, text: '」' },
    ]
    const inTheWay = wants('text/numbered-heading', 2, 3, '）')
    expect(repairsOf('"甲"', [inTheWay, finding('text/half-width', {}, { edits })])).toEqual([
      '2-3 ） text/numbered-heading',
    ])
  })
})

describe('a repair is refused', () => {
  it.each([
    ['that takes a letter away', '甲乙', 0, 1, ''],
    ['that puts another letter', '甲乙', 0, 1, '丙'],
    ['that adds one', '甲乙', 1, 1, '丙'],
    ['that moves one', '甲乙', 0, 2, '乙甲'],
    ['that takes a mark away and puts none', '甲，乙', 1, 2, ''],
    ['that takes a picture in the line away', '甲🚒乙', 1, 3, ''],
  ])('%s', (_what, text, start, end, put) => {
    expect(repairsOf(text, [wants('text/half-width', start, end, put)])).toEqual([])
  })

  it('in what is not in the file as it is read', () => {
    expect(repairsOf('# 甲,\n乙,', [wants('text/half-width', 3, 4, '，')], 5)).toEqual([])
    expect(repairsOf('# 甲,\n乙,', [wants('text/half-width', 6, 7, '，')], 5)).toHaveLength(1)
  })
})
