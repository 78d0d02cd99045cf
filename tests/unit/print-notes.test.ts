import { describe, expect, it } from 'vitest'
import { composePrint } from '../../src/compose/print/compose-print.js'
import { loadTemplates } from '../../src/compose/templates.js'
import { parse } from '../../src/parse/parse.js'
import { manuscriptOf, plainConfig } from '../support/one-file.js'

function printed(text: string) {
  const { value: book } = parse(manuscriptOf({ 'a.md': text }))
  const { front, body } = composePrint(book, plainConfig(), new Map(), loadTemplates())
  return [...front, ...body].map(({ html, blocks }) => ({ html, texts: blocks.map((block) => block.text) }))
}

describe('notes of the print edition', () => {
  it('stand behind the note that calls them, not in it', () => {
    const [, body] = printed('# 渡口\n\n船[^a]。\n\n[^a]: 木船[^b]。\n[^b]: 杉木。\n')
    expect(body!.texts).toEqual(['船[1]。', '[1]木船[2]。', '[2]杉木。'])
    expect(body!.html).toMatch(/木船.*<\/span><\/span><span class="called-in-note"><\/span><span class="footnote"/)
  })

  it('that call each other are set once each', () => {
    const [, body] = printed('# 渡口\n\n船[^a]。\n\n[^a]: 甲[^b]。\n[^b]: 乙[^a]。\n')
    expect(body!.texts).toEqual(['船[1]。', '[1]甲[2]。', '[2]乙[1]。'])
  })

  it('of the title stand on the title page', () => {
    const [title] = printed('# 渡口[^a]札记\n\n船。\n\n[^a]: 已废。\n')
    expect(title!.texts).toEqual(['渡口[1]札记', '[1]已废。'])
  })
})
