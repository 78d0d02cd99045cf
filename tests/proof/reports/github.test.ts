/** What GitHub Actions reads from standard output: commands of one line each. */
import { describe, expect, it } from 'vitest'
import { finding } from '../../../src/model/finding.js'
import { githubCommands } from '../../../src/proof/reports/github.js'
import { textProof } from '../../support/proof-reports.js'

const inBook = (file: string) => `books/${file}`

describe('GitHub annotations', () => {
  it('are one line for each finding, with file, line, columns and rule', async () => {
    const { findings } = await textProof({ 'a.md': '甲⼈乙\n' })
    expect(githubCommands(findings, inBook, 'en')).toMatch(
      /^::error file=books\/a\.md,line=1,endLine=1,col=2,endColumn=2,title=text\/stray-character::A character .*%0A.*\n$/,
    )
  })

  it('call a note a notice, and give no columns to what goes over lines', () => {
    const place = { file: 'a.md', line: 3, column: 1, endLine: 5, endColumn: 2 }
    const note = { ...finding('text/mixed-style', {}, { place }), severity: 'note' as const }
    expect(githubCommands([note], inBook, 'en')).toMatch(
      /^::notice file=books\/a\.md,line=3,endLine=5,title=text\/mixed-style::/,
    )
  })

  it('cannot be made to hold a second command by what a book says', () => {
    const hostile = finding(
      'text/paragraph-cut',
      { text: '100%\r\n::error::甲' },
      { place: { file: 'a,b:c\n.md', line: 1, column: 1 } },
    )
    const said = githubCommands([hostile], (file) => file, 'en')
    expect(said.trimEnd().split(/[\r\n]/)).toHaveLength(1)
    expect(said).toContain('file=a%2Cb%3Ac%0A.md,')
    expect(said).toContain('100%25%0D%0A::error::甲')
  })

  it('are nothing for a book without findings', () => {
    expect(githubCommands([], inBook, 'en')).toBe('')
  })
})
