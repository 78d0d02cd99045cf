import { afterEach, describe, expect, it, vi } from 'vitest'
import { reportFailure } from '../../../src/cli/run.js'
import { openTerminal } from '../../../src/cli/terminal.js'
import { BookError, ExitCode, finding } from '../../../src/model/finding.js'

const said: string[] = []
function listen() {
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0)
}

afterEach(() => {
  vi.restoreAllMocks()
  said.length = 0
})

describe('what is thrown', () => {
  it('and was not foreseen is a fault of ours: it says so, and ends with 70', async () => {
    listen()
    const exitCode = await reportFailure(new TypeError('x is not a function\nat y'), openTerminal('en'), true)
    vi.restoreAllMocks()
    expect(exitCode).toBe(70)
    expect(JSON.parse(said.join(''))).toMatchObject({ id: 'build/our-fault', severity: 'error' })
    expect(said.join('')).toContain('TypeError: x is not a function')
  })

  it('and was foreseen has the exit code that it brings along', async () => {
    listen()
    const exitCode = await reportFailure(
      new BookError(finding('browser/not-found'), ExitCode.noBrowser),
      openTerminal('en'),
      true,
    )
    vi.restoreAllMocks()
    expect(exitCode).toBe(3)
    expect(JSON.parse(said.join(''))).toMatchObject({ id: 'browser/not-found' })
  })
})
