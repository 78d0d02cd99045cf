import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { INFERENCES, NORMALISATIONS } from '../../src/parse/transforms/index.js'
import { blocksOfText, linesOf, run } from './blocks-of-text.js'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

describe('inferences', () => {
  const cases = read('inferences.txt').split(/\n\.\n\n?/)
  for (let i = 0; i + 2 < cases.length; i += 3) {
    const [title, input, expected] = cases.slice(i, i + 3)
    test(title!, () => {
      expect(linesOf(run(INFERENCES, blocksOfText(input!)).blocks)).toBe(expected)
    })
  }
})

describe('a newspaper compilation with half-width marks, lost marks and column breaks', () => {
  const { blocks, findings } = run([...INFERENCES, ...NORMALISATIONS], blocksOfText(read('ferry.md')))

  test('becomes what its editor meant', () => {
    expect(`${linesOf(blocks)}\n`).toBe(read('ferry.out.txt'))
  })

  test('every inference is noted with its place', () => {
    expect(findings.map((each) => `${each.id.slice('parse/inferred-'.length)} ${each.place?.line}`)).toEqual([
      'contributor 35',
      'numbered-heading 25',
      'numbered-heading 31',
      'numbered-heading 41',
      'numbered-heading 47',
      'label 3',
      'headline 11',
      'headline 21',
      'headline 37',
      'join 17',
      'join 29',
      'join 45',
    ])
  })
})
