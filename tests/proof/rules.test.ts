/** The rules of the text, by their fixtures; and that each has one, with what is wrong and what is right. */
import { describe, expect, it } from 'vitest'
import { PROOF_RULES } from '../../src/model/proof-rules.js'
import { mended } from '../support/mend.js'
import { idAndPlace, proofOf } from '../support/proof.js'
import { BESIDE, idsIn, readRuleFixtures } from '../support/rule-cases.js'

const FIXTURES = readRuleFixtures()
const TEXT_RULES = PROOF_RULES.filter((id) => id.startsWith('text/'))

describe.each(FIXTURES)('$file', ({ cases }) => {
  it.each(cases)('$title', async ({ text, said, mended: after }) => {
    expect(await proofOf(text, idAndPlace, BESIDE)).toEqual(said)
    if (after !== null) expect((await mended(text, { beside: BESIDE })).text.trim()).toBe(after.trim())
  })
})

describe('the fixtures', () => {
  it('are one for each rule of the text', () => {
    expect(FIXTURES.map(({ rule }) => rule).sort()).toEqual([...TEXT_RULES].sort())
  })

  it.each(FIXTURES)('of $rule show what is wrong and what is right, and say what it is about', (fixture) => {
    const wrong = fixture.cases.filter((each) => idsIn(each).includes(fixture.rule))
    const right = fixture.cases.filter((each) => !idsIn(each).includes(fixture.rule))
    expect(wrong.length).toBeGreaterThan(0)
    expect(right.length).toBeGreaterThan(0)
    expect(fixture.about.en).toMatch(/\.$/)
    expect(fixture.about.zh).toMatch(/。$/)
  })
})
