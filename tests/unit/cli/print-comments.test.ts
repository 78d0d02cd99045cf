import { describe, expect, it } from 'vitest'
import { printComments } from '../../../src/cli/print-comments.js'
import type { Terminal } from '../../../src/cli/terminal.js'
import type { Comment } from '../../../src/proof/comments/read-comments.js'
import { banxin } from '../../support/banxin.js'
import { scratch } from '../../support/scratch.js'

const STRUCK: Comment = {
  page: 12,
  kind: 'StrikeOut',
  author: '林渡',
  text: '啰唆\n可删',
  marked: '慢慢地',
  answers: null,
  place: { file: 'a.md', line: 1, column: 2, endLine: 1, endColumn: 5 },
  isSame: true,
}

function told(comments: readonly Comment[], language: Terminal['language'] = 'zh-CN'): string {
  const lines: string[] = []
  const say = (text: string) => void lines.push(text)
  const terminal: Terminal = { language, say, answer: say, columns: null, colour: (_, text) => text, paint: null }
  printComments(comments, new Map([['a.md', '他慢慢地走\n']]), terminal)
  return lines.join('\n')
}

describe('comments on the terminal', () => {
  it('stand with their line, who wrote them, what they mark, and their words', () => {
    expect(told([STRUCK])).toBe(`a.md:1:2 删除线 · 林渡 · 第 12 页
  > 1 | 他慢慢地走
      |   ^^^^^^
  啰唆
  可删

意见 1 条`)
  })

  it('say where the text has changed, with the words that were marked, and where it is gone', () => {
    const text = told([
      { ...STRUCK, isSame: false },
      { ...STRUCK, isSame: false, place: null },
    ])
    expect(text).toContain('这里的文字后来改过')
    expect(text).toContain('“慢慢地”')
    expect(text).toContain('? 删除线 · 林渡 · 第 12 页')
    expect(text).toContain('其中 1 条在稿件里找不到相应的文字。')
  })

  it('say what they answer, and do not steer the terminal', () => {
    const text = told([{ ...STRUCK, answers: '半角逗号\n改成全角', text: '\u001b[2J不改' }], 'en')
    expect(text).toContain('on: 半角逗号\n')
    expect(text).not.toContain('\u001b')
  })
})

describe('banxin proof --comments', () => {
  it.each([
    ['what is not there', 'gone.pdf', 'There is no “gone.pdf”'],
    ['what is no PDF', 'a.md', 'This is no PDF file.'],
  ])('refuses %s', async (_, file, message) => {
    const cwd = await scratch({ 'a.md': '渡口\n' })
    const { exitCode, stderr } = await banxin(['proof', 'a.md', '--comments', file], { cwd })
    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
  })
})
