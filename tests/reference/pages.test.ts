/** The pages of the reference are what the examples and the catalogues say: `npm run docs` writes them. */
import { describe, expect, it } from 'vitest'
import { ExitCode } from '../../src/model/finding.js'
import { FINDING_SEVERITIES } from '../../src/model/finding-ids.js'
import { PROOF_RULES } from '../../src/model/proof-rules.js'
import { readExamples } from '../support/reference/examples.js'
import { EXIT_CODES, GROUPS } from '../support/reference/introductions.js'
import { LAYOUT_RULES } from '../support/reference/layout-rules.js'
import { PAGES, referencePage } from '../support/reference/pages.js'
import { RULE_PAGES, rulePage } from '../support/reference/rule-pages.js'
import { readRuleFixtures } from '../support/rule-cases.js'

describe('the reference of findings', () => {
  it.each(Object.entries(PAGES))(
    'stands in docs/%s as it is made (after a change: npm run docs)',
    async (file, words) => {
      await expect(referencePage(words, readExamples())).toMatchFileSnapshot(`../../docs/${file}`)
    },
  )

  it('introduces every group of ids, and says what every exit code means', () => {
    const groups = new Set(Object.keys(FINDING_SEVERITIES).map((id) => id.split('/')[0]!))
    expect(Object.keys(GROUPS).sort()).toEqual([...groups].sort())
    expect(Object.keys(EXIT_CODES).map(Number)).toEqual(Object.values(ExitCode))
  })
})

describe('the reference of the rules of a proof', () => {
  it.each(Object.entries(RULE_PAGES))(
    'stands in docs/%s as it is made (after a change: npm run docs)',
    async (file, words) => {
      await expect(rulePage(words, readRuleFixtures())).toMatchFileSnapshot(`../../docs/${file}`)
    },
  )

  it('shows a wrong and a right page for each rule of the pages', () => {
    const layout = PROOF_RULES.filter((id) => id.startsWith('layout/'))
    expect(layout.filter((id) => !(id in LAYOUT_RULES))).toEqual([])
  })
})
