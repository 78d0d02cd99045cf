import { existsSync, readFileSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { banxin } from '../../support/banxin.js'
import { scratch } from '../../support/scratch.js'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

describe('the program', () => {
  it.skipIf(process.platform === 'win32')('can be started as a command after a build', async () => {
    const { mode } = await stat('dist/cli/main.js')
    expect(mode & 0o111).toBe(0o111)
  })

  it('says its version and its use on standard output', async () => {
    expect(await banxin(['--version'])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' })
    expect((await banxin(['build', '--help'])).stdout).toContain('banxin build [INPUT…]')
  })

  it('speaks the language of the option, else of the environment', async () => {
    expect((await banxin(['--help', '--lang', 'zh-CN'])).stdout).toContain('用法')
    expect((await banxin(['--help'], { env: { LC_ALL: 'zh_TW.UTF-8' } })).stdout).toContain('用法')
    expect((await banxin(['--help', '--lang=en'], { env: { LC_ALL: 'zh_CN.UTF-8' } })).stdout).toContain('Usage')
  })

  it.each([
    [[], 'banxin build'],
    [['--pfd'], '“--pfd”'],
    [['build', '--pfd'], 'Did you mean “--pdf”?'],
    [['build', '--output'], '“--output” needs a value'],
    [['build', '-o', '--pdf'], '“-o” needs a value'],
    [['build', '--pdf=yes'], '“--pdf” takes no value'],
    [['build', '--jobs', '0'], 'may be: 1–16'],
    [['preview', 'a.md'], '“banxin preview” is not in this version yet'],
    [['biuld'], 'Did you mean “build”?'],
    [['cache', 'empty'], 'path, size, clear'],
    [['cache', 'path', 'x'], '“x” is one argument too many'],
    [['build', '--lang', 'fr'], 'zh-CN, en'],
    [['build', 'no-such-file.md'], 'There is no “no-such-file.md”'],
  ])('ends with 2 on wrong usage: %j', async (args, message) => {
    const { exitCode, stdout, stderr } = await banxin(args)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('shows where the configuration is wrong, with a mark under it', async () => {
    const cwd = await scratch({
      'book.yaml': 'title: 港口\nprint: { trim: 大32开, trimm: A4 }\n',
      '1.md': '一',
    })
    const { exitCode, stderr } = await banxin(['build', '--lang', 'zh-CN'], { cwd })
    expect(exitCode).toBe(2)
    expect(stderr).toContain('book.yaml:2:22')
    expect(stderr).toMatch(/> 2 \| print: \{ trim: 大32开, trimm: A4 \}\n {6}\| {24}\^/)
    expect(existsSync(path.join(cwd, 'out'))).toBe(false)
  })

  it('gives one finding a line as JSON, and nothing else, on standard output', async () => {
    const cwd = await scratch({ 'book.yaml': 'titel: 港口\nlang: Chinese\n', '1.md': '一' })
    const { exitCode, stdout, stderr } = await banxin(['build', '--json'], { cwd })
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: '' })
    const findings = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(findings).toHaveLength(2)
    expect(findings).toContainEqual({
      id: 'config/unknown-key',
      severity: 'error',
      message: expect.stringContaining('titel'),
      hint: 'Did you mean “title”?',
      place: { file: 'book.yaml', line: 1, column: 1 },
    })
  })

  it('gives wrong usage as JSON too', async () => {
    const { stdout } = await banxin(['build', '--json', '--pfd'])
    expect(JSON.parse(stdout)).toMatchObject({ id: 'cli/unknown-option', severity: 'error' })
  })

  it('fails at once when the results have no place, and leaves what is there', async () => {
    const cwd = await scratch({ '1.md': '一', taken: 'mine' })
    const { exitCode, stderr } = await banxin(['build', '1.md', '-o', 'taken/out'], { cwd })
    expect(exitCode).toBe(2)
    expect(stderr).toContain('is a file and cannot be the folder')
    expect(await readFile(path.join(cwd, 'taken'), 'utf8')).toBe('mine')
    expect((await readdir(cwd)).sort()).toEqual(['1.md', 'taken'])
  })

  it('does not let a manuscript steer the terminal', async () => {
    const cwd = await scratch({ 'book.yaml': 'title: a\n"\\e]0;x\\a\\u009b": 1\n', '1.md': '一' })
    const { stderr } = await banxin(['build'], { cwd })
    expect(stderr).toContain('Unknown key')
    expect(stderr).not.toMatch(/[\u001b\u0007\u009b]/)
  })

  it('tells where its cache is', async () => {
    const env = { BANXIN_CACHE: await scratch() }
    expect((await banxin(['cache', 'path'], { env })).stdout).toBe(`${env.BANXIN_CACHE}\n`)
    expect((await banxin(['cache', 'size'], { env })).stdout).toBe('0 B\n')
  })
})
