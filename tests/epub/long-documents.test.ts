import { describe, expect, it } from 'vitest'
import { LONGEST_DOCUMENT } from '../../src/compose/epub/cut-chapter.js'
import type { Block, Section } from '../../src/model/book.js'
import { checkComposed } from '../../src/proof/conservation.js'
import { checkEpub } from '../../src/proof/epub-conservation.js'
import {
  assetsOf,
  bookOf,
  call,
  figure,
  heading,
  image,
  linkTo,
  list,
  note,
  paragraph,
  section,
  table,
  text,
} from '../support/books.js'
import { type EpubDocumentFacts, outline } from '../support/epub-facts.js'
import { complaints, type MadeEpub, madeEpub } from '../support/made-epub.js'

/** Paragraphs of some 9 KB each. */
const prose = (count: number, of = ''): Block[] =>
  Array.from({ length: count }, (_, index) =>
    paragraph(`${of}第${index + 1}回，${'潮水退了，船工把缆绳收回岸上。'.repeat(200)}`),
  )

const chapters = ({ facts }: MadeEpub): readonly EpubDocumentFacts[] =>
  facts.spine.filter(({ file }) => file.startsWith('chapter'))
const files = (made: MadeEpub): string[] => chapters(made).map(({ file }) => file)
const bytesOf = ({ markup }: EpubDocumentFacts): number => Buffer.byteLength(markup)

/** Ids that links of a book lead to, all of which are where they say. */
function expectLinksToHold(made: MadeEpub): void {
  const ids = new Map(made.facts.spine.map((document) => [document.file, new Set(document.ids)]))
  const inner = made.facts.spine.flatMap(({ file, links }) =>
    links.flatMap(({ href }) => (/^https?:/.test(href) ? [] : [{ file, href }])),
  )
  const broken = inner.filter(({ file, href }) => {
    const [target, id] = href.split('#')
    return id === undefined ? !ids.has(target!) : !ids.get(target || file)?.has(id)
  })
  expect(inner.length).toBeGreaterThan(0)
  expect(broken).toEqual([])
  for (const { ids: own } of made.facts.spine) expect(new Set(own).size).toBe(own.length)
}

describe('a chapter too long for one document', () => {
  const sections: Section[] = ['东岸', '西岸', '沙洲', '河口'].map((words, index) =>
    section(heading(2, `bank-${index}`, words), prose(9, words)),
  )

  it('goes on in others, cut before headings, about as long as each other', async () => {
    const book = bookOf([section(heading(1, 'pier', '码头'), prose(1), sections), section(heading(1, 'b', '早市'))])
    const made = await madeEpub(book)
    expect(files(made)).toEqual(['chapter-001.xhtml', 'chapter-001-2.xhtml', 'chapter-002.xhtml'])
    const [first, second] = chapters(made)
    expect(first!.headings.map(({ text }) => text)).toEqual(['码头', '东岸', '西岸'])
    expect(second!.headings).toMatchObject([
      { level: 2, text: '沙洲' },
      { level: 2, text: '河口' },
    ])
    for (const document of [first!, second!]) expect(bytesOf(document)).toBeLessThan(LONGEST_DOCUMENT)
    expect(bytesOf(second!) / bytesOf(first!)).toBeGreaterThan(0.8)
    expect(await complaints(made.bytes)).toEqual([])
  })

  it('is a chapter once: what goes on with it has the name of the heading it begins with', async () => {
    const made = await madeEpub(bookOf([section(heading(1, 'pier', '码头'), [], sections)]))
    const [first, second] = chapters(made)
    expect(first!.markup).toContain(
      '<section epub:type="chapter" role="doc-chapter" aria-labelledby="pier" class="chapter">',
    )
    expect(second!.markup).toContain('<section aria-labelledby="bank-2" class="chapter">')
    expect([first!.title, second!.title]).toEqual(['码头', '沙洲'])
    expect(made.facts.landmarks.get('bodymatter')).toBe('chapter-001.xhtml')
    expect(outline(made.facts.navigation)).toEqual(['1 码头', '2 东岸', '2 西岸', '2 沙洲', '2 河口'])
    expect(made.facts.navigation[0]!.entries.map(({ href }) => href)).toEqual([
      'chapter-001.xhtml#bank-0',
      'chapter-001.xhtml#bank-1',
      'chapter-001-2.xhtml#bank-2',
      'chapter-001-2.xhtml#bank-3',
    ])
    expect(made.facts.ncx).toEqual(made.facts.navigation)
  })

  it('is cut deeper where a section is too long, and between paragraphs where no heading stands', async () => {
    const deep = section(heading(2, 'long', '长堤'), prose(2), [
      section(heading(3, 'plain', '没有小标题的一节'), prose(50)),
      section(heading(3, 'end', '尾声'), prose(1)),
    ])
    const book = bookOf([section(heading(1, 'pier', '码头'), [], [deep])])
    const made = await madeEpub(book)
    for (const document of chapters(made)) expect(bytesOf(document)).toBeLessThan(LONGEST_DOCUMENT)
    expect(chapters(made).flatMap(({ headings }) => headings.map(({ level }) => level))).toEqual([1, 2, 3, 3])
    const continued = chapters(made)[1]!
    expect(continued.headings).toEqual([])
    expect(continued.title).toBe('码头 (2)')
    expect(continued.markup).toContain('<section aria-label="码头 (2)" class="chapter">')
    expect([...checkComposed(book, made.edition.documents), ...checkEpub(made.bytes, made.edition)]).toEqual([])
    expect(await complaints(made.bytes)).toEqual([])
  })

  it('leaves no heading behind on a page of its own', async () => {
    const made = await madeEpub(
      bookOf([section(heading(1, 'a', '码头'), [], [section(heading(2, 'b', '东岸'), prose(40))])]),
    )
    const first = chapters(made)[0]!
    expect(first.headings.map(({ text }) => text)).toEqual(['码头', '东岸'])
    expect(first.text).toContain('第1回')
  })

  it('keeps one block in one piece, however long, and says so', async () => {
    const rows = Array.from({ length: 4000 }, (_, index) => [`${index}`, '退潮之后才开船'])
    const blocks = [table(['班次', '说明'], ...rows), paragraph('潮'.repeat(100_000)), paragraph('完。')]
    const made = await madeEpub(bookOf([section(heading(1, 'a', '码头'), blocks)]))
    expect(made.findings).toMatchObject([
      { id: 'epub/long-block', facts: { kilobytes: expect.any(Number) } },
      { id: 'epub/long-block', facts: { kilobytes: 300 } },
    ])
    expect(files(made)).toHaveLength(3)
    expect(chapters(made)[0]!.markup.match(/<tr>/g)).toHaveLength(4001)
    const short = await madeEpub(bookOf([section(heading(1, 'a', '码头'), [list('看潮'), paragraph('完。')])]))
    expect(short.findings).toEqual([])
  })

  it('is led to by links, references and lists of figures from everywhere', async () => {
    const bridge = figure(image('a.png', '木桥', { id: 'fig-bridge' }), '木桥')
    const labelled = { ...bridge, label: '图 1' } as Block
    const reference: Block = paragraph([{ type: 'reference', target: 'fig-bridge', text: '图 1' }])
    const book = bookOf([
      section(heading(1, 'pier', '码头'), [paragraph([linkTo('bank-3', '见河口'), text('。')]), reference], sections),
      section(heading(1, 'b', '早市'), [labelled, paragraph([linkTo('bank-2', '见沙洲')])]),
    ])
    const made = await madeEpub(book, { assets: assetsOf('a.png'), lists: { figures: true, tables: false } })
    const links = chapters(made).flatMap((document) => document.links.map(({ href }) => href))
    expect(links).toEqual(['chapter-001-2.xhtml#bank-3', 'chapter-002.xhtml#fig-bridge', 'chapter-001-2.xhtml#bank-2'])
    expect(made.facts.listOf('loi').map(({ href }) => href)).toEqual(['chapter-002.xhtml#fig-bridge'])
    expectLinksToHold(made)
  })
})

describe('notes of a chapter that stands in several documents', () => {
  const notes = [
    note('rope', paragraph([text('系船的绳子，另见'), call('pile')])),
    note('pile', list('木桩', '石桩'), paragraph('都在东岸。')),
    note('late', table(['一', '二'], ['三', '四'])),
  ]
  const book = bookOf(
    [
      section(
        heading(1, 'pier', '码头'),
        [paragraph([text('缆绳'), call('rope')]), ...prose(20)],
        [
          section(heading(2, 'bank', '对岸'), [
            ...prose(20),
            paragraph([text('船票'), call('late'), text('缆绳'), call('rope'), text('又一根'), call('rope')]),
          ]),
        ],
      ),
    ],
    { notes },
  )

  it('are counted on, and each stands in every document that calls it', async () => {
    const made = await madeEpub(book)
    const [first, second] = [chapters(made)[0]!, chapters(made).at(-1)!]
    const marks = ({ links }: EpubDocumentFacts, role: string) =>
      links.filter((link) => link.role === role).map((link) => link.text)
    expect(marks(first, 'doc-noteref')).toEqual(['[1]', '[3]'])
    expect(marks(second, 'doc-noteref')).toEqual(['[2]', '[1]', '[1]', '[3]'])
    expect(marks(second, 'doc-backlink')).toEqual(['[1]', '[1-2]', '[2]', '[3]'])
    for (const document of [first, second]) expect(document.text).toContain('系船的绳子')
    expect(first.text).not.toContain('三')
  })

  it('and every call has a way there and back in its own document', async () => {
    const made = await madeEpub(book)
    for (const { ids, links } of chapters(made)) {
      const calls = links.filter(({ role }) => role === 'doc-noteref')
      const backs = links.filter(({ role }) => role === 'doc-backlink')
      expect(backs).toHaveLength(calls.length)
      for (const { href } of [...calls, ...backs]) expect(ids).toContain(href.replace(/^#/, ''))
    }
    expectLinksToHold(made)
    expect([...checkComposed(book, made.edition.documents), ...checkEpub(made.bytes, made.edition)]).toEqual([])
    expect(await complaints(made.bytes)).toEqual([])
  })
})

describe('a compilation', () => {
  const article = (id: string, words: string) => section(heading(2, id, words), [paragraph(`${words}，照原样刊出。`)])

  it('begins each article of a contributor on a new page, the first under the contributor’s name', async () => {
    const made = await madeEpub(
      bookOf([
        section(heading(1, 'c', '【码头】', 'contributor'), [], [article('one', '潮水'), article('two', '渡船')]),
      ]),
    )
    expect(files(made)).toEqual(['chapter-001.xhtml', 'chapter-001-2.xhtml'])
    expect(chapters(made).map(({ headings }) => headings.map((each) => each.text))).toEqual([
      ['【码头】', '潮水'],
      ['渡船'],
    ])
    expect(made.facts.navigation[0]!.entries.map(({ href }) => href)).toEqual([
      'chapter-001.xhtml#one',
      'chapter-001-2.xhtml#two',
    ])
    expect(await complaints(made.bytes)).toEqual([])
  })

  it('keeps the numbered parts of one article together', async () => {
    const parts = ['一、看潮', '二、解缆'].map((words, index) =>
      section(heading(2, `p${index}`, words, 'numbered'), prose(1)),
    )
    const made = await madeEpub(bookOf([section(heading(1, 'c', '【码头】', 'contributor'), [], parts)]))
    expect(files(made)).toEqual(['chapter-001.xhtml'])
  })

  it('has its contributors on pages of their own also where they stand under a title', async () => {
    const contributors = ['【码头】', '【早市】'].map((words, index) =>
      section(heading(2, `c${index}`, words, 'contributor'), [], [section(heading(3, `a${index}`, '来信'), prose(1))]),
    )
    const made = await madeEpub(bookOf([section(heading(1, 'v', '第一辑'), [], contributors)]))
    expect(chapters(made).map(({ title }) => title)).toEqual(['第一辑', '【早市】'])
  })
})
