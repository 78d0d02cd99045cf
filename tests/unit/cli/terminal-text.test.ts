import { describe, expect, it } from 'vitest'
import { codeFrame } from '../../../src/cli/code-frame.js'
import { columnsOf, fitColumns } from '../../../src/cli/columns.js'
import { interfaceLanguage } from '../../../src/cli/language.js'
import { findingAsJson, printErrors, printNotices } from '../../../src/cli/print-findings.js'
import type { Terminal } from '../../../src/cli/terminal.js'
import { finding } from '../../../src/model/finding.js'

function recording() {
  const lines: string[] = []
  const say = (text: string) => void lines.push(text)
  const colour: Terminal['colour'] = (_style, text) => text
  const terminal: Terminal = { language: 'zh-CN', say, answer: say, columns: null, colour, paint: null }
  return { lines, terminal }
}

describe('a code frame', () => {
  it('counts a 汉字 as two columns', () => {
    expect(codeFrame('一\n甲乙x丙\n二', { file: 'a.md', line: 2, column: 4 })).toBe(
      ['  1 | 一', '> 2 | 甲乙x丙', '    |      ^^', '  3 | 二'].join('\n'),
    )
  })

  it('marks up to the end of the place', () => {
    expect(codeFrame('abcdef', { file: 'a', line: 1, column: 2, endColumn: 5 })).toBe('> 1 | abcdef\n    |  ^^^')
  })

  it('shows a window of a line of millions', () => {
    const frame = codeFrame('字'.repeat(5_000_000), { file: 'a', line: 1, column: 3_000_000 })
    expect(Math.max(...frame.split('\n').map(columnsOf))).toBeLessThan(140)
    expect(frame).toContain('^^')
  })

  it('is empty outside the text', () => {
    expect(codeFrame('a', { file: 'a', line: 9, column: 1 })).toBe('')
  })
})

describe('columns', () => {
  it('are two for CJK and full width, none for marks above', () => {
    expect([columnsOf('汉，A'), columnsOf('한글'), columnsOf('e\u0301'), columnsOf('𠮷')]).toEqual([5, 4, 1, 2])
    expect(fitColumns('排版 正文', 6)).toBe('排版 …')
  })
})

describe('findings on a terminal', () => {
  const place = (line: number) => ({ place: { file: 'a.md', line, column: 1 } })

  it('alike stand in one line with their count and first places; warnings first', () => {
    const { lines, terminal } = recording()
    const joins = [3, 9, 12, 40].map((line) => finding('parse/inferred-heading', { text: '风' }, place(line)))
    printNotices([...joins, finding('config/ignored-key', { key: 'tags' }, place(1))], terminal)
    expect(lines[0]).toContain('警告 文件开头的“tags”没有采用。')
    expect(lines.at(-1)).toBe('说明 “风”当作标题。 等 4 处 (a.md:3:1、a.md:9:1、a.md:12:1 …) [parse/inferred-heading]')
  })

  it('have their cure, and stop after twenty errors', async () => {
    const { lines, terminal } = recording()
    const errors = Array.from({ length: 25 }, () =>
      finding('config/unknown-trim-size', { value: 'A55', allowed: 'A5', nearest: 'A5' }),
    )
    await printErrors(errors, terminal, async () => null)
    expect(lines[1]).toContain('办法：是不是想写“A5”？')
    expect(lines.at(-1)).toContain('另有 5 个错误')
  })

  it('are JSON in the shape of the contract', () => {
    expect(
      JSON.parse(findingAsJson(finding('parse/inferred-join', { text: '甲' }, { ...place(2), page: 3 }), 'en')),
    ).toEqual({
      id: 'parse/inferred-join',
      severity: 'note',
      message: 'A paragraph that was cut in two is joined: “甲”.',
      place: { file: 'a.md', line: 2, column: 1 },
      page: 3,
    })
  })
})

describe('the language of the terminal', () => {
  it.each([
    ['en', { LC_ALL: 'zh_CN.UTF-8' }, 'zh-CN', 'en'],
    [undefined, { LC_ALL: '', LC_MESSAGES: 'zh_HK', LANG: 'en_US.UTF-8' }, 'en-US', 'zh-CN'],
    [undefined, { LANG: 'C.UTF-8' }, 'zh-CN', 'en'],
    [undefined, {}, 'zh-Hans-CN', 'zh-CN'],
    [undefined, {}, 'ja-JP', 'en'],
  ] as const)('asked %s, environment %j, system %s: %s', (asked, environment, system, expected) => {
    expect(interfaceLanguage(asked, environment, system)).toBe(expected)
  })
})
