import { execFileSync } from 'node:child_process'
import { symlink, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/sources/decode-text.js'
import { readManuscript } from '../../src/sources/read-manuscript.js'
import { refused } from '../support/refused.js'
import { scratch } from '../support/scratch.js'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
/** 春眠不觉晓，处处闻啼鸟 in GB 18030. */
const GB18030 = [
  0xb4, 0xba, 0xc3, 0xdf, 0xb2, 0xbb, 0xbe, 0xf5, 0xcf, 0xfe, 0xa3, 0xac, 0xb4, 0xa6, 0xb4, 0xa6, 0xce, 0xc5, 0xcc,
  0xe4, 0xc4, 0xf1,
]

async function said(content: Uint8Array): Promise<string> {
  const [first] = await refused(() => decodeText(content, 'a.md'))
  return first ? `${first.id} ${first.place?.line}:${first.place?.column}` : 'taken'
}

describe('bytes that are no UTF-8', () => {
  it.each([
    ['sound text with characters beyond the basic plane', bytes('一𠮷\n二\n'), 'taken'],
    ['a stray byte after 汉字', bytes('一二三\n四𠮷', [0xff], '五\n'), 'sources/not-utf-8 2:3'],
    ['a character cut off at the end', bytes('一二', [0xe4, 0xb8]), 'sources/not-utf-8 1:3'],
    ['an overlong slash', bytes('a', [0xc0, 0xaf]), 'sources/not-utf-8 1:2'],
    ['half of a surrogate pair', bytes([0xed, 0xa0, 0x80]), 'sources/not-utf-8 1:1'],
    ['GB 18030', bytes('# a\n', GB18030), 'sources/gb18030 2:1'],
    ['Latin-1', bytes('caf', [0xe9], ' noir'), 'sources/not-utf-8 1:4'],
    ['UTF-16, little end first', bytes([0xff, 0xfe, 0x2d, 0x4e]), 'sources/utf-16 1:1'],
    ['UTF-16, big end first', bytes([0xfe, 0xff, 0x4e, 0x2d]), 'sources/utf-16 1:1'],
    ['a NUL', bytes('一\n二\0三'), 'sources/binary 2:2'],
    ['an escape character', bytes('一\u001b[2J'), 'sources/control-character 1:2'],
  ])('are refused with the place of the first: %s', async (_what, content, expected) => {
    expect(await said(content)).toBe(expected)
  })

  it('are not a byte order mark, other line ends or a form feed', () => {
    expect(decodeText(bytes('\uFEFF一\r\n二\r三\f四\n'), 'a.md')).toBe('一\n二\n三 四\n')
  })
})

describe('a file', () => {
  const read = (cwd: string, input: string) => readManuscript({ inputs: [input], cwd, configFile: null })

  it.each([
    ['empty', ''],
    ['blank', ' \n\u3000\n'],
    ['only front matter', '---\ntitle: 甲\n---\n'],
  ])('without text is refused: %s', async (_what, text) => {
    const cwd = await scratch({ 'a.md': text, 'control.md': '一' })
    expect(await refused(() => read(cwd, 'a.md'))).toMatchObject([{ id: 'sources/empty' }])
    expect(await refused(() => read(cwd, 'control.md'))).toEqual([])
  })

  it('beyond 20 MB is refused before it is read', async () => {
    const cwd = await scratch({ 'a.md': '' })
    await truncate(path.join(cwd, 'a.md'), 20_000_001)
    expect(await refused(() => read(cwd, 'a.md'))).toMatchObject([
      { id: 'sources/too-large', facts: { sizeMb: 21, limitMb: 20 } },
    ])
  })

  it('that is a named pipe does not hold the build', async () => {
    const cwd = await scratch({ 'book.yaml': 'chapters: [a.md]\n' })
    execFileSync('mkfifo', [path.join(cwd, 'a.md')])
    expect(await refused(() => read(cwd, '.'))).toMatchObject([{ id: 'sources/unreadable' }])
  })

  it('that is a folder is refused', async () => {
    const cwd = await scratch({ 'book.yaml': 'chapters: [a.md]\n', 'a.md/b.md': '一' })
    expect(await refused(() => read(cwd, '.'))).toMatchObject([{ id: 'sources/not-a-file', facts: { path: 'a.md' } }])
  })
})

describe('a link', () => {
  const read = (cwd: string) => readManuscript({ inputs: ['book'], cwd, configFile: null })

  it('inside the book is followed', async () => {
    const cwd = await scratch({ 'book/real/a.md': '一', 'book/book.yaml': 'chapters: [link.md]\n' })
    await symlink('real/a.md', path.join(cwd, 'book/link.md'))
    expect((await read(cwd)).value.manuscript.parts[0]?.files[0]?.text).toBe('一')
  })

  it.each([
    ['a chapter', 'chapters: [link.md]\n', 'link.md'],
    ['a file of a folder', 'title: 甲\n', 'link.md'],
    ['a folder', 'title: 甲\n', 'linked'],
  ])('that leads out of the book is refused: %s', async (_what, yaml, link) => {
    const cwd = await scratch({ 'secret/a.md': '机密', 'book/book.yaml': yaml, 'book/1.md': '一' })
    await symlink(link === 'linked' ? '../secret' : '../secret/a.md', path.join(cwd, 'book', link))
    expect(await refused(() => read(cwd))).toMatchObject([
      { id: 'sources/outside-root', facts: { path: link, root: 'book' } },
    ])
  })

  it('that goes round is read once', async () => {
    const cwd = await scratch({ 'book/a/1.md': '一' })
    await symlink('..', path.join(cwd, 'book/a/up'))
    expect((await read(cwd)).value.manuscript.parts[0]?.files).toHaveLength(1)
  })

  it('that leads nowhere is refused by its name', async () => {
    const cwd = await scratch({ 'book/1.md': '一' })
    await symlink('gone.md', path.join(cwd, 'book/2.md'))
    expect(await refused(() => read(cwd))).toMatchObject([{ id: 'sources/not-found', facts: { path: '2.md' } }])
  })
})

describe('a configuration', () => {
  it('that is damaged is wrong usage', async () => {
    const cwd = await scratch({ '1.md': '一' })
    await writeFile(path.join(cwd, 'book.yaml'), bytes('title: ', GB18030))
    await expect(readManuscript({ inputs: [], cwd, configFile: null })).rejects.toMatchObject({
      exitCode: 2,
      findings: [{ id: 'sources/gb18030', place: { file: 'book.yaml', line: 1, column: 8 } }],
    })
  })
})
