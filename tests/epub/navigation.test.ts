import { describe, expect, it } from 'vitest'
import type { Book, Inline, Section } from '../../src/model/book.js'
import {
  bookOf,
  call,
  editorsNote,
  heading,
  image,
  linkTo,
  note,
  paragraph,
  section,
  TURN,
  text,
} from '../support/books.js'
import { outline } from '../support/epub-facts.js'
import { complaints, madeEpub } from '../support/made-epub.js'

const deep = section(heading(3, 'deep', '一、头一班船'), [paragraph('天还没有亮。')])
const article = section(heading(2, 'tide', [text('潮水来了又去'), TURN, text('渡船照开')]), [], [deep])

describe('the navigation of an e-book', () => {
  it('is nested as the headings are, and the NCX has the same entries in the same order', async () => {
    const book = bookOf([
      section(heading(1, 'pier', '【码头】', 'contributor'), [], [article]),
      section(heading(1, 'market', '【早市】', 'contributor'), [paragraph('鱼贩子喊价。')]),
    ])
    const { facts } = await madeEpub(book)
    expect(outline(facts.navigation)).toEqual(['1 【码头】', '2 潮水来了又去 渡船照开', '3 一、头一班船', '1 【早市】'])
    expect(facts.ncx).toEqual(facts.navigation)
  })

  it('says the formulas of a heading in one row', async () => {
    const math = (mathml: string): Inline => ({ type: 'math', tex: '', mathml })
    const square = '<msup><mi>c</mi><mn>2</mn></msup>'
    const root = '<msqrt><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></msqrt>'
    const formula = math(`<mi>E</mi><mo>=</mo><mi>m</mi>${square}`)
    const fraction = math(`<mfrac>${root}<msub><mi>x</mi><mi>k</mi></msub></mfrac>`)
    const chapter = section(heading(1, 'a', [text('说 '), formula, text(' 与 '), fraction, call('n')]))
    const { facts } = await madeEpub(bookOf([chapter], { notes: [note('n', paragraph('注。'))] }))
    expect(outline(facts.navigation)).toEqual(['1 说 E=mc² 与 (√(a+b))/(x_k)'])
    expect(facts.ncx).toEqual(facts.navigation)
    expect(facts.spine.at(-1)!.title).toBe(facts.navigation[0]!.title)
  })

  it('is as deep as the headings, however few ranks the contents of the print edition have', async () => {
    const nested = (level: number): Section =>
      section(heading(level, `h${level}`, `第${level}级`), [], level < 6 ? [nested(level + 1)] : [])
    const contents = { depth: 1, figures: false, tables: false }
    const { facts, bytes } = await madeEpub(bookOf([nested(1)]), { config: { contents } })
    expect(outline(facts.ncx)).toEqual([1, 2, 3, 4, 5, 6].map((level) => `${level} 第${level}级`))
    expect(facts.read('OEBPS/toc.ncx')).toContain('<meta name="dtb:depth" content="6"/>')
    expect(await complaints(bytes)).toEqual([])
  })

  it('names who made the book to old readers', async () => {
    const authors = [
      { name: '林渡 & 何照', role: 'author' as const, sort: null },
      { name: '周小满', role: 'translator' as const, sort: null },
    ]
    const { facts } = await madeEpub(bookOf([section(heading(1, 'a', '码头'))], { meta: { authors } }))
    const named = [...facts.read('OEBPS/toc.ncx').matchAll(/<docAuthor><text>([^<]*)/g)].map(([, name]) => name)
    expect(named).toEqual(['林渡 &amp; 何照'])
  })

  it('leads to the heading it names', async () => {
    const { facts } = await madeEpub(bookOf([section(heading(1, 'pier', '码头'), [], [article])]))
    const [pier] = facts.navigation
    for (const entry of [pier!, ...pier!.entries, ...pier!.entries[0]!.entries]) {
      const [file, id] = entry.href.split('#')
      const target = facts.spine.find((document) => document.file === file)!.headings.find((each) => each.id === id)
      expect(target?.text.trim()).toBe(entry.title)
    }
  })

  it('puts chapters under the title of their part, which has a page of its own', async () => {
    const plain = bookOf([])
    const book: Book = {
      ...plain,
      parts: [
        {
          kind: 'body' as const,
          label: null,
          title: '上编',
          id: 'part-1',
          sections: [section(heading(1, 'a', '第一章'), [paragraph('甲。')])],
        },
        {
          kind: 'body' as const,
          label: null,
          title: '下编',
          id: 'part-2',
          sections: [section(heading(1, 'b', '第二章'), [paragraph('乙。')])],
        },
      ],
    }
    const { facts, bytes } = await madeEpub(book)
    expect(outline(facts.navigation)).toEqual(['1 上编', '2 第一章', '1 下编', '2 第二章'])
    expect(facts.spine.map(({ file }) => file)).toEqual([
      'cover.xhtml',
      'title-page.xhtml',
      'toc.xhtml',
      'part-1.xhtml',
      'chapter-001.xhtml',
      'part-2.xhtml',
      'chapter-002.xhtml',
    ])
    expect(await complaints(bytes)).toEqual([])
  })

  it('names an editor’s note that opens the book by its label', async () => {
    const opening = section(null, [editorsNote('note', [paragraph('这组文章写的是码头。')])])
    const { facts } = await madeEpub(bookOf([opening, section(heading(1, 'a', '码头'))]))
    expect(outline(facts.navigation)).toEqual(['1 编者按', '1 码头'])
  })

  it('has words for a heading that is an image, for one that is empty, and for a book without any', async () => {
    const drawn = bookOf([section(heading(1, 'a', [image('a.png', '码头的木刻')])), section(heading(1, 'b', ''))])
    expect(outline((await madeEpub(drawn)).facts.navigation)).toEqual(['1 码头的木刻', '1 —'])
    const bare = await madeEpub(bookOf([section(null, [paragraph('没有标题的一段。')])]))
    expect(bare.facts.navigation).toEqual([{ title: '港口札记', href: 'chapter-001.xhtml', entries: [] }])
    expect(await complaints(bare.bytes)).toEqual([])
  })

  it('ranks headings without a gap in each document, whatever the marks were', async () => {
    const skipping = section(heading(2, 'a', '码头'), [], [section(heading(5, 'b', '木桩'))])
    const { facts } = await madeEpub(bookOf([skipping]))
    expect(facts.spine.at(-1)!.headings.map(({ level }) => level)).toEqual([1, 2])
  })

  it('follows a link into the file of its target', async () => {
    const { facts } = await madeEpub(
      bookOf([
        section(heading(1, 'a', '码头'), [paragraph([linkTo('b', '见早市'), linkTo('a', '见上')])]),
        section(heading(1, 'b', '早市')),
      ]),
    )
    const chapter = facts.spine.find(({ file }) => file === 'chapter-001.xhtml')!
    expect(chapter.links.map(({ href }) => href)).toEqual(['chapter-002.xhtml#b', '#a'])
  })
})
