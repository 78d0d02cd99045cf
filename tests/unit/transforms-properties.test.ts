import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/model/book.js'
import { blockText } from '../../src/model/book-text.js'
import { INFERENCES, NORMALISATIONS } from '../../src/parse/transforms/index.js'
import { blocksOfText, run } from '../transforms/blocks-of-text.js'

const phrase = fc.constantFrom(
  '编者按',
  '【东岸】',
  '【注意】',
  '一、看水位',
  '二、看风向',
  '（一）',
  '渡船每年上一次桐油',
  '渡',
  '口',
  '训练的日子',
  '年轻人都在这里接受培',
  '训，心里才有了数',
  '摆渡的人都记得那一年',
  '，',
  '。',
  '：',
  '、',
  ',',
  ':',
  '(',
  ')',
  '（',
  '）',
  '"',
  "'",
  '...',
  '--',
  '.',
  '?',
  '!',
  ' ',
  '\u3000',
  'Docker',
  'f(x)',
  '10:30',
  '1,000',
  'http://a.cn/b,c',
  '$a,b$',
  '**编者按：**',
  '**上船**',
  '`a,b`',
  '——本刊编辑部',
  '#',
  '##',
  '# ',
  '## ',
  '### ',
  '> ',
  '\n',
  '---',
) // prettier-ignore
const paragraph = fc.array(phrase, { minLength: 1, maxLength: 8 }).map((phrases) => phrases.join(''))
const manuscript = fc.array(paragraph, { minLength: 1, maxLength: 10 }).map((all) => blocksOfText(all.join('\n\n')))

const ALL = [...INFERENCES, ...NORMALISATIONS]
/** Characters without white space, the glued marks of a heading and the dashes, brackets and colon around a label. */
const characters = (blocks: readonly Block[]): string =>
  blocks
    .map(blockText)
    .join('')
    .replace(/[\s\u3000]/gu, '')
const withoutMarks = (text: string): string => text.replace(/[#＃—：:【】（）()-]/gu, '')

describe('transforms on any text', () => {
  test('doing them twice is doing them once', () => {
    fc.assert(
      fc.property(manuscript, (blocks) => {
        const once = run(ALL, blocks).blocks
        expect(run(ALL, once).blocks).toEqual(once)
      }),
      // An example that once failed: the space behind the label went with the dashes.
      { numRuns: 500, examples: [[blocksOfText('编者按　 ---\n\n编者按')]] },
    )
  })

  test('inferences lose, add and move no character but the marks of labels and headings', () => {
    fc.assert(
      fc.property(manuscript, (blocks) => {
        expect(withoutMarks(characters(run(INFERENCES, blocks).blocks))).toBe(withoutMarks(characters(blocks)))
      }),
      { numRuns: 500 },
    )
  })

  test('normalisation changes nothing but marks', () => {
    const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
    fc.assert(
      fc.property(manuscript, (blocks) => {
        expect(bare(characters(run(NORMALISATIONS, blocks).blocks))).toBe(bare(characters(blocks)))
      }),
      { numRuns: 500 },
    )
  })

  test('a Japanese or Korean book keeps its punctuation', () => {
    const blocks = blocksOfText('渡し船,来た。\n\n나루터(강).')
    expect(run(NORMALISATIONS, blocks, 'ja').blocks).toEqual(blocks)
  })
})
