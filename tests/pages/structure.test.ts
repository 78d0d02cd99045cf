/** What a reader's voice is told of a book: the structure tree of the made PDF. */
import { beforeAll, describe, expect, it } from 'vitest'
import { builtBook } from '../support/built-book.js'
import { textsByMark } from '../support/marked-text.js'
import { sharedScratch } from '../support/scratch.js'
import {
  allElements,
  drawTree,
  isTreeElement,
  readStructure,
  type StructureTree,
  type TreeElement,
} from '../support/structure-tree.js'
import { TAGGED_BOOK } from '../support/tagged-book.js'
import { structureFaults } from '../support/ua-structure.js'

let pdf: Uint8Array
let tree: StructureTree
let textOf: (element: TreeElement) => string

beforeAll(async () => {
  const { value } = await builtBook(await sharedScratch(TAGGED_BOOK), { formats: { pdf: true, epub: false } })
  pdf = value.pdf!
  tree = await readStructure(pdf)
  const texts = textsByMark(tree.file, 'byActualText')
  textOf = ({ kids }) =>
    kids.map((kid) => (isTreeElement(kid) ? textOf(kid) : 'mcid' in kid ? texts(kid.page, kid.mcid) : '')).join('')
})

const all = (type: string): TreeElement[] => allElements(tree.document).filter((element) => element.type === type)
const pagesOf = (element: TreeElement): number[] => [
  ...new Set(allElements(element).flatMap(({ kids }) => kids.flatMap((kid) => ('page' in kid ? [kid.page] : [])))),
]
const starting = (type: string, words: string): TreeElement => all(type).find((each) => textOf(each).startsWith(words))!
/** The element and what is in it, without the pages. */
const shape = (element: TreeElement): string[] => drawTree(element).map((line) => line.replace(/ \d.*$/, ''))

describe('the structure tree of a made book', () => {
  it('agrees with its pages in both directions, and is built as PDF/UA asks', async () => {
    expect(await structureFaults(pdf)).toEqual([])
  })

  it('is the book, without a trace of the browser or of our marks', () => {
    expect(all('NonStruct')).toEqual([])
    expect(tree.document.kids.filter(isTreeElement).map(({ type }) => type)).toEqual(
      tree.document.kids.map(() => 'Sect'),
    )
    expect(tree.document.lang).toBe('zh-CN')
    expect(allElements(tree.document).flatMap(({ lang }) => lang ?? [])).toEqual(['zh-CN', 'ja'])
  })

  it('has the headings of the outline, one below the other', () => {
    const headings = allElements(tree.document).filter(({ type }) => /^H\d$/.test(type))
    expect(headings.map((heading) => `${heading.type} ${textOf(heading)}`)).toEqual([
      ...['H1 河埠记', 'H2 目　录', 'H2 上篇', 'H3 第一章　河埠', 'H4 一、物件', 'H3 第二章　对岸'],
    ])
  })
})

describe('what runs over pages', () => {
  it('is one paragraph, in its order', () => {
    const paragraph = all('P').find((each) => textOf(each).includes('渡口有一口钟'))!
    expect(pagesOf(paragraph).length).toBeGreaterThan(1)
    expect(textOf(paragraph)).toMatch(
      /^(船工把缆绳系在石桩上，等天亮再过河。){40}渡口有一口钟\[1\]，.*\[2\]。(船工[^。]*。){24}$/,
    )
  })

  it('is one list, item, quotation, note and section', () => {
    for (const element of [
      starting('BlockQuote', '船工'),
      starting('L', '缆绳'),
      starting('LBody', '缆绳'),
      starting('Note', '[1]'),
      starting('Sect', '第一章'),
    ]) {
      expect(pagesOf(element).length, textOf(element).slice(0, 4)).toBeGreaterThan(1)
    }
    expect(all('L')).toHaveLength(3)
    expect(all('Note')).toHaveLength(4)
  })
})

describe('the parts of a text', () => {
  it('lists have items of a label and a body, and tell how they are numbered', () => {
    const list = starting('L', '缆绳')
    expect(shape(list)).toEqual([
      ...['L', ' LI', '  Lbl', '  LBody', '   P', '   L', '    LI', '     Lbl', '     LBody', '      P'],
      ...['    LI', '     Lbl', '     LBody', '      P', '   P', ' LI', '  Lbl', '  LBody', '   P'],
    ])
    const numbering = all('L').map(({ attributes }) => String(attributes.get('List.ListNumbering')))
    expect(numbering).toEqual(['/Disc', '/Disc', '/Decimal'])
    expect(all('Lbl').map(textOf)).toContain('3. ')
  })

  it('tables have a head and a body; empty cells keep their place; headers stand over their column', () => {
    const [table] = all('Table')
    const rows = ['  TR', '   TD', '   TD']
    expect(shape(table!)).toEqual(['Table', ' THead', '  TR', '   TH', '   TH', ' TBody', ...rows, ...rows])
    expect(all('TH').map(({ attributes }) => String(attributes.get('Table.Scope')))).toEqual(['/Column', '/Column'])
  })

  it('a picture has its words and its caption', () => {
    const [figure] = all('Figure')
    expect(figure!.alt).toBe('渡口的略图')
    expect(shape(figure!)).toEqual(['Figure', ' Caption'])
    expect(textOf(figure!)).toBe('渡口略图')
  })

  it('readings stand with their bases', () => {
    expect(all('Ruby').map(shape)).toEqual([
      ['Ruby', ' RB', ' RT'],
      ['Ruby', ' RB', ' RT'],
    ])
    expect(all('RB').map(textOf)).toEqual(['渡', '口'])
  })

  it('code, editor’s note and another language are told', () => {
    expect(textOf(all('Code')[0]!)).toBe('08:00  first ferry')
    expect(textOf(all('Aside')[0]!)).toContain('编者')
    expect(textOf(all('Span').find(({ lang }) => lang === 'ja')!)).toBe('渡し場')
  })

  it('the contents are entries that lead to their headings', () => {
    expect(all('TOC')).toHaveLength(1)
    expect(new Set(all('TOCI').map((entry) => shape(entry).join()))).toEqual(new Set(['TOCI, Reference,  Link']))
    // Between a number and its title stands half an em, whatever space was typed.
    expect(all('TOCI').map((entry) => textOf(entry).replace(/\u2002/g, ' '))).toEqual([
      '上篇',
      '第一章 河埠1',
      expect.stringMatching(/^一、物件\d+$/),
      expect.stringMatching(/^第二章 对岸\d+$/),
    ])
  })

  it('notes follow the paragraph that calls them, with a name of their own; the call leads there', () => {
    const calls = all('P').filter((each) => each.kids.some((kid) => isTreeElement(kid) && kid.type === 'Reference'))
    const following = calls.map((call) => {
      const siblings = allElements(tree.document)
        .find(({ kids }) => kids.includes(call))!
        .kids.filter(isTreeElement)
      return siblings.slice(siblings.indexOf(call) + 1, siblings.indexOf(call) + 3).map((each) => each.type)
    })
    expect(following.slice(0, 2)).toEqual([
      ['Note', 'Note'],
      ['Note', 'Note'],
    ])
    expect(all('Note').map(({ id }) => id)).toEqual(['note00000001', 'note00000002', 'note00000003', 'note00000004'])
    expect(all('Note').map((note) => shape(note)[1])).toEqual([' Lbl', ' Lbl', ' Lbl', ' Lbl'])
  })
})

describe('what is not of the text', () => {
  it('running heads, folios, leaders and rules are in no element', () => {
    const told = textOf(tree.document)
    expect(told).not.toMatch(/· ·/)
    expect(told.match(/河埠记/g)).toHaveLength(2)
  })
})
