/** Every id of a finding has an example that brings it about, and every exit code; or it says why not. */
import { describe, expect, it } from 'vitest'
import { ExitCode } from '../../src/model/finding.js'
import { FINDING_SEVERITIES, type FindingId } from '../../src/model/finding-ids.js'
import { readExamples } from '../support/reference/examples.js'
import { runExample } from '../support/reference/run-example.js'
import { WITHOUT_EXAMPLE } from '../support/reference/without-example.js'

const EXAMPLES = readExamples()
const ofFindings = EXAMPLES.filter(({ subject }) => subject.includes('/'))
const ofExitCodes = EXAMPLES.filter(({ subject }) => subject.startsWith('exit '))

/** What the doctor says beside depends on the machine. */
const isDoctor = (id: string): boolean => id.startsWith('doctor/')

describe('an example', () => {
  it('stands for each id once, or a reason why there is none', () => {
    const reasons = WITHOUT_EXAMPLE.flatMap(({ ids }) => ids)
    const covered = [...ofFindings.map(({ subject }) => subject as FindingId), ...reasons]
    expect(covered.sort()).toEqual((Object.keys(FINDING_SEVERITIES) as FindingId[]).sort())
  })

  it('stands for each exit code but those of a fault of ours and of Ctrl-C', () => {
    const codes = Object.values(ExitCode).filter((code) => code !== ExitCode.ourFault && code !== ExitCode.interrupted)
    expect(ofExitCodes.map(({ subject }) => subject)).toEqual(codes.map((code) => `exit ${code}`))
  })

  it.concurrent.each(ofFindings)('brings about $subject', async (example) => {
    const { findings, exitCode } = await runExample(example)
    expect(findings).toContain(`${example.subject} ${example.place ?? '-'}`)
    expect(exitCode).toBe(example.exitCode)
    if (isDoctor(example.subject)) return
    const ids = new Set(findings.map((each) => each.split(' ')[0]))
    expect([...ids].sort()).toEqual([example.subject, ...example.also].sort())
  })

  it.concurrent.each(ofExitCodes)('ends with $subject', async (example) => {
    expect((await runExample(example)).exitCode).toBe(example.exitCode)
  })
})
