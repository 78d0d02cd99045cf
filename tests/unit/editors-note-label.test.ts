/** A marked editor's note whose text says its label itself. */
import { describe, expect, it } from 'vitest'
import type { Block, EditorsNote } from '../../src/model/book.js'
import { blockText } from '../../src/model/book-text.js'
import { parse } from '../../src/parse/parse.js'
import { manuscriptOf } from '../support/one-file.js'

function notesIn(text: string, structure: 'auto' | 'marked' = 'auto'): string[] {
  const { value } = parse(
    manuscriptOf({ 'a.md': `# 渡口文集\n\n${text}\n\n## 船从雾里来\n\n起雾了。\n` }, { structure }),
  )
  const blocks: readonly Block[] = value.parts.flatMap(({ sections }) => sections.flatMap((section) => section.blocks))
  return blocks
    .filter((block): block is EditorsNote => block.type === 'editors-note')
    .map(({ label, labelIsOurs, blocks: text }) => `${label}${labelIsOurs ? '*' : ''}|${text.map(blockText).join('|')}`)
}

describe('the label of a marked note', () => {
  it('is the one before its text', () => {
    expect(notesIn('::: editors-note\n编者按：都写于同一个秋天。\n\n作者都是摆渡的人。\n:::')).toEqual([
      '编者按|都写于同一个秋天。|作者都是摆渡的人。',
    ])
  })

  it('is the line above its text', () => {
    expect(notesIn('::: editors-remark\n【本刊编者注】\n\n渡口今天还在。\n:::')).toEqual(['本刊编者注|渡口今天还在。'])
  })

  it('is the one of its mark, if that has one, and ours where the text says none', () => {
    expect(notesIn('::: editors-note 按语\n编者按：两个都留着。\n:::')).toEqual(['按语|编者按：两个都留着。'])
    expect(notesIn('::: editors-note\n都写于同一个秋天。\n:::')).toEqual(['编者按*|都写于同一个秋天。'])
  })

  it('is ours where nothing is inferred', () => {
    expect(notesIn('::: editors-note\n编者按：都写于同一个秋天。\n:::', 'marked')).toEqual([
      '编者按*|编者按：都写于同一个秋天。',
    ])
  })
})
