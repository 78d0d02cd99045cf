/** The diff that `banxin mend` shows, and the rules it names. */
import { describe, expect, it } from 'vitest'
import { diffHunks } from '../../../src/proof/mend/diff-hunks.js'
import { mended, patched } from '../../support/mend.js'

describe('the diff of a manuscript', () => {
  it('is a unified diff, with the rules behind each @@', async () => {
    const { diff } = await mended('# 渡口\n\n老周说,水涨了。\n\n船来了。\n')
    expect(diff).toBe(
      [
        '--- a/a.md',
        '+++ b/a.md',
        '@@ -1,5 +1,5 @@ text/half-width',
        ' # 渡口',
        ' ',
        '-老周说,水涨了。',
        '+老周说，水涨了。',
        ' ',
        ' 船来了。',
        '',
      ].join('\n'),
    )
  })

  it('has a hunk for each place, when they are far from each other', async () => {
    const between = '船来了。\n\n'.repeat(5)
    const { diff } = await mended(`老周说,水涨了。\n\n${between}这座桥是⼈工修的。\n`)
    expect(diff.match(/^@@.*/gm)).toEqual(['@@ -1,4 +1,4 @@ text/half-width', '@@ -10,4 +10,4 @@ text/stray-character'])
  })

  it('says that the last line has no end', async () => {
    expect((await mended('老周说,水涨了。')).diff.split('\n').slice(3)).toEqual([
      '-老周说,水涨了。',
      '\\ No newline at end of file',
      '+老周说，水涨了。',
      '\\ No newline at end of file',
      '',
    ])
  })

  it.each([
    ['with line feeds', '甲方说,好。\n\n乙方说,好。\n'],
    ['with carriage returns and a byte order mark', '\ufeff甲方说,好。\r\n\r\n乙方说,好。'],
  ])('makes the mended text of the text %s', async (_what, text) => {
    const { diff, text: after } = await mended(text)
    expect(after).not.toBe(text)
    expect(patched(text, diff)).toBe(after)
  })

  it('is empty when there is nothing to mend', async () => {
    expect((await mended('老周说，水涨了。\n')).diff).toBe('')
  })
})

describe('a hunk', () => {
  const repair = (start: number, end: number, text: string) => ({
    start,
    end,
    text,
    ids: new Set(['text/half-width'] as const),
  })

  it('knows what of its lines is changed', () => {
    const [hunk] = diffHunks('甲,乙\n丙\n', [repair(1, 2, '，')], 0)
    expect(hunk?.lines).toEqual([
      { mark: '-', text: '甲,乙\n', changed: [[1, 2]] },
      { mark: '+', text: '甲，乙\n', changed: [[1, 2]] },
    ])
  })

  it('leaves out a line that a change only touches', () => {
    const [hunk] = diffHunks('甲\n\n\n乙\n', [repair(2, 3, '')], 0)
    expect(hunk?.lines.map(({ mark, text }) => mark + text)).toEqual(['-\n'])
    expect(hunk?.after).toEqual({ line: 2, count: 0 })
  })
})
