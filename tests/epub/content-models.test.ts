import { describe, expect, it } from 'vitest'
import { conform } from '../../src/compose/epub/content-models.js'
import { readXhtml, writeXhtml } from '../../src/compose/xhtml-tree.js'
import { bookOf, heading, paragraph, section } from '../support/books.js'
import { complaints, madeEpub } from '../support/made-epub.js'
import { epubcheckMessages } from '../support/validators/epubcheck.js'

const conformed = (markup: string): string => writeXhtml(conform(readXhtml(markup)))

/** Raw HTML that browsers take and EPUBCheck does not, and what the e-book has in its place. */
const CURED: readonly (readonly [string, string])[] = [
  ['<header><footer>甲</footer></header>', '<div><div>甲</div></div>'],
  ['<details open="">甲<summary>乙</summary></details>', '<div>甲<div>乙</div></div>'],
  ['<p><time datetime="昨天">昨天</time><data>甲</data></p>', '<p><span>昨天</span><span>甲</span></p>'],
  ['<p><bdo>甲</bdo></p>', '<p><span>甲</span></p>'],
  ['<p><ruby>汉</ruby><ruby><rt>hàn</rt></ruby></p>', '<p><span>汉</span><span><span>hàn</span></span></p>'],
  ['<ul>甲<li>乙</li></ul>', '<ul><li>甲</li><li>乙</li></ul>'],
  ['<dl><dd>甲</dd></dl>', '<div><div>甲</div></div>'],
  ['<h2><p id="x" title="y">甲</p><hr/></h2>', '<h2><span id="x" class="block">甲</span><br/></h2>'],
  ['<span><table><tr><td>甲</td></tr></table></span>', ''],
  ['<figure><figcaption>甲</figcaption>乙<figcaption>丙</figcaption></figure>', ''],
  ['<table><tbody><tr><td>甲</td></tr></tbody><thead><tr><th>乙</th></tr></thead></table>', ''],
  ['<table><tr><td>甲</td></tr><caption>乙</caption></table>', ''],
  ['<table><colgroup span="2"><col span="3"/></colgroup><tr><td colspan="0">甲</td></tr></table>', ''],
]

/** HTML that keeps its models already. */
const SOUND: readonly string[] = [
  '<p><ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp>字<rt>zì</rt></ruby><bdo dir="rtl">甲</bdo></p>',
  '<dl><dt>甲</dt><dt>乙</dt><dd>丙</dd></dl>',
  '<table><caption>甲</caption><thead><tr><th scope="col">乙</th></tr></thead><tbody><tr><td>丙</td></tr></tbody></table>',
  '<figure><p>甲</p><figcaption>乙</figcaption></figure>',
  '<div><a href="#x"><p>甲</p></a><p id="x">乙</p></div>',
]

describe('raw HTML in an e-book', () => {
  it.each(CURED.filter(([, cured]) => cured !== ''))('%s becomes %s', (markup, cured) => {
    expect(conformed(markup)).toBe(cured)
  })

  it.each(CURED.map(([markup]) => markup))('%s keeps its text in its order', (markup) => {
    const textOf = (html: string) => html.replace(/<[^>]*>/g, '')
    expect(textOf(conformed(markup))).toBe(textOf(markup))
  })

  it.each(SOUND)('%s stays as it is', (markup) => {
    expect(conformed(markup)).toBe(markup)
  })

  it('passes EPUBCheck, cured or sound', async (context) => {
    const template = `<div>{{{content}}}{{{notes}}}{{#if semantics}}{{/if}}${[...CURED.map(([markup]) => markup), ...SOUND].join('')}</div>`
    const book = bookOf([section(heading(1, 'a', '码头'), [paragraph('缆绳。')])])
    const { bytes } = await madeEpub(book, {
      overrides: new Map([['epub/chapter.hbs', template.replace(' id="x" title="y"', '')]]),
    })
    expect(await complaints(bytes)).toEqual([])
    expect(await epubcheckMessages(bytes, context)).toEqual([])
  })
})
