import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordFinding } from '../../src/messages/word-finding.js'
import type { Book } from '../../src/model/book.js'
import { leavesOf, leavesOfBlocks } from '../../src/model/book-leaves.js'
import { parse } from '../../src/parse/parse.js'
import { decodeText } from '../../src/sources/decode-text.js'
import { anyManuscript } from '../support/any-manuscript.js'
import { manuscriptOf } from '../support/one-file.js'
import { seenLetters, TEXT_LETTER } from '../support/text-letters.js'

/** More of them: `FAST_CHECK_RUNS=100000 FAST_CHECK_SEED=7 npx vitest run tests/unit/parse-any-manuscript.test.ts`. */
const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 300)
const PATIENCE_MS = 120_000 + 60 * RUNS

/** A reference to a section says the words of its heading again. */
const withoutReferences = (book: Book): Book =>
  JSON.parse(JSON.stringify(book), (_, value) => (value?.type === 'reference' ? { ...value, text: '' } : value))

/** What a reader sees: the texts of the body, those of the notes, and what stands for pictures. */
function textsOf(book: Book): { body: string[]; notes: string[]; pictures: string } {
  const body = Array.from(leavesOf(book), ({ text }) => text)
  const notes = Object.values(book.notes).flatMap(({ blocks }) =>
    Array.from(leavesOfBlocks(blocks), ({ text }) => text),
  )
  const pictures = Array.from(
    JSON.stringify(book).matchAll(/"(?:alt|credit)":"((?:[^"\\]|\\.)*)"/g),
    ([, alt]) => alt,
  ).join('')
  return { body, notes, pictures }
}

const paragraphsOf = (book: Book): string =>
  Array.from(leavesOf(book), ({ source, text }) => (source.type === 'paragraph' ? text : '')).join('')

const lettersOf = (text: string): string[] => text.match(TEXT_LETTER) ?? []

const config = fc.record({
  structure: fc.constantFrom('auto', 'marked'),
  lang: fc.constantFrom('zh-CN', 'zh-Hant', 'ja', 'ko', 'en'),
  typography: fc
    .constantFrom('fullwidth', 'keep')
    .map((punctuation) => ({ ...manuscriptOf({}).config.typography, punctuation })),
}) as fc.Arbitrary<Partial<ReturnType<typeof manuscriptOf>['config']>>

describe('any manuscript', () => {
  it(
    'becomes a book with each of its letters once and in order, and findings with a place and words',
    () => {
      fc.assert(
        fc.property(anyManuscript, config, (file, settings) => {
          const text = decodeText(Buffer.from(file), 'a.md')
          const { value: book, findings } = parse(manuscriptOf({ 'a.md': text }, settings))
          const value = withoutReferences(book)
          const { body, notes, pictures } = textsOf(value)
          const printed = lettersOf([...body, ...notes].join(''))
          // In HTML and in titles the words that a reference says stand like others.
          const saysAgain = /@(?:fig|tbl|eq|sec):/.test(text)
          if (!saysAgain) expect(printed.length).toBe(new Set(printed).size)
          const found = new Set([...printed, ...lettersOf(pictures)])
          // A picture that cannot be had stops the build.
          const isRefused = findings.some(({ id, severity }) => severity === 'error' && id.includes('image'))
          if (!isRefused) expect(seenLetters(text).filter((letter) => !found.has(letter))).toEqual([])
          // Within a text and from paragraph to paragraph nothing changes its place; captions and titles have places of their own.
          const rank = new Map(lettersOf(text).map((letter, index) => [letter, index]))
          const texts = saysAgain ? [] : [...body, ...notes, paragraphsOf(value)]
          for (const each of texts.flatMap((each) => each.split('\n'))) {
            const ranks = lettersOf(each).map((letter) => rank.get(letter) ?? -1)
            expect(ranks.filter((place, index) => place < (ranks[index - 1] ?? -1))).toEqual([])
          }
          const length = text.split('\n').map((line) => Array.from(line).length)
          for (const finding of findings) {
            const { line, column } = finding.place!
            expect(column).toBeLessThanOrEqual(length[line - 1]! + 1)
            for (const language of ['en', 'zh-CN'] as const) {
              const unfilled = wordFinding(finding, language).message.match(/\{\w+\}/g) ?? []
              expect(unfilled.filter((mark) => !text.includes(mark))).toEqual([])
            }
          }
          // What is made of a text stays in proportion to it.
          expect(JSON.stringify(value).length + 200 * findings.length).toBeLessThan(20_000 + 2_000 * text.length)
        }),
        { numRuns: RUNS },
      )
    },
    PATIENCE_MS,
  )
})
