import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { PROFILE_KINDS } from '../../../src/cli/scaffold/answers.js'
import { askQuestions } from '../../../src/cli/scaffold/ask.js'
import { bookFiles } from '../../../src/cli/scaffold/book-files.js'
import { writeFolder } from '../../../src/cli/scaffold/write-folder.js'
import { readConfig } from '../../../src/config/read-config.js'
import { terminalWords } from '../../../src/messages/terminal.js'
import { banxin } from '../../support/banxin.js'
import { scratch } from '../../support/scratch.js'

const DEFAULTS = { title: '渡口', authors: [], trim: 'A5', profile: 'none' } as const
const FILES = ['.gitignore', '01-start.md', '02-more.md', 'book.schema.json', 'book.yaml', 'images']

describe.each(['zh-CN', 'en'] as const)('banxin init --lang %s', (lang) => {
  it('makes a book that builds without a warning', async () => {
    const cwd = await scratch()
    const made = await banxin(['init', '渡口', '--lang', lang], { cwd })
    expect(made).toMatchObject({ exitCode: 0, stdout: '' })
    expect((await readdir(path.join(cwd, '渡口'))).sort()).toEqual(FILES)
    const built = await banxin(['build', '渡口', '--strict', '--json', '--lang', lang], { cwd })
    expect(built).toMatchObject({ exitCode: 0, stdout: expect.not.stringMatching(/"severity":"(?:warning|error)"/u) })
    expect((await readdir(path.join(cwd, 'out'))).sort()).toEqual(['渡口.epub', '渡口.pdf'])
  })

  it('names the schema in the first line of book.yaml, where it lies', async () => {
    const cwd = await scratch()
    await banxin(['init', 'book', '--lang', lang], { cwd })
    const [first] = (await readFile(path.join(cwd, 'book', 'book.yaml'), 'utf8')).split('\n')
    const schema = /^# yaml-language-server: \$schema=(\S+)$/.exec(first!)?.[1]
    const published = await readFile('book.schema.json', 'utf8')
    expect(await readFile(path.join(cwd, 'book', schema!), 'utf8')).toBe(published)
  })

  it.each(PROFILE_KINDS)(
    'explains the keys of profile %s so that they hold when their marks are taken away',
    async (profile) => {
      const [bookYaml] = await bookFiles({ ...DEFAULTS, profile }, lang, false)
      const begin = bookYaml!.text.indexOf('\nprofile: ')
      const written =
        bookYaml!.text.slice(0, begin) + bookYaml!.text.slice(begin).replace(/^# (?=[\w ]+:| {2,}- )/gm, '')
      const { profile: read } = readConfig(written, 'book.yaml', { name: 'book', firstLine: 0 }).value
      expect(read.kind).toBe(profile)
      const data = Object.values(read).filter((value) => value !== null && String(value) !== '')
      expect(data.length).toBeGreaterThan(profile === 'none' ? 0 : 5)
    },
  )
})

describe('banxin init', () => {
  it('takes its answers from the options', async () => {
    const cwd = await scratch()
    const options = [
      '--title',
      '甲: 乙 # 丙',
      '--author',
      '周小满、何照',
      '--author',
      '编 #1',
      '--trim',
      '大32開',
      '--profile',
      'book',
    ]
    expect(await banxin(['init', 'book', ...options], { cwd })).toMatchObject({ exitCode: 0 })
    const text = await readFile(path.join(cwd, 'book', 'book.yaml'), 'utf8')
    const { value } = readConfig(text, 'book.yaml', { name: 'book', firstLine: 0 })
    expect(value).toMatchObject({ title: '甲: 乙 # 丙', profile: { kind: 'book' } })
    expect(value.authors.map(({ name }) => name)).toEqual(['周小满', '何照', '编 #1'])
    expect(value.print.page.trim).toEqual({ width: 140, height: 203 })
  })

  it.each([
    'null',
    '~',
    'true',
    '2026',
    '*星',
    '[一]',
    '"引"',
    "'",
    '{a: b}',
    '- 甲',
    '甲, 乙',
    '# 甲',
    '%',
    '\\n',
    '   空  格 ',
  ])('keeps the title %j as it was given', async (title) => {
    const [bookYaml] = await bookFiles({ ...DEFAULTS, title: title.trim(), authors: [title.trim()] }, 'zh-CN', false)
    const { value } = readConfig(bookYaml!.text, 'book.yaml', { name: 'book', firstLine: 0 })
    expect(value.title).toBe(title.trim())
    expect(value.authors.map(({ name }) => name)).toEqual([title.trim()])
  })

  it.each([
    [['init'], 'Which folder'],
    [['init', 'a', 'b'], 'one argument too many'],
    [['init', 'a', '--trim', 'A9'], 'Did you mean “A'],
    [['init', 'a', '--profile', 'novel'], 'none, internal, book, periodical'],
    [['init', 'a', '--title', ' '], '“--title” needs a value'],
    [['init', 'full'], '“full” is not empty: “note.txt” is in it'],
    [['init', 'full/note.txt'], 'is a file'],
    [['init', 'full/note.txt/book'], 'is a file'],
  ])('ends with 2 and makes nothing: %j', async (args, message) => {
    const cwd = await scratch({ 'full/note.txt': '船', 'full/.git/HEAD': '' })
    const { exitCode, stderr } = await banxin(args, { cwd })
    expect(stderr).toContain(message)
    expect(exitCode).toBe(2)
    expect(await readdir(cwd, { recursive: true })).toHaveLength(4)
  })

  it('takes a folder for empty that only holds the history of versions', async () => {
    const cwd = await scratch({ '.git/HEAD': 'ref' })
    expect(await banxin(['init', '.'], { cwd })).toMatchObject({ exitCode: 0 })
    expect((await readdir(cwd)).sort()).toEqual(['.git', ...FILES])
    expect(await readFile(path.join(cwd, '.git', 'HEAD'), 'utf8')).toBe('ref')
  })

  it('adds starters for a double click: CRLF for Windows, executable for macOS', async () => {
    const cwd = await scratch()
    await banxin(['init', 'book', '--launcher', '--lang', 'zh-CN'], { cwd })
    const batch = await readFile(path.join(cwd, 'book', 'make-book.bat'), 'utf8')
    expect(batch).toMatch(/^@echo off\r\nchcp 65001 >nul\r\n/)
    expect(batch).not.toMatch(/[^\r]\n/)
    expect(batch).toMatch(/call npx banxin build --lang zh-CN[\s\S]*pause\r\n$/)
    const { mode } = await stat(path.join(cwd, 'book', 'make-book.command'))
    if (process.platform !== 'win32') expect(mode & 0o111).toBe(0o111)
  })

  it('leaves nothing when it is interrupted while it writes', async () => {
    const cwd = await scratch()
    const files = await bookFiles(DEFAULTS, 'zh-CN', true)
    const stopped = AbortSignal.abort(new Error('stopped'))
    await expect(writeFolder(path.join(cwd, 'a', 'b'), files, stopped)).rejects.toThrow()
    await mkdir(path.join(cwd, 'empty'))
    await expect(writeFolder(path.join(cwd, 'empty'), files, stopped)).rejects.toThrow()
    expect(await readdir(cwd, { recursive: true })).toEqual(['empty'])
  })

  it('never writes over a file', async () => {
    const cwd = await scratch()
    await writeFile(path.join(cwd, 'book.yaml'), 'title: 旧书\n')
    await expect(
      writeFolder(cwd, await bookFiles(DEFAULTS, 'en', false), new AbortController().signal),
    ).rejects.toThrow()
    expect(await readFile(path.join(cwd, 'book.yaml'), 'utf8')).toBe('title: 旧书\n')
  })
})

describe('the questions of banxin init', () => {
  const words = terminalWords('zh-CN')

  function desk(typed: string) {
    const [input, output] = [new PassThrough(), new PassThrough()]
    input.end(typed)
    return { input, output, asked: () => String(output.read()) }
  }

  it('take the default on Enter', async () => {
    expect(await askQuestions({}, DEFAULTS, words, desk('\n\n\n\n'))).toEqual(DEFAULTS)
  })

  it('take names, sizes and numbers, and ask again for what they do not know', async () => {
    const at = desk('江声\n周小满、何照\nA9\n32開\n7\n2\n')
    const answers = { title: '江声', authors: ['周小满', '何照'], trim: '32开', profile: 'internal' }
    expect(await askQuestions({}, DEFAULTS, words, at)).toEqual(answers)
    const asked = at.asked()
    expect(asked).toContain('没有“A9”这一项')
    expect(asked).toContain('没有“7”这一项')
    expect(asked.match(/开本（/g)).toHaveLength(2)
  })

  it('do not ask what the options say', async () => {
    const at = desk('\n')
    const known = { title: '江声', authors: ['何照'], profile: 'book' } as const
    expect(await askQuestions(known, DEFAULTS, words, at)).toEqual({ ...known, trim: 'A5' })
    expect(at.asked()).not.toContain('书名')
  })

  it('end with 130 when the input ends before the answers', async () => {
    await expect(askQuestions({}, DEFAULTS, words, desk('江声\n'))).rejects.toMatchObject({ exitCode: 130 })
  })

  it('end with 130 on Ctrl-C', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} })
    const asking = askQuestions({}, DEFAULTS, words, { input, output: new PassThrough() })
    input.write('江')
    input.write('\u0003')
    await expect(asking).rejects.toMatchObject({ exitCode: 130 })
  })

  it('are not asked where nobody could answer', async () => {
    const cwd = await scratch()
    expect(await banxin(['init', 'book', '--quiet'], { cwd })).toEqual({ exitCode: 0, stdout: '', stderr: '' })
    expect(existsSync(path.join(cwd, 'book', 'book.yaml'))).toBe(true)
  })
})
