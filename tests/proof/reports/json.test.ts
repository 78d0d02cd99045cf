/** The JSON report keeps to the schema that is published with the package. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { finding } from '../../../src/model/finding.js'
import { FINDING_SEVERITIES } from '../../../src/model/finding-ids.js'
import { proofJson } from '../../../src/proof/reports/json.js'
import { textProof } from '../../support/proof-reports.js'

const schema = JSON.parse(readFileSync('proof.schema.json', 'utf8'))
const PROOF = z.fromJSONSchema(schema)
const parsed = (report: unknown): boolean => PROOF.safeParse(report).success

describe('the published schema of a proof', () => {
  it('is in the package', () => {
    const { exports, files } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(exports['./proof.schema.json']).toBe('./proof.schema.json')
    expect(files).toContain('proof.schema.json')
  })

  it('fits a made report, in both languages, and names every key of it', async () => {
    const { findings } = await textProof({ 'a.md': '甲,乙丙丁戊。\n\n港口的⼈都来了。\n' })
    const onPage = finding('layout/short-last-page', { lines: 2, text: '甲' }, { page: 12 })
    for (const language of ['en', 'zh-CN'] as const) {
      const report = JSON.parse(proofJson([...findings, onPage], language))
      expect(PROOF.parse(report)).toEqual(report)
      expect(report.findings).toHaveLength(findings.length + 1)
      for (const each of report.findings) {
        expect(Object.keys(schema.$defs.finding.properties)).toEqual(expect.arrayContaining(Object.keys(each)))
        expect(Object.keys(schema.$defs.place.properties)).toEqual(
          expect.arrayContaining(Object.keys(each.place ?? {})),
        )
      }
    }
  })

  it('knows the name of every rule', () => {
    const findings = Object.keys(FINDING_SEVERITIES).map((id) => ({ id, severity: 'note', message: '甲' }))
    expect(parsed({ version: 1, findings })).toBe(true)
  })

  it.each([
    ['another version', { version: 2, findings: [] }],
    ['a severity of its own', { version: 1, findings: [{ id: 'text/name', severity: 'fatal', message: '甲' }] }],
    ['no message', { version: 1, findings: [{ id: 'text/name', severity: 'note' }] }],
    [
      'a line that counts from nought',
      {
        version: 1,
        findings: [{ id: 'text/name', severity: 'note', message: '甲', place: { file: 'a.md', line: 0, column: 1 } }],
      },
    ],
  ])('refuses %s', (_, report) => {
    expect(parsed(report)).toBe(false)
  })
})
