/** The rules of pages: each fires on a fault that was put into a laid-out book, and on nothing else of it. */
import { afterAll, describe, expect, it } from 'vitest'
import type { Page } from '../../../src/model/print.js'
import { hanzi, paragraphs } from '../../support/hanzi.js'
import { png } from '../../support/images.js'
import {
  closePress,
  type Fault,
  layoutIds,
  onPageOf,
  onText,
  pageProof,
  rewritten,
  saidOf,
  shortened,
  without,
} from '../../support/page-proof.js'

afterAll(closePress)

/** Two sections that open on pages of their own; the first goes on over a page break. */
const BOOK = {
  'a.md': `# 书

## 渡口

头${paragraphs(6, 170)}

### 船

腰${paragraphs(6, 88, 3)}

尾${hanzi(200, 9)}。

## 桥

详见[渡口](#渡口)，那里有船[^1]。${paragraphs(8, 99, 4)}

[^1]: 船在这里。
`,
}

describe('a book without a fault', () => {
  it('has nothing said of its layout', async () => {
    expect(layoutIds(await pageProof(BOOK))).toEqual([])
  })
})

describe('what one page says of another', () => {
  it('is the number in the contents', async () => {
    const wrong = onPageOf('contents', (layout) => ({
      ...rewritten(/(entry-folio"[^>]*>)1</u, '$17<')(layout),
      fragments: layout.fragments.map((each) => (each.text === '1' ? { ...each, text: '7' } : each)),
    }))
    const found = await pageProof(BOOK, wrong)
    expect(saidOf('layout/toc-number', found)).toEqual(['layout/toc-number 2 a.md:3:1'])
    expect(layoutIds(found)).toEqual(['layout/toc-number'])
  })

  it('is the section in the running head', async () => {
    const wrong: Fault = (pages) => pages.map((page) => (page.counted === '2' ? { ...page, runningHead: '桥' } : page))
    const found = await pageProof(BOOK, wrong)
    expect(saidOf('layout/running-head', found)).toEqual(['layout/running-head 4 a.md:3:1'])
    expect(layoutIds(found)).toEqual(['layout/running-head'])
  })

  it('is a reference to what is on some page', async () => {
    const wrong = onText('详见', () => rewritten(/href="#[^"]*"(?=[^>]*>渡口)/u, 'href="#nowhere"'))
    const found = await pageProof(BOOK, wrong)
    expect(saidOf('layout/broken-reference', found)).toEqual(['layout/broken-reference 6 a.md:35:4'])
    expect(layoutIds(found)).toEqual(['layout/broken-reference'])
  })

  it('is a reference that says the number of what it leads to', async () => {
    const book = {
      'a.md': '# 书\n\n## 渡口\n\n头，@fig:boat 是船。\n\n![船](a.png){#fig:boat width=30%}\n',
      'a.png': png(900, 300),
    }
    const wrong = onText('头', () => rewritten(/(class="reference[^>]*>图\s*)1/u, '$17'))
    expect(saidOf('layout/broken-reference', await pageProof(book, wrong))).toEqual([
      'layout/broken-reference 3 a.md:5:1',
    ])
    expect(layoutIds(await pageProof(book))).toEqual([])
  })

  it('is a note, which stands on the page of its call', async () => {
    const found = await pageProof(BOOK, noteOnNextPage)
    expect(saidOf('layout/note-elsewhere', found)).toEqual(['layout/note-elsewhere 7 a.md:51:1'])
    expect(layoutIds(found)).toEqual(['layout/note-elsewhere'])
  })
})

describe('a page', () => {
  it('is not blank without a reason', async () => {
    const found = await pageProof(BOOK, blankBefore(6))
    expect(saidOf('layout/unexpected-blank', found)).toHaveLength(1)
    expect(layoutIds(found)).toEqual(['layout/unexpected-blank'])
  })

  it('that opens a part on a recto may have a blank one before it', async () => {
    const recto = { ...BOOK, 'book.yaml': 'chapters: [a.md]\nprint: { sectionStart: recto }\n' }
    expect(layoutIds(await pageProof(recto))).toEqual([])
  })

  it('does not end a text with fewer than four lines', async () => {
    const found = await pageProof(BOOK, (pages) => {
      const last = pages.findLastIndex(({ flow }) => flow?.headings.some(({ text }) => text === '渡口'))
      const kept = pages[last]!.layout!.fragments[0]!.block
      return pages.map((page, at) =>
        at === last ? { ...page, layout: shortened(kept, 40)(without((block) => block !== kept)(page.layout!)) } : page,
      )
    })
    expect(layoutIds(found)).toEqual(['layout/short-last-page'])
  })

  it('does not end with a heading', async () => {
    const found = await pageProof(
      BOOK,
      onText('船', (heading) => without((block) => block > heading)),
    )
    expect(saidOf('layout/stranded-heading', found)).toEqual(['layout/stranded-heading 4 a.md:17:5'])
    expect(layoutIds(found)).toEqual(['layout/stranded-heading'])
  })

  it('does not end or begin with one line of a paragraph', async () => {
    const found = await pageProof(BOOK)
    expect(layoutIds(found)).toEqual([])
    const orphan = await pageProof(BOOK, (pages) => onBrokenBlock(pages, 'first', 25))
    expect(layoutIds(orphan)).toEqual(['layout/orphan'])
    const widow = await pageProof(BOOK, (pages) => onBrokenBlock(pages, 'second', 15))
    expect(layoutIds(widow)).toEqual(['layout/widow'])
  })
})

/** The notes of the page that has some move to the next one. */
const noteOnNextPage: Fault = (pages) => {
  const at = pages.findIndex(({ layout }) => layout?.html.includes('class="footnotes"'))
  const [from, to] = [pages[at]!.layout!, pages[at + 1]!.layout!]
  const box = /<div class="footnotes".*<\/div>(?=<\/div>$)/su.exec(from.html)![0]
  const note = from.fragments.find(({ text }) => text.includes('船在这里'))!
  const changed: Readonly<Record<number, Page['layout']>> = {
    [at]: { ...from, html: from.html.replace(box, ''), fragments: from.fragments.filter((each) => each !== note) },
    [at + 1]: { ...to, html: to.html.replace(/<\/div>$/u, `${box}</div>`), fragments: [...to.fragments, note] },
  }
  return pages.map((page, index) => ({ ...page, layout: changed[index] ?? page.layout }))
}

/** An empty page before the one with this number, and behind it another, so that sides stay. */
const blankBefore =
  (number: number): Fault =>
  (pages) => {
    const empty = { ...pages[number - 1]!, folio: null, runningHead: null }
    const blank: Page = {
      ...empty,
      layout: { ...empty.layout!, html: '<div class="set-page"></div>', fragments: [], targets: [] },
    }
    return [...pages.slice(0, number - 1), blank, ...pages.slice(number - 1)].map((page, at) => ({
      ...page,
      number: at + 1,
    }))
  }

/** Shortens a piece of the first paragraph that is broken between two pages. */
function onBrokenBlock(pages: readonly Page[], piece: 'first' | 'second', length: number): readonly Page[] {
  const blockAt = (at: number, fragment: number) => pages[at]?.layout?.fragments.at(fragment)?.block
  const first = pages.findIndex(
    ({ flow }, at) => flow?.kind === 'body' && flow === pages[at + 1]?.flow && blockAt(at, -1) === blockAt(at + 1, 0),
  )
  if (first < 0) throw new Error('No paragraph is broken')
  const at = piece === 'first' ? first : first + 1
  const change = shortened(blockAt(first, -1)!, length)
  return pages.map((page, index) => (index === at ? { ...page, layout: change(page.layout!) } : page))
}
