/** What holds for repairs to any manuscript, however broken. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyManuscript } from '../../support/any-manuscript.js'
import { damaged } from '../../support/damaged-text.js'
import { mended, patched } from '../../support/mend.js'

/** More of them: `FAST_CHECK_RUNS=5000 FAST_CHECK_SEED=7 npx vitest run tests/proof/mend/any-manuscript.test.ts`. */
const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 60)
const SEED = Number(process.env.FAST_CHECK_SEED ?? 20261123)

/** Letters as they are read: what only looks like a 汉字 counts as it. */
const lettersOf = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}\p{M}\p{So}\p{Sc}]/gu, '')
    .normalize('NFKC')
    .replaceAll('〇', '0')

describe.each([
  ['of every mark, half-finished and nested', anyManuscript],
  ['that columns, scanners and pasting have damaged', damaged],
])('a manuscript %s', (_what, manuscripts) => {
  it('keeps its letters, becomes what its diff says, and has nothing more to mend', {
    timeout: 120_000 + 60 * RUNS,
  }, async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(manuscripts, async (text) => {
        fc.pre(text.trim() !== '')
        const once = await mended(text)
        expect(lettersOf(once.text)).toBe(lettersOf(text))
        expect(patched(text, once.diff)).toBe(once.text)
        if (once.diff === '') return
        count += 1
        expect((await mended(once.text)).diff).toBe('')
      }),
      { numRuns: RUNS, seed: SEED },
    )
    expect(count).toBeGreaterThan(RUNS / 10)
  })
})
