/** What readers of old find where style sheets and readings are unknown to them. */
import { describe, expect, it } from 'vitest'
import { withFallbacks } from '../../src/compose/epub/fallbacks.js'
import { readXhtml, writeXhtml } from '../../src/compose/xhtml-tree.js'
import { readableText } from '../../src/model/markup-text.js'

const DOCUMENT = { file: 'chapter-001.xhtml', kind: 'chapter', title: '渡口', body: '', blocks: [] } as const

const fallen = (markup: string): string =>
  withFallbacks([{ document: DOCUMENT, tree: readXhtml(markup) }])
    .map(({ tree }) => writeXhtml(tree))
    .join('')

describe('a reading', () => {
  const PLAIN = '<p><ruby>渡<rt>dù</rt></ruby>口</p>'

  it('has brackets around it, which are no text of the book', () => {
    expect(fallen(PLAIN)).toBe('<p><ruby>渡<rp>（</rp><rt>dù</rt><rp>）</rp></ruby>口</p>')
    expect(readableText(fallen(PLAIN))).toBe(readableText(PLAIN))
  })

  it('is left as it is where it has brackets, and where it stands in two rows', () => {
    for (const ruby of ['渡<rp>(</rp><rt>dù</rt><rp>)</rp>', '渡<rt>dù</rt><rt>ferry</rt>']) {
      expect(fallen(`<ruby>${ruby}</ruby>`)).toBe(`<ruby>${ruby}</ruby>`)
    }
  })
})

describe('lines of verse', () => {
  it('end where no style makes blocks of them', () => {
    const [first, second] = ['水', '岸'].map((line) => `<span class="verse-line">${line}</span>`)
    expect(fallen(`<p class="stanza">${first}${second}</p>`)).toBe(
      `<p class="stanza">${first}<br class="turn"/>${second}</p>`,
    )
  })
})
