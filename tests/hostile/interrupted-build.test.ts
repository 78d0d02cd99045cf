import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { cacheFolder } from '../../src/cli/disk-cache.js'
import { unpackedBrowsers } from '../../src/cli/unpacked-browsers.js'
import { banxin } from '../support/banxin.js'
import { scratch } from '../support/scratch.js'

/** Long enough that its layout is under way when the signal comes. */
const LONG_BOOK = Array.from(
  { length: 4000 },
  (_, n) => `第${n}次潮水涨上来的时候，码头上的人都停下手里的活，朝灯塔那边望了一会儿。`,
).join('\n\n')

/** The first cache entries are cut fonts: the browser is at work, and nothing is written yet. */
async function whenAtWork(cache: string): Promise<void> {
  const entries = async () => (await readdir(cache)).filter((name) => name.endsWith('.entry'))
  while (!existsSync(cache) || (await entries()).length === 0) await pause(20)
}

/** A new cache that has the browser of the usual one, if that has one: to unpack it takes seconds. */
async function emptyCache(folder: string): Promise<string> {
  await mkdir(folder)
  for (const { folder: browser, finished } of await unpackedBrowsers(cacheFolder())) {
    if (finished) await symlink(browser, path.join(folder, path.basename(browser)))
  }
  return folder
}

async function interruptedWith(signal: NodeJS.Signals) {
  const cwd = await scratch({ 'long.md': `# 潮\n\n${LONG_BOOK}\n`, 'out/long.pdf': 'earlier', 'out/notes.txt': 'mine' })
  const env = { BANXIN_CACHE: await emptyCache(path.join(cwd, 'cache')), TMPDIR: cwd }
  const kill = async (child: ChildProcess) => {
    await whenAtWork(env.BANXIN_CACHE)
    child.kill(signal)
  }
  const { exitCode, stderr } = await banxin(['build', 'long.md'], { cwd, env, started: (child) => void kill(child) })
  const earlier = await readFile(path.join(cwd, 'out/long.pdf'), 'utf8')
  return { exitCode, stderr, earlier, out: (await readdir(path.join(cwd, 'out'))).sort() }
}

describe('a build that is interrupted', () => {
  const untouched = { earlier: 'earlier', out: ['long.pdf', 'notes.txt'] }

  it('by Ctrl-C ends with 130 and leaves earlier results as they were', async () => {
    const ended = await interruptedWith('SIGINT')
    expect(ended).toMatchObject({ exitCode: 130, ...untouched })
    expect(ended.stderr).toContain('Interrupted. Nothing was written')
  })

  it('by SIGKILL leaves earlier results as they were', async () => {
    expect(await interruptedWith('SIGKILL')).toMatchObject({ exitCode: null, ...untouched })
  })
})

describe('a build that is not interrupted', () => {
  const folder = { 'a.md': '---\ntags: 海\n---\n# 潮\n\n潮水涨上来了。\n' }

  it('writes its results and says so; with --quiet it says nothing', async () => {
    const cwd = await scratch(folder)
    const env = { BANXIN_CACHE: path.join(cwd, '.cache') }
    const told = await banxin(['build', '--epub'], { cwd, env })
    expect({ exitCode: told.exitCode, stdout: told.stdout }).toEqual({ exitCode: 0, stdout: '' })
    expect(told.stderr).toContain('.epub')
    expect(await readdir(path.join(cwd, 'out'))).toEqual([`${path.basename(cwd)}.epub`])
    expect(await banxin(['build', '--epub', '--quiet'], { cwd, env })).toEqual({ exitCode: 0, stdout: '', stderr: '' })
  })

  it('ends with 5 on a warning with --strict, and writes nothing', async () => {
    const cwd = await scratch(folder)
    const env = { BANXIN_CACHE: path.join(cwd, '.cache') }
    const { exitCode, stderr } = await banxin(['build', '--epub', '--strict'], { cwd, env })
    expect(exitCode).toBe(5)
    expect(stderr).toContain('[config/ignored-key]')
    expect(existsSync(path.join(cwd, 'out'))).toBe(false)
  })
})
