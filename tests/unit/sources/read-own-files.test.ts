import { symlink } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readManuscript } from '../../../src/sources/read-manuscript.js'
import { readOwnFonts, readTemplateOverrides } from '../../../src/sources/read-own-files.js'
import { refused } from '../../support/refused.js'
import { scratch } from '../../support/scratch.js'

const TRUETYPE = Buffer.concat([Buffer.from([0, 1, 0, 0]), Buffer.alloc(12)])

const read = async (cwd: string) => (await readManuscript({ inputs: [], cwd, configFile: null })).value

describe('a font of the book', () => {
  const yaml = 'typography:\n  fonts:\n    song: f/my.ttf\n    fallback: [f/other.ttf, f/my.ttf]\n'

  it('is read once, by its path', async () => {
    const cwd = await scratch({ 'book.yaml': yaml, '1.md': '一', 'f/my.ttf': TRUETYPE, 'f/other.ttf': TRUETYPE })
    expect([...(await readOwnFonts(await read(cwd))).keys()]).toEqual(['f/my.ttf', 'f/other.ttf'])
  })

  it('that is missing is refused where it is named', async () => {
    const cwd = await scratch({ 'book.yaml': yaml, '1.md': '一', 'f/my.ttf': TRUETYPE })
    const book = await read(cwd)
    expect(await refused(() => readOwnFonts(book))).toMatchObject([
      { id: 'sources/not-found', place: { file: 'book.yaml', line: 4, column: 16 } },
    ])
  })
})

describe('templates of the book', () => {
  it('have their names relative to their folder', async () => {
    const cwd = await scratch({
      'book.yaml': 'templates: t/\n',
      '1.md': '一',
      't/print/article.hbs': '<p/>',
      't/notes.txt': '',
    })
    expect([...(await readTemplateOverrides(await read(cwd)))]).toEqual([['print/article.hbs', '<p/>']])
  })

  it.each([
    ['are not there', 'templates: t\nchapters: [1.md]\n', 'sources/not-found'],
    ['are a file', 'templates: 1.md\nchapters: [1.md]\n', 'sources/not-a-folder'],
    ['lie outside', 'templates: link\nchapters: [1.md]\n', 'sources/outside-root'],
  ])('that %s are refused', async (_what, yaml, id) => {
    const cwd = await scratch({ 'book/book.yaml': yaml, 'book/1.md': '一', 'else/print/article.hbs': '' })
    await symlink('../else', path.join(cwd, 'book/link'))
    const book = await read(path.join(cwd, 'book'))
    expect(await refused(() => readTemplateOverrides(book))).toMatchObject([{ id, place: { line: 1, column: 12 } }])
  })
})
