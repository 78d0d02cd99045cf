import { chmod, readdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isAtLeast } from '../../../src/cli/doctor/node-version.js'
import { banxin } from '../../support/banxin.js'
import { scratch } from '../../support/scratch.js'

const idsOf = (stdout: string): string[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id)

describe('banxin doctor', () => {
  it('finds all that a book needs where books are made', async () => {
    const { exitCode, stdout, stderr } = await banxin(['doctor'])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/^✓ Node\.js \d+\./)
    expect(stdout).toMatch(/^✓ Browser \d+\.\d+/m)
    for (const face of ['song', 'hei', 'kai', 'mono'])
      expect(stdout).toMatch(new RegExp(`^✓ Font “${face}”: @\\S+ \\d`, 'm'))
    expect(stdout).not.toContain('✗')
    expect(stdout).toMatch(/A book can be made here\.\n$/)
  })

  it('answers in Chinese', async () => {
    const { stdout } = await banxin(['doctor', '--lang', 'zh-CN'])
    expect(stdout).toMatch(/^✓ 浏览器 /m)
    expect(stdout).toMatch(/这台机器可以做书。\n$/)
  })

  it('says what to do for what is missing, and ends with 3 without a browser', async () => {
    const { exitCode, stdout } = await banxin(['doctor', '--browser', '/no/such/browser'])
    expect(exitCode).toBe(3)
    expect(stdout).toMatch(/^✗ .*\/no\/such\/browser\.\n {4}cure: /m)
    expect(stdout).toMatch(/A book cannot be made here yet/)
    expect(stdout).toMatch(/^✓ Node/m)
  })

  it('ends with 3 when the browser does not start', async () => {
    const cwd = await scratch({ browser: '#!/bin/sh\nexit 7\n' })
    await chmod(path.join(cwd, 'browser'), 0o755)
    const { exitCode, stdout } = await banxin(['doctor', '--json', '--browser', path.join(cwd, 'browser')])
    expect(exitCode).toBe(3)
    expect(idsOf(stdout)).toContain('browser/not-started')
  })

  it('gives one answer a line as JSON, in the shape of a finding', async () => {
    const { stdout } = await banxin(['doctor', '--json'], { env: { PATH: '' } })
    const ids = idsOf(stdout)
    expect(ids.filter((id) => id === 'doctor/font')).toHaveLength(4)
    expect(ids.filter((id) => /language-fonts$/.test(id))).toHaveLength(3)
    // Nothing is on an empty path.
    expect(ids).toContain('doctor/no-java')
    const noJava = stdout.split('\n').find((line) => line.includes('doctor/no-java'))!
    expect(JSON.parse(noJava)).toEqual({
      id: 'doctor/no-java',
      severity: 'warning',
      message: expect.any(String),
      hint: expect.any(String),
    })
  })

  it('finds Java and EPUBCheck where they are, and gives up on a Java that does not say its version', async () => {
    const tools = async (java: string) => {
      const cwd = await scratch({ java: `#!/bin/sh\n${java}\n`, epubcheck: '#!/bin/sh\n' })
      for (const name of ['java', 'epubcheck']) await chmod(path.join(cwd, name), 0o755)
      const { stdout } = await banxin(['doctor', '--json'], { cwd, env: { PATH: cwd } })
      return stdout
    }
    const stdout = await tools(`echo 'openjdk version "21.0.4" 2024-07-16' >&2`)
    expect(idsOf(stdout)).toEqual(expect.arrayContaining(['doctor/java', 'doctor/epubcheck']))
    expect(stdout).toContain('21.0.4')
    expect(idsOf(await tools('exit 1'))).toContain('doctor/no-java')
  })

  it('writes nothing: no cache, no browser unpacked, nothing left in the folder for temporary files', async () => {
    const cwd = await scratch()
    const env = { BANXIN_CACHE: path.join(cwd, 'cache'), TMPDIR: cwd, TMP: cwd, TEMP: cwd }
    const { exitCode } = await banxin(['doctor'], { cwd, env })
    expect(exitCode).toBe(0)
    expect(await readdir(cwd)).toEqual([])
  })

  it('says when there is no place to put temporary files, and ends with 1', async () => {
    const cwd = await scratch({ file: '' })
    const nowhere = path.join(cwd, 'file', 'tmp')
    const { exitCode, stdout } = await banxin(['doctor', '--json'], {
      env: { BANXIN_CACHE: nowhere, TMPDIR: nowhere, TMP: nowhere, TEMP: nowhere },
    })
    expect(idsOf(stdout)).toEqual(expect.arrayContaining(['doctor/cache-closed', 'doctor/temp-closed']))
    expect([1, 3]).toContain(exitCode)
  })

  it('refuses what it does not know', async () => {
    expect((await banxin(['doctor', 'book'])).exitCode).toBe(2)
    expect((await banxin(['doctor', '--fix'])).exitCode).toBe(2)
  })

  it.each([
    ['20.19.0', '20.19', true],
    ['20.18.9', '20.19', false],
    ['20.20.0', '20.19', true],
    ['22.1.0', '20.19', true],
    ['9.99.0', '20.19', false],
  ])('takes Node %s for at least %s: %s', (version, wanted, enough) => {
    expect(isAtLeast(version, wanted)).toBe(enough)
  })
})
