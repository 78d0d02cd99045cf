/** Whatever a manuscript says, in whatever state: an e-book that is made of it is valid. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { anyManuscript } from '../support/any-manuscript.js'
import { complaints, madeEpub } from '../support/made-epub.js'
import { manuscriptOf } from '../support/one-file.js'

/** More of them: `FAST_CHECK_RUNS=3000 FAST_CHECK_SEED=7 npx vitest run tests/epub/any-book.test.ts`. */
const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 60)

/** What nobody would type, and programs do. */
const words = fc
  .oneof(
    fc.constantFrom(
      '渡口',
      '<b>&amp;"\'',
      ']]>',
      '\u0000\u000b\ufffe\ud800',
      '%E6%B8%A1',
      'a\nb\tc',
      '\u202e反',
      '👩‍👩‍👧𠮷',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  // As `config/` takes them.
  .map((text) => text.replace(/[\r\n]/gu, ' ').trim())
  .filter((text) => text !== '')

const said = fc.record({
  title: fc.option(words),
  subtitle: fc.option(words),
  publisher: fc.option(words),
  description: fc.option(words),
  rights: fc.option(words),
  subjects: fc.array(words, { maxLength: 2 }),
  lang: fc.constantFrom('zh-CN', 'zh-Hant', 'ja', 'ko', 'en'),
  structure: fc.constantFrom('auto' as const, 'marked' as const),
  writingMode: fc.constantFrom('horizontal-tb' as const, 'vertical-rl' as const),
})

it('is valid, or there is none', { timeout: 120_000 + 600 * RUNS }, async () => {
  let made = 0
  const config = fc.tuple(said, words, fc.constantFrom('author', 'editor', 'compiler'))
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyManuscript, { minLength: 1, maxLength: 2 }),
      config,
      async (texts, [meta, name, role]) => {
        const files = Object.fromEntries(texts.map((text, index) => [`${index + 1}.md`, text]))
        const authors = [{ name, role, sort: null } as const]
        const { value, findings } = parse(manuscriptOf(files, { ...meta, authors }))
        if (findings.some(({ severity }) => severity === 'error')) return
        made += 1
        expect(await complaints((await madeEpub(value, { config: meta })).bytes)).toEqual([])
      },
    ),
    { numRuns: RUNS },
  )
  // The others have links or pictures that lead nowhere.
  expect(made).toBeGreaterThan(RUNS / 4)
})
