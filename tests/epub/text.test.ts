import { describe, expect, it } from 'vitest'
import { blockText } from '../../src/model/book-text.js'
import {
  bookOf,
  call,
  code,
  editorsNote,
  heading,
  list,
  note,
  paragraph,
  quote,
  section,
  TURN,
  table,
  text,
} from '../support/books.js'
import { withoutSpace } from '../support/epub-facts.js'
import { complaints, madeEpub } from '../support/made-epub.js'

const BLOCKS = [
  paragraph('早上五点，缆绳还湿着。'),
  list('看潮', '解缆', '收票'),
  quote(paragraph('人不等潮，潮不等人。')),
  code('for (;;) { wait() }'),
  table(['班次', '时刻'], ['一', '5:00'], ['二', '6:30']),
]

describe('the text of an e-book', () => {
  it('is the text of the Book, all of it, in its order', async () => {
    const opening = [editorsNote('note', [paragraph('这组文章写的是码头。')], '本刊编辑部')]
    const book = bookOf([section(null, opening), section(heading(1, 'pier', '【码头】', 'contributor'), BLOCKS)])
    const { facts, bytes } = await madeEpub(book)
    const chapters = facts.spine.filter(({ file }) => file.startsWith('chapter'))
    const written = [...opening, heading(1, 'pier', '【码头】'), ...BLOCKS].map(blockText).join('')
    expect(chapters.map((chapter) => withoutSpace(chapter.text)).join('')).toBe(withoutSpace(written))
    expect(await complaints(bytes)).toEqual([])
  })

  it('is what the edition says must be read in each document', async () => {
    const book = bookOf([section(heading(1, 'a', [text('码头'), call('1')]), [paragraph([text('缆绳'), call('2')])])], {
      title: heading(1, 'title', [text('港口'), TURN, text('札记'), call('1')]),
      notes: [note('1', paragraph('在东岸。')), note('2', paragraph([text('系船用'), call('1')]), code('x'))],
      meta: { subtitle: '见闻', authors: [{ name: '林舟', role: 'author', sort: null }], publisher: '海岸小报' },
    })
    const { edition, facts } = await madeEpub(book)
    for (const { file, blocks } of edition.documents) {
      const read = facts.spine.find((document) => document.file === file)!.text
      expect(withoutSpace(read)).toBe(blocks.map((block) => block.text).join(''))
    }
  })

  it('sets the two parts of a headline on two lines, and keeps them apart for who listens', async () => {
    const { facts } = await madeEpub(bookOf([section(heading(1, 'a', [text('潮水来了'), TURN, text('渡船照开')]))]))
    const chapter = facts.spine.at(-1)!
    expect(chapter.markup).toMatch(/潮水来了<\/span>.*<br class="turn"\/><span class="headline-part">渡船照开/)
    expect(chapter.title).toBe('潮水来了 渡船照开')
  })

  it('sets the editor’s note apart, under its label, with its signature', async () => {
    const { facts } = await madeEpub(
      bookOf([section(null, [editorsNote('word', [paragraph('照原样刊出。')], '本刊编辑部')])]),
    )
    const { markup } = facts.spine.at(-1)!
    expect(markup).toContain(
      '<div epub:type="preamble" role="note" class="editors-note note" id="word" aria-labelledby="word-label">',
    )
    expect(markup).toContain('<p class="editors-note-label" id="word-label">编者按</p>')
    expect(markup).toContain('<p class="editors-note-signature">本刊编辑部</p>')
  })
})

describe('notes in an e-book', () => {
  const notes = [note('rope', paragraph([text('系船的绳子。'), call('pile')])), note('pile', code('木桩'))]

  it('stand in the document that calls them and lead back to their call', async () => {
    const book = bookOf(
      [
        section(heading(1, 'a', '码头'), [paragraph([text('缆绳'), call('rope')])]),
        section(heading(1, 'b', '早市'), [paragraph([text('缆绳'), call('rope'), text('又'), call('rope')])]),
      ],
      { notes },
    )
    const { facts, bytes } = await madeEpub(book)
    const marks = [
      ['[1]', '[2]'],
      ['[1]', '[1-2]', '[2]'],
    ]
    for (const { ids, links } of facts.spine.filter(({ file }) => file.startsWith('chapter'))) {
      const calls = links.filter(({ role }) => role === 'doc-noteref')
      const backs = links.filter(({ role }) => role === 'doc-backlink')
      expect(new Set(calls.map(({ text }) => text))).toEqual(new Set(['[1]', '[2]']))
      expect(backs.map(({ text }) => text)).toEqual(marks.shift())
      expect(backs).toHaveLength(calls.length)
      for (const { href } of [...calls, ...backs]) expect(ids).toContain(href.slice(1))
    }
    expect(await complaints(bytes)).toEqual([])
  })

  it('may call themselves without end', async () => {
    const round = note('rope', paragraph([text('见本注'), call('rope')]))
    const { facts, bytes } = await madeEpub(
      bookOf([section(heading(1, 'a', '码头'), [paragraph([text('缆绳'), call('rope')])])], { notes: [round] }),
    )
    expect(facts.spine.at(-1)!.text.match(/见本注/g)).toHaveLength(1)
    expect(await complaints(bytes)).toEqual([])
  })
})
