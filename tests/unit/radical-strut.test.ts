import { expect, it } from 'vitest'
import { setFormula } from '../../src/parse/formula.js'

it('makes room for the whole radical sign over a letter that is lower than it', () => {
  const set = setFormula('\\sqrt{n}', 'inline')
  if ('problem' in set) throw new Error(set.problem.id)
  expect(set.formula.mathml).toMatch(/<msqrt><mspace width="0em" height="0\.75em" depth="0\.22em"\/>.*<mi>n<\/mi>/)
})
