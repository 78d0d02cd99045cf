import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { dumpBook } from '../support/dump-book.js'
import { manuscriptOf } from '../support/one-file.js'

const TEXT = '　　渡口的船开走了。\n　　桥还没有修好，人们\n在岸边等着。'

function dumped(text: string, config: Parameters<typeof manuscriptOf>[1]) {
  const { value, findings } = parse(manuscriptOf({ 'a.md': text }, config))
  return dumpBook(value, findings).split('\n')
}

describe('lines that open with ideographic spaces', () => {
  it('are paragraphs of their own, each with a note', () => {
    expect(dumped(TEXT, { structure: 'auto' })).toEqual([
      'p 渡口的船开走了。',
      'p 桥还没有修好，人们在岸边等着。',
      '! note parse/inferred-paragraph 2:1',
    ])
  })

  it('are one paragraph when nothing may be inferred', () => {
    expect(dumped(TEXT, { structure: 'marked' })).toEqual(['p 渡口的船开走了。桥还没有修好，人们在岸边等着。'])
  })

  it('need two spaces in Chinese and one in Japanese', () => {
    const text = '　川の舟。\n　橋はまだない。'
    expect(dumped(text, { structure: 'auto', lang: 'ja' })).toHaveLength(3)
    expect(dumped(text, { structure: 'auto', lang: 'zh-CN' })).toHaveLength(1)
  })
})
