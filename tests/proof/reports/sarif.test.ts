/** What a code host reads: SARIF 2.1.0 (OASIS), the parts of it that we write, as its schema has them. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { finding } from '../../../src/model/finding.js'
import { reportedPath } from '../../../src/proof/reports/book-folder.js'
import { proofSarif } from '../../../src/proof/reports/sarif.js'
import { textProof } from '../../support/proof-reports.js'

const count = z.int().min(1)
const index = z.int().min(0)
const text = z.strictObject({ text: z.string().min(1) })
const region = z.strictObject({
  startLine: count,
  startColumn: count,
  endLine: count.optional(),
  endColumn: count.optional(),
})
const artifactLocation = z.strictObject({
  // A relative reference (RFC 3986, 4.2).
  uri: z.string().regex(/^(?![/.])(?:[A-Za-z0-9\-._~!'()*/]|%[0-9A-F]{2})+$/),
  uriBaseId: z.literal('%SRCROOT%'),
  index: index.optional(),
})
const level = z.enum(['error', 'warning', 'note'])
const location = z.strictObject({
  physicalLocation: z.strictObject({ artifactLocation, region }).optional(),
  logicalLocations: z.array(z.strictObject({ name: z.string(), kind: z.string() })).optional(),
})
const replacement = z.strictObject({ deletedRegion: region, insertedContent: z.strictObject({ text: z.string() }) })
const SARIF = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
          rules: z.array(
            z.strictObject({ id: z.string(), shortDescription: text, defaultConfiguration: z.strictObject({ level }) }),
          ),
        }),
      }),
      columnKind: z.literal('unicodeCodePoints'),
      artifacts: z.array(z.strictObject({ location: artifactLocation })),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: index,
          level,
          message: text,
          locations: z.array(location),
          fixes: z
            .array(
              z.strictObject({
                description: text,
                artifactChanges: z
                  .array(z.strictObject({ artifactLocation, replacements: z.array(replacement).min(1) }))
                  .min(1),
              }),
            )
            .optional(),
          properties: z.strictObject({ page: count }).optional(),
          partialFingerprints: z.record(z.string(), z.string()),
        }),
      ),
    }),
  ]),
})

async function sarifOf(files: Readonly<Record<string, string>>, more: readonly ReturnType<typeof finding>[] = []) {
  const { value, findings, folder } = await textProof(files)
  const pathOf = reportedPath(folder, folder)
  const proof = { findings: [...findings, ...more], files: value.files, pathOf, version: '1.2.3' }
  return SARIF.parse(JSON.parse(proofSarif(proof, 'zh-CN'))).runs[0]
}

const HARBOUR = '𠮷甲,乙丙丁戊己庚辛壬癸。\n\n港口的⼈都来了。\n'

describe('SARIF', () => {
  it('has each finding with its rule, its lines, and columns that count a 汉字 of any plane as one', async () => {
    const { results, tool, artifacts } = await sarifOf({ 'a.md': HARBOUR })
    expect(results.map(({ ruleId, locations }) => [ruleId, locations[0]!.physicalLocation!.region])).toEqual([
      ['text/half-width', { startLine: 1, startColumn: 3, endLine: 1, endColumn: 4 }],
      ['text/stray-character', { startLine: 3, startColumn: 4, endLine: 3, endColumn: 5 }],
    ])
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId)
    for (const { locations } of results) {
      const { uri, index } = locations[0]!.physicalLocation!.artifactLocation
      expect(artifacts[index!]!.location.uri).toBe(uri)
    }
  })

  it('carries what mends a finding, as a change of the columns it stands in', async () => {
    const { results } = await sarifOf({ 'a.md': `---\ntitle: 港\n---\n${HARBOUR}` })
    const { artifactChanges } = results.find(({ ruleId }) => ruleId === 'text/stray-character')!.fixes![0]!
    expect(artifactChanges[0]!.replacements).toEqual([
      {
        deletedRegion: { startLine: 6, startColumn: 4, endLine: 6, endColumn: 5 },
        insertedContent: { text: '人' },
      },
    ])
  })

  it('knows a finding again when its paragraph moved, and tells two of the same text apart', async () => {
    const printsOf = async (text: string) =>
      (await sarifOf({ 'a.md': text })).results.map(({ partialFingerprints }) => partialFingerprints['banxin/v1'])
    const [first, ...others] = await printsOf('甲⼈乙\n')
    expect(others).toEqual([])
    const moved = await printsOf('前言\n\n甲⼈乙\n\n甲⼈乙\n')
    expect(moved[0]).toBe(first)
    expect(new Set(moved).size).toBe(2)
    expect(await printsOf('甲⼈丙\n')).not.toContain(first)
  })

  it('names files as relative addresses, whatever they are called', async () => {
    const { artifacts } = await sarifOf({ 'book.yaml': 'title: 港\n', '第 1 章#.md': '甲⼈乙\n' })
    expect(artifacts.map(({ location }) => decodeURIComponent(location.uri))).toEqual(['第 1 章#.md'])
  })

  it('has what is only on a page by the page, and what is nowhere without a place', async () => {
    const { results } = await sarifOf({ 'a.md': '甲乙。\n' }, [
      finding('layout/short-last-page', { lines: 2, text: '甲' }, { page: 12 }),
      finding('layout/short-last-page', { lines: 2, text: '甲' }),
    ])
    expect(results.map(({ locations }) => locations)).toEqual([
      [{ logicalLocations: [{ name: '12', kind: 'page' }] }],
      [],
    ])
  })
})

describe('the paths of a report', () => {
  it('are those that the caller sees, and never lead out of the folder it stands in', () => {
    expect(reportedPath('/books/books/harbour', '/books')('1/a.md')).toBe('books/harbour/1/a.md')
    expect(reportedPath('/books', '/books')('a.md')).toBe('a.md')
    expect(reportedPath('/books', '/books/out')('a.md')).toBe('a.md')
    expect(reportedPath('/books/..hidden', '/books')('a.md')).toBe('..hidden/a.md')
  })
})
