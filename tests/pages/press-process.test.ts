import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openPress } from '../../src/paginate/press.js'
import { printedText, prose, testFlow, testSheet, testWorkshop } from '../support/press.js'

interface RunningProcess {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

function processes(): RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [, parent = '0'] = readFileSync(`/proc/${name}/stat`, 'utf8').match(/\) \S (\d+)/) ?? []
        return [{ pid: Number(name), parent: Number(parent), command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }]
      } catch {
        return []
      }
    })
}

/** A process with all that it started. */
function family(root: number): number[] {
  const all = processes()
  const under = (pid: number): number[] => [
    pid,
    ...all.filter(({ parent }) => parent === pid).flatMap((child) => under(child.pid)),
  ]
  return under(root)
}

/** The browsers that this very process started. */
const browsers = () =>
  processes().filter(({ parent, command }) => parent === process.pid && command.includes('--headless'))

async function gone(pids: readonly number[]): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    const left = processes().filter(({ pid, command }) => pids.includes(pid) && command !== '')
    if (left.length === 0) return true
    await sleep(50)
  }
  return false
}

const long = testFlow(`<p data-block="0">${prose(60_000)}</p>`)

/** Calls `strike` when the first page of each layout is done. */
function strikingWorkshop(strike: () => void) {
  return testWorkshop({ report: ({ pages }) => void (pages === 1 && strike()) })
}

const killBrowser = () => {
  for (const { pid } of browsers()) process.kill(pid, 'SIGKILL')
}

describe.runIf(process.platform === 'linux')('the browser of a press', () => {
  it('ends when the program is killed', async () => {
    const script = `import('vite').then(({ runnerImport }) => runnerImport('./tests/support/press-alone.ts'))`
    const program: ChildProcess = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(program.stdout as NodeJS.ReadableStream, 'data')
    const [self, ...children] = family(program.pid as number)
    expect(self).toBe(program.pid)
    expect(children.length).toBeGreaterThan(1)
    program.kill('SIGKILL')
    expect(await gone(children)).toBe(true)
  })

  it('is started again when it dies, and the flow laid out anew', async () => {
    let deaths = 0
    const press = await openPress(strikingWorkshop(() => deaths++ === 0 && killBrowser()))
    const { value } = await press.layOut([long], await testSheet())
    await press.close()
    expect(deaths).toBe(2)
    expect(printedText(value[0]!, 0)).toBe(prose(60_000))
  })

  it('is given up when it dies twice', async () => {
    const press = await openPress(strikingWorkshop(killBrowser))
    await expect(press.layOut([long], await testSheet())).rejects.toMatchObject({
      findings: [{ id: 'browser/crashed' }],
      exitCode: 1,
    })
    await press.close()
  })

  it('ends with the build that is interrupted', async () => {
    const interrupt = new AbortController()
    const workshop = testWorkshop({
      signal: interrupt.signal,
      report: ({ pages }) => void (pages === 1 && interrupt.abort()),
    })
    const press = await openPress(workshop)
    await expect(press.layOut([long], await testSheet())).rejects.toMatchObject({
      findings: [{ id: 'build/interrupted' }],
      exitCode: 130,
    })
    await press.close()
    expect(await gone(browsers().map(({ pid }) => pid))).toBe(true)
  })

  it('is gone when the press is closed', async () => {
    const press = await openPress(testWorkshop())
    await press.layOut([testFlow('<p data-block="0">春风</p>')], await testSheet())
    const running = browsers().flatMap(({ pid }) => family(pid))
    expect(running.length).toBeGreaterThan(0)
    await press.close()
    expect(await gone(running)).toBe(true)
  })
})

describe('a browser that was asked for', () => {
  it('is never replaced by another when it does not exist', async () => {
    const press = await openPress(testWorkshop({ browserPath: '/nowhere/chrome' }))
    await expect(press.layOut([long], await testSheet())).rejects.toMatchObject({
      findings: [{ id: 'browser/path-not-found', facts: { path: '/nowhere/chrome' } }],
      exitCode: 3,
    })
    await press.close()
  })

  it('is never replaced by another when it does not start', async () => {
    const press = await openPress(testWorkshop({ browserPath: process.execPath }))
    await expect(press.layOut([long], await testSheet())).rejects.toMatchObject({
      findings: [{ id: 'browser/not-started' }],
      exitCode: 3,
    })
    await press.close()
  })
})
