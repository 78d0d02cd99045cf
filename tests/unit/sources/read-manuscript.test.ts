import { describe, expect, it } from 'vitest'
import { readManuscript } from '../../../src/sources/read-manuscript.js'
import { refused } from '../../support/refused.js'
import { scratch } from '../../support/scratch.js'

async function read(cwd: string, ...inputs: string[]) {
  const { value, findings } = await readManuscript({ inputs, cwd, configFile: null })
  return { ...value, findings, files: value.manuscript.parts.flatMap((part) => part.files.map(({ path }) => path)) }
}

describe('a single file', () => {
  it('is a book of its base name', async () => {
    const cwd = await scratch({ 'letters.md': '# 家书\n', 'other.md': '# 别的\n' })
    const { manuscript } = await read(cwd, 'letters.md')
    expect(manuscript.config).toMatchObject({ name: 'letters', file: null })
    expect(manuscript.parts).toEqual([
      {
        kind: 'body',
        title: null,
        files: [{ path: 'letters.md', text: '# 家书\n', firstLine: 0, byline: { authors: null, date: null } }],
      },
    ])
  })

  it('may carry the keys of book.yaml as front matter, and its lines keep their numbers', async () => {
    const cwd = await scratch({ 'a.md': '---\ntitle: 家书\nprint: { trim: A4 }\n---\n正文\n' })
    const { manuscript } = await read(cwd, 'a.md')
    expect(manuscript.config).toMatchObject({ title: '家书', file: 'a.md', print: { page: { charsPerLine: 38 } } })
    expect(manuscript.parts[0]?.files[0]).toEqual({
      path: 'a.md',
      text: '正文\n',
      firstLine: 4,
      byline: { authors: null, date: null },
    })
  })

  it('refuses unknown keys in its front matter, with their place', async () => {
    const cwd = await scratch({ 'a.md': '---\ntitle: 家书\ntitel: 家信\n---\n正文\n' })
    expect(await refused(() => read(cwd, 'a.md'))).toMatchObject([
      { id: 'config/unknown-key', place: { file: 'a.md', line: 3, column: 1 } },
    ])
  })

  it('has no chapters of its own', async () => {
    const cwd = await scratch({ 'a.md': '---\nchapters: [b.md]\n---\n正文\n' })
    expect(await refused(() => read(cwd, 'a.md'))).toMatchObject([
      { id: 'config/chapters-not-here', place: { line: 2, column: 11 } },
    ])
  })
})

describe('a folder of Markdown', () => {
  it('is read in natural order, README first, without hidden folders, node_modules and out', async () => {
    const files = [
      '10.md',
      '2.md',
      'README.md',
      '3/1.markdown',
      '3/index.md',
      'out/x.md',
      'node_modules/y.md',
      '.git/z.md',
      'n.txt',
    ]
    const cwd = await scratch(Object.fromEntries(files.map((file) => [file, '# 章\n'])))
    expect((await read(cwd)).files).toEqual(['README.md', '2.md', '3/index.md', '3/1.markdown', '10.md'])
  })

  it('knows numbers in 汉字', async () => {
    const ordered = [
      '第一章.md',
      '第二章.md',
      '第三章 风.md',
      '第九章.md',
      '第十章.md',
      '第十一章.md',
      '第二十章.md',
      '第一百零三章.md',
    ]
    const cwd = await scratch(Object.fromEntries(ordered.map((file) => [file, '# 章\n'])))
    expect((await read(cwd)).files).toEqual(ordered)
  })

  it('puts 上编 before 中编 before 下编', async () => {
    const cwd = await scratch({ '下编/1.md': '一', '中编/1.md': '一', '上编/1.md': '一' })
    expect((await read(cwd)).files).toEqual(['上编/1.md', '中编/1.md', '下编/1.md'])
  })

  it('takes titles from front matter, at their line, and warns of other keys', async () => {
    const cwd = await scratch({
      'a.md': '---\nlayout: post\ntitle: 春*水\n---\n正文\n',
      'b.md': '---\ntitle: 不用\n---\n# 有题\n',
    })
    const { manuscript, findings } = await read(cwd)
    const [a, b] = manuscript.parts[0]!.files
    expect(a).toEqual({
      path: 'a.md',
      text: '\n\n# 春\\*水\n\n正文\n',
      firstLine: 0,
      byline: { authors: null, date: null },
    })
    expect(b).toEqual({ path: 'b.md', text: '# 有题\n', firstLine: 3, byline: { authors: null, date: null } })
    expect(findings).toMatchObject([
      { id: 'config/ignored-key', facts: { key: 'layout' }, place: { file: 'a.md', line: 2 } },
    ])
  })

  it('without Markdown is no book', async () => {
    expect(await refused(async () => read(await scratch({ 'a.doc': 'x' })))).toMatchObject([
      { id: 'sources/no-markdown' },
    ])
  })
})

describe('a folder with book.yaml', () => {
  it('has its chapters in their order, and parts', async () => {
    const yaml = 'title: 集\nchapters:\n  - 02.md\n  - 01.md\n  - { part: 下编, chapters: [03.md] }\n  - 04.md\n'
    const cwd = await scratch({ 'book.yaml': yaml, '01.md': '一', '02.md': '二', '03.md': '三', '04.md': '四' })
    const { manuscript } = await read(cwd, '.')
    expect(manuscript.parts.map(({ title, files }) => [title, ...files.map(({ path }) => path)])).toEqual([
      [null, '02.md', '01.md'],
      ['下编', '03.md'],
      [null, '04.md'],
    ])
  })

  it('says where it asks for a chapter that is not there, and which one is near', async () => {
    const cwd = await scratch({ 'book.yaml': 'chapters:\n  - 01.md\n  - intro.md\n', '01.md': '一', 'Intro.md': '二' })
    expect(await refused(() => read(cwd))).toMatchObject([
      { id: 'sources/not-found', facts: { nearest: 'Intro.md' }, place: { file: 'book.yaml', line: 3, column: 5 } },
    ])
  })

  it('asks for its cover at the place of the key', async () => {
    const cwd = await scratch({ 'book.yaml': 'title: 集\ncover: c.png\n', '01.md': '一' })
    expect((await read(cwd)).configAssets).toEqual([
      { path: 'c.png', place: { file: 'book.yaml', line: 2, column: 8 } },
    ])
  })

  it('is meant when the file itself is named, and when its name is misspelt', async () => {
    const cwd = await scratch({
      'a/book.yaml': 'name: jia\n',
      'a/1.md': '一',
      'b/book.yml': 'name: yi\n',
      'b/1.md': '一',
    })
    expect((await read(cwd, 'a/book.yaml')).manuscript.config.name).toBe('jia')
    expect(await refused(() => read(cwd, 'b'))).toMatchObject([
      { id: 'sources/misnamed-config', facts: { path: 'book.yml' } },
    ])
  })
})

describe('several inputs', () => {
  it('are chapters of one book in that order, under the folder that holds them all', async () => {
    const cwd = await scratch({ 'a/2.md': '二', 'a/1.md': '一', 'b.md': '乙', 'c/x.md': '丙' })
    const { files, manuscript } = await read(cwd, 'b.md', 'a/2.md', 'c')
    expect(files).toEqual(['b.md', 'a/2.md', 'c/x.md'])
    expect(manuscript.config.name).toBe('b')
  })
})

describe('an input', () => {
  it.each([
    [
      'that is not there',
      'latters.md',
      { id: 'sources/not-found', facts: { path: 'latters.md', nearest: 'letters.md' } },
    ],
    ['of another kind', 'a.docx', { id: 'sources/unsupported-file', facts: { path: 'a.docx' } }],
  ])('%s is wrong usage', async (_what, input, expected) => {
    const cwd = await scratch({ 'letters.md': '信', 'a.docx': 'x' })
    expect(await refused(() => read(cwd, input))).toMatchObject([expected])
    await expect(read(cwd, input)).rejects.toMatchObject({ exitCode: 2 })
  })
})

describe('a configuration named on the command line', () => {
  it('takes the place of the book’s own', async () => {
    const cwd = await scratch({
      'book.yaml': 'title: 一\n',
      '1.md': '---\ntitle: 二\n---\n正文',
      'proof/small.yaml': 'title: 三\n',
    })
    const { value } = await readManuscript({ inputs: ['1.md'], cwd, configFile: 'proof/small.yaml' })
    expect(value.manuscript.config).toMatchObject({ title: '三', name: '1', file: 'proof/small.yaml' })
  })
})
