import { describe, expect, it } from 'vitest'
import { printProof, type ToldProof } from '../../../src/cli/print-proof.js'
import type { Terminal } from '../../../src/cli/terminal.js'
import { type Finding, finding } from '../../../src/model/finding.js'

function told(proof: Partial<ToldProof>, language: Terminal['language'] = 'en'): string {
  const lines: string[] = []
  const colour: Terminal['colour'] = (_style, text) => text
  const answer = (text: string) => void lines.push(text)
  const nowhere = () => {
    throw new Error('A report goes to standard output.')
  }
  const terminal: Terminal = { language, say: nowhere, answer, columns: null, colour, paint: null }
  printProof({ findings: [], sources: new Map(), pages: null, inputs: [], seconds: 2.04, ...proof }, terminal)
  return lines.join('\n')
}

const mark = (line: number, page?: number): Finding => ({
  ...finding(
    'text/half-width',
    { mark: ',', full: '，' },
    { place: { file: 'a.md', line, column: 3, endLine: line, endColumn: 4 } },
  ),
  edits: [{ file: 'a.md', start: 2, end: 3, text: '，' }],
  ...(page === undefined ? {} : { page }),
})
const cut = finding('text/paragraph-cut', { text: '渡口' }, { place: { file: 'a.md', line: 1, column: 1 } })

describe('a proof on the terminal', () => {
  it('gathers what is alike under its rule, the gravest first, and shows lines with 汉字 as two columns', () => {
    const sources = new Map([['a.md', '渡口,桥\n甲乙,丙\n']])
    expect(told({ findings: [mark(1), cut, mark(2)], sources })).toBe(`error [text/paragraph-cut]
  a.md:1:1 A paragraph is cut in two: “渡口”.
  > 1 | 渡口,桥
      | ^^
    2 | 甲乙,丙
  cure: Take out the blank line between its halves.

warning × 2 [text/half-width]
  a.md:1:3 A half-width mark in Chinese text: ,
  > 1 | 渡口,桥
      |     ^
    2 | 甲乙,丙
  cure: Write ，
  a.md:2:3
    1 | 渡口,桥
  > 2 | 甲乙,丙
      |     ^

errors 1, warnings 2 · 2.0 s
Mechanical repairs for 2 of them: banxin mend`)
  })

  it('names some of the places of many alike and counts the rest', () => {
    const text = told({ findings: Array.from({ length: 400 }, (_, line) => mark(line + 1, 7)) })
    expect(text).toContain('warning × 400 [text/half-width]')
    expect(text).toContain('a.md:8:3 p. 7 and 392 more')
    expect(text.split('\n').length).toBeLessThan(12)
  })

  it('says of notes only what they are and where', () => {
    const note: Finding = { ...mark(1), severity: 'note' }
    expect(
      told({ findings: [note] }, 'zh-CN')
        .split('\n')
        .slice(0, 3),
    ).toEqual(['说明 [text/half-width]', '  汉字之间用了半角标点：,', '  a.md:1:3'])
  })

  it('tells the pages, and how to see them, for the input as it was named', () => {
    const text = told({ findings: [mark(1)], pages: 120, inputs: ["it's 书"] })
    expect(text).toContain('warnings 1 · 120 pages · 2.0 s')
    expect(text).toContain("banxin mend 'it'\\''s 书'")
    expect(text).toContain("On the pages of the book: banxin proof 'it'\\''s 书' --format html")
  })

  it('says so when nothing was found, and does not steer the terminal', () => {
    expect(told({}, 'zh-CN')).toBe('没有发现问题。 · 2.0 秒')
    const hostile = finding('text/paragraph-cut', { text: '\u001b[31m' })
    expect(told({ findings: [hostile] })).not.toContain('\u001b')
  })
})
