/** Where exactly a mark of a printed page stands, whatever the page begins with. */
import { describe, expect, it } from 'vitest'
import type { Block, Book, Inline } from '../../src/model/book.js'
import type { PageBeginning, PrintedPages } from '../../src/model/printed-pages.js'
import { mm } from '../../src/model/units.js'
import {
  assetsOf,
  bookOf,
  call,
  code,
  figure,
  heading,
  image,
  linkOut,
  list,
  note,
  paragraph,
  section,
  table,
  text,
} from '../support/books.js'
import { complaints, madeEpub } from '../support/made-epub.js'

/** A page that begins with this passage, of which so many characters are on pages before. */
function passage(source: Block, offset: number, { unit = 0, units = 1, printed = '' } = {}): PageBeginning {
  return { type: 'passage', source, unit, units, text: printed, offset }
}

const printedAs = (...pages: readonly (readonly [string, PageBeginning])[]): PrintedPages => ({
  trim: { width: mm(148), height: mm(210) },
  pages: pages.map(([label, begins]) => ({ label, begins })),
})

/** The text of a book with `|12|` for the mark of page 12. */
async function marked(book: Book, printed: PrintedPages, assets: readonly string[] = []): Promise<string> {
  const { facts, bytes, findings } = await madeEpub(book, { assets: assetsOf(...assets), printed })
  expect(findings.filter(({ id }) => id.startsWith('build/'))).toEqual([])
  expect(await complaints(bytes)).toEqual([])
  const chapter = facts.spine.find(({ file }) => file === 'chapter-001.xhtml')!.markup
  return chapter.replace(
    /<span epub:type="pagebreak" role="doc-pagebreak" id="page-(\w+)" aria-label="\1"><\/span>/g,
    '|$1|',
  )
}

const element = (tag: string, children: readonly Inline[], classes: readonly string[] = []): Inline => ({
  type: 'element',
  tag,
  attributes: { classes: [...classes], values: {} },
  children,
})

const chapter = (...blocks: Block[]): Book => bookOf([section(heading(1, 'pier', '码头'), blocks)])

describe('the mark of a page', () => {
  it.each([
    ['stands before the character it begins with', [text('春风夏雨')], 2, '<p>春风|2|夏雨</p>'],
    ['stands in its paragraph at the beginning', [text('春风')], 0, '<p>|2|春风</p>'],
    ['does not count spaces', [text('spring wind blows')], 10, '<p>spring wind |2|blows</p>'],
    ['does not cut characters that are written as entities', [text('甲&<乙')], 2, '<p>甲&amp;|2|&lt;乙</p>'],
    ['does not cut rare characters in two', [text('𠮷𠮷野')], 3, '<p>𠮷|2|𠮷野</p>'],
    [
      'stands before a link',
      [text('见'), linkOut('https://a.org/', '渡口')],
      1,
      '<p>见|2|<a href="https://a.org/">渡口</a></p>',
    ],
    [
      'stands in a link that is broken',
      [linkOut('https://a.org/', '渡口')],
      1,
      '<p><a href="https://a.org/">渡|2|口</a></p>',
    ],
    [
      'stands before emphasis',
      [text('春'), { type: 'strong', children: [text('风')] } as Inline],
      1,
      '<p>春|2|<strong>风</strong></p>',
    ],
    [
      'stays out of a word with its reading',
      [text('到'), element('ruby', [text('渡口'), element('rt', [text('dk')])])],
      2,
      '<p>到|2|<ruby>渡口<rp>（</rp>',
    ],
    [
      'stays out of an upright square',
      [element('span', [text('25')], ['upright']), text('日')],
      1,
      '<p>|2|<span class="upright">25</span>日</p>',
    ],
  ] as const)('%s', async (_, inlines, offset, expected) => {
    const source = paragraph([...inlines])
    expect(await marked(chapter(source), printedAs(['2', passage(source, offset)]))).toContain(expected)
  })

  it('stands before a heading, a list and a table that it begins with', async () => {
    const head = heading(2, 'dawn', '清晨')
    const items = list('一', '二')
    const rows = table(['甲', '乙'], ['丙', '丁'])
    const book = bookOf([section(heading(1, 'pier', '码头'), [], [section(head, [items, rows])])])
    const first = items.type === 'list' ? items.items[0]!.blocks[0]! : items
    const found = await marked(
      book,
      printedAs(['2', passage(head, 0)], ['3', passage(first, 0)], ['4', passage(rows, 0, { units: 4 })]),
    )
    expect(found).toMatch(/\|2\|<h2/)
    expect(found).toMatch(/\|3\|<ol/)
    expect(found).toMatch(/\|4\|<table/)
  })

  it('stands within an item, a cell, and before the indent of a line of code', async () => {
    const items = list('一', '春风夏雨')
    const rows = table(['甲', '乙'], ['丙', '秋收冬藏'])
    const lines = code('if a:\n    return b')
    const second = items.type === 'list' ? items.items[1]!.blocks[0]! : items
    const found = await marked(
      chapter(items, rows, lines),
      printedAs(['2', passage(second, 2)], ['3', passage(rows, 2, { unit: 3, units: 4 })], ['4', passage(lines, 4)]),
    )
    expect(found).toContain('<p>春风|2|夏雨</p>')
    expect(found).toContain('秋收|3|冬藏</td>')
    expect(found).toContain('if a:\n|4|    return b')
  })

  it('counts the calls of notes as they are numbered in print', async () => {
    const source = paragraph([text('春'), call('1'), text('风夏雨')])
    const book = bookOf([section(heading(1, 'pier', '码头'), [source])], { notes: [note('1', paragraph('注。'))] })
    const begins = passage(source, 7, { printed: '春[128]风夏雨' })
    expect(await marked(book, printedAs(['2', begins]))).toContain('</a>风|2|夏雨</p>')
  })

  it('stands before a picture with its caption, once for each page of a spread', async () => {
    const picture: PageBeginning = { type: 'picture', asset: 'a.png', use: 1 }
    const book = chapter(figure(image('a.png', '桥'), '桥'), paragraph('春'), figure(image('a.png', '桥'), '又'))
    const found = await marked(book, printedAs(['14', picture], ['15', picture]), ['a.png'])
    expect(found).toMatch(/春<\/p>\s*\|14\|\|15\|<figure>/)
  })

  it('is left out where the e-book does not have the page', async () => {
    const stranger = paragraph('目录')
    const found = await marked(
      chapter(paragraph('春')),
      printedAs(['2', passage(stranger, 0)], ['3', { type: 'picture', asset: 'none.png', use: 0 }]),
    )
    expect(found).not.toContain('|')
  })

  it('comes in reading order, whatever the order of the pages was', async () => {
    const [first, second] = [paragraph('春'), paragraph('夏')]
    const printed = printedAs(['7', passage(second, 0)], ['8', passage(first, 0)])
    const { edition } = await madeEpub(chapter(first, second), { printed })
    expect(edition.pageList?.pages.map(({ label }) => label)).toEqual(['8', '7'])
  })
})
