/** What docs/proof.md and its twin show can be written so. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PROOF, PROOF_FORMATS } from '../../src/cli/proof-arguments.js'
import { readConfig } from '../../src/config/read-config.js'
import { readGlossary } from '../../src/config/read-glossary.js'
import { proofOf } from '../support/proof.js'

describe.each(['proof.md', 'proof.zh-CN.md'])('docs/%s', (file) => {
  const page = readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8')
  const blocks = (language: string): string[] =>
    Array.from(page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm')), ([, text]) => text!)

  it('shows configurations and a glossary that are read', () => {
    const [rules, baseline, terms] = blocks('yaml')
    for (const text of [rules!, baseline!])
      expect(readConfig(text, 'book.yaml', { name: 'a', firstLine: 0 }).findings).toEqual([])
    expect(readGlossary(terms!, 'terms.yaml')).toMatchObject({ preferred: [{ wrong: '帐号' }, {}], banned: ['亲们'] })
  })

  it('shows a comment that lets its block through', async () => {
    const [written] = blocks('markdown')
    expect(await proofOf(written!)).toEqual([])
    expect(await proofOf(written!.replace(/<!--.*-->\n/, ''))).not.toEqual([])
  })

  it('names every report and every option of the command but common ones', () => {
    for (const format of PROOF_FORMATS) expect(page).toContain(`| \`${format}\` |`)
    for (const option of Object.keys(PROOF).filter((each) => each !== 'output' && each !== 'jobs'))
      expect(page).toContain(`--${option}`)
  })
})
