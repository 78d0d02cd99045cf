import { describe, expect, it } from 'vitest'
import type { Block, HtmlNode } from '../../src/model/book.js'
import type { BookError } from '../../src/model/finding.js'
import {
  assetsOf,
  bookOf,
  call,
  code,
  editorsNote,
  figure,
  heading,
  image,
  linkOut,
  linkTo,
  list,
  note,
  PLACE,
  paragraph,
  quote,
  section,
  TURN,
  table,
  text,
} from '../support/books.js'
import { complaints, madeEpub } from '../support/made-epub.js'
import { epubcheckMessages } from '../support/validators/epubcheck.js'

const html = (...nodes: HtmlNode[]): Block => ({ type: 'html', nodes, place: PLACE })

const chapterOf = async (...blocks: Block[]) => {
  const made = await madeEpub(bookOf([section(heading(1, 'pier', '码头'), blocks)]))
  expect(await complaints(made.bytes)).toEqual([])
  return { ...made, chapter: made.facts.spine.at(-1)! }
}

describe('what a manuscript may bring into an e-book', () => {
  it('signs of markup, emoji and the end of a CDATA section stay text', async () => {
    const words = ']]> & &amp; <b>粗</b> <!-- 注 --> "双" \'单\' 😀 👩‍👩‍👧 𠮷'
    const { chapter, findings } = await chapterOf(paragraph(words), code(words))
    expect(chapter.text.split(words)).toHaveLength(3)
    expect(findings).toEqual([])
  })

  it('characters that XML forbids are replaced, each with its place', async () => {
    const place = { ...PLACE, line: 7 }
    const { chapter, findings } = await chapterOf({
      type: 'paragraph',
      children: [text('缆\u0000绳\u000b\ufffe\ud800还\t湿')],
      place,
    })
    expect(chapter.text).toContain('缆�绳���还\t湿')
    expect(findings.map(({ id, facts, place }) => [id, facts.code, place?.line])).toEqual(
      ['U+0000', 'U+000B', 'U+FFFE', 'U+D800'].map((code) => ['compose/forbidden-character', code, 7]),
    )
  })

  it('an id that stands twice keeps its first place; one that is no XML name is spelt out', async () => {
    const { chapter, findings } = await chapterOf(
      html(
        { tag: 'div', attributes: { id: 'x' }, children: [{ text: '甲' }] },
        { tag: 'div', attributes: { id: 'x' }, children: [{ text: '乙' }] },
        { tag: 'a', attributes: { href: '#桥 1' }, children: [{ text: '见桥' }] },
        { tag: 'div', attributes: { id: '桥 1' }, children: [{ text: '桥' }] },
      ),
    )
    expect(new Set(chapter.ids).size).toBe(chapter.ids.length)
    expect(chapter.ids).toContain('x')
    const target = chapter.links.find((link) => link.text === '见桥')!.href.slice(1)
    expect(chapter.ids).toContain(target)
    expect(findings.map(({ facts }) => facts.attribute)).toEqual(['id'])
  })

  it('the same id in two chapters is no clash, and neither are chapters of one name', async () => {
    const chapter = (id: string) =>
      section(heading(1, id, '第一章'), [html({ tag: 'div', attributes: { id: 'x' }, children: [{ text: id }] })])
    const { facts, findings } = await madeEpub(bookOf([chapter('a'), chapter('b')]))
    expect(findings).toEqual([])
    expect(facts.spine.slice(-2).map(({ file, ids }) => [file, ids.includes('x')])).toEqual([
      ['chapter-001.xhtml', true],
      ['chapter-002.xhtml', true],
    ])
  })

  it('a link that leads nowhere, or where no reader should be led, keeps its words', async () => {
    const { chapter, findings } = await chapterOf(
      paragraph([linkTo('nowhere', '甲'), linkOut('javascript:alert(1)', '乙'), linkOut('file:///etc/passwd', '丙')]),
      paragraph([linkOut('https://example.org/潮?a=1&b="2"', '丁')]),
    )
    expect(chapter.text).toMatch(/甲乙丙\s+丁/)
    expect(chapter.links.map(({ href }) => href)).toEqual(['', '', '', 'https://example.org/%E6%BD%AE?a=1&b=%222%22'])
    expect(findings.map(({ id }) => id)).toEqual(Array(3).fill('epub/dropped-attribute'))
  })

  it('an image that is missing leaves its alternative', async () => {
    const { chapter } = await chapterOf(figure(image('gone.png', '木桥'), ''))
    expect(chapter.text).toContain('木桥')
  })

  it('nothing at all still makes a book', async () => {
    const { bytes, facts } = await madeEpub(bookOf([]))
    expect(facts.navigation).toHaveLength(1)
    expect(await complaints(bytes)).toEqual([])
  })

  it('markup of a template that is not well-formed is an error that names the file', async () => {
    const made = (template: string) =>
      madeEpub(bookOf([section(heading(1, 'a', '码头'))]), { overrides: new Map([['epub/chapter.hbs', template]]) })
    await expect(made('<div{{{semantics}}}>{{{content}}}{{{notes}}}</div>')).resolves.toBeDefined()
    for (const broken of [
      '<div>{{{content}}}',
      '<p>{{{content}}}</div>',
      '<br>{{{content}}}',
      '&nbsp;',
      'a < b',
      '<p a=b/>',
    ]) {
      const error = await made(broken).then(
        () => null,
        (reason: BookError) => reason,
      )
      expect(error?.findings).toMatchObject([
        { id: 'compose/template-markup', place: { file: 'templates/epub/chapter.hbs', line: 1 } },
      ])
    }
  })

  it('all of it together passes EPUBCheck', async (context) => {
    const weird = 'https://example.org/a[b]{c}|d^e`f%zz/路 径?a=1&b="2"<>&quot;#x"{}|^中'
    const book = bookOf(
      [
        section(null, [editorsNote('word', [paragraph('按：<&>\u0001')], '编者')]),
        section(heading(2, 'a', [text('【码头】'), TURN, text(']]>'), call('n')], 'contributor'), [
          paragraph([linkOut(weird, '远处'), linkTo('b', '早市'), call('n')]),
          quote(heading(1, 'q', '引文里的标题'), list('甲', '乙')),
          table(['', '时刻']),
          figure(image('图 1.svg', '', { id: '图 1', values: { width: '60%', lang: 'ja', onclick: 'x()' } }), '题注'),
          html({ tag: 'p', attributes: { lang: '日本' }, children: [{ image: image('b.png', 'b') }] }),
        ]),
        section(heading(2, 'b', '')),
        section(heading(2, 'c', '第二章'), [], [section(heading(6, 'd', '一、'), [paragraph('')])]),
      ],
      {
        title: heading(1, 'title', [text('港口 & 札记'), TURN, text('<其一>'), call('n')]),
        notes: [note('n', code('<x>'), paragraph([text('又见'), call('m')])), note('m', list('注中的注'))],
        meta: {
          isbn: '978-7-02-000220-7',
          authors: [{ name: '林 & 舟', role: 'compiler', sort: '<L>' }],
          rights: '"©"',
        },
      },
    )
    const { bytes } = await madeEpub(book, { assets: assetsOf('图 1.svg', 'b.png') })
    expect(await complaints(bytes)).toEqual([])
    expect(await epubcheckMessages(bytes, context)).toEqual([])
  })

  it('and EPUBCheck would have said otherwise', async () => {
    const { edition, assets } = await madeEpub(bookOf([section(heading(1, 'a', '码头'))]))
    const { makeEpub } = await import('../../src/epub/make-epub.js')
    const documents = edition.documents.map((each) => ({ ...each, body: '<p id="x">甲</p><p id="x">乙</p>' }))
    expect(await complaints(await makeEpub({ ...edition, documents }, assets))).not.toEqual([])
  })
})
