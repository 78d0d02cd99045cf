/** The contents and the lists behind them: what they name, how long titles are set, and where their lines stand. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtBook } from '../support/built-book.js'
import { outline, readEpub } from '../support/epub-facts.js'
import { png } from '../support/images.js'
import { complaints } from '../support/made-epub.js'
import { flatOutline, type PdfFacts, readPdf } from '../support/pdf-facts.js'
import type { PageFacts } from '../support/pdf-page-facts.js'
import { prose } from '../support/press.js'
import { scratch } from '../support/scratch.js'
import { LEADING, linesOf, MEASURE, squeezed } from '../support/type-area.js'

async function made(files: Readonly<Record<string, string | Uint8Array>>) {
  const { value, findings } = await builtBook(join(await scratch(files), 'book.yaml'))
  return { value, findings, print: await readPdf(value.pdf!), epub: readEpub(value.epub!) }
}

/** Pages from the one with this title to the next that begins another flow. */
function pagesOf({ pages }: PdfFacts, title: string, count = 1): readonly PageFacts[] {
  const first = pages.findIndex(({ lines }) => squeezed(lines[0]?.text ?? '') === title)
  return first < 0 ? [] : pages.slice(first, first + count)
}
const entriesOn = (page: PageFacts): string[] => linesOf(page).map(({ text }) => text.replace(/[·\s]+/gu, ' ').trim())

const DEEP = `# 河流

文。

## 上游

文。

### 源头

文。

#### 泉

文。

##### 石

文。
`
const withDepth = (depth: number) => ({
  'book.yaml': `title: 深浅\ncontents: { depth: ${depth} }\nchapters: [{ part: 上编, chapters: [a.md] }, { appendix: b.md }]\n`,
  'a.md': DEEP,
  'b.md': '# 年表\n\n文。\n\n## 早年\n\n文。\n',
})

describe('the contents', () => {
  it.each([
    [1, ['上编', '河流 1', '年表 2']],
    [2, ['上编', '河流 1', '上游 1', '年表 2', '早年 2']],
    [5, ['上编', '河流 1', '上游 1', '源头 1', '泉 1', '石 1', '年表 2', '早年 2']],
  ])('list as many ranks as the book asks for, under parts and beside them: %d', async (depth, wanted) => {
    const { print } = await made(withDepth(depth))
    const [page] = pagesOf(print, '目录')
    const entries = entriesOn(page!).slice(1)
    expect(entries.map((entry) => entry.replace('附录 A ', ''))).toEqual(wanted)
    const left = linesOf(page!)
      .slice(1, 1 + depth)
      .map(({ x }) => Math.round((x - linesOf(page!)[1]!.x) / 10.5))
    expect(left).toEqual(Array.from({ length: depth }, (_, index) => index))
  })

  const long = (seed: number) => `${prose(25, seed)}，${prose(25, seed + 1)}`
  it('turn a long title, whose last line has the leader and the number, and stay on the line grid', async () => {
    const chapters = Array.from(
      { length: 40 },
      (_, index) => `# ${index % 3 === 0 ? long(index) : prose(4, index)}\n\n文。\n`,
    )
    const { print } = await made({
      'book.yaml': 'title: 长题\nchapters: [{ part: 上编, chapters: [a.md] }, { part: 下编, chapters: [b.md] }]\n',
      'a.md': chapters.slice(0, 21).join('\n'),
      'b.md': chapters.slice(21).join('\n'),
    })
    const pages = pagesOf(print, '目录', 3)
    const [, first] = linesOf(pages[0]!)
    const linesOn = (page: PageFacts) => linesOf(page).filter(({ fontSize }) => fontSize < 12)
    for (const page of pages) {
      const left = Math.min(...linesOn(page).map(({ x }) => x))
      for (const { text, y, runs } of linesOn(page)) {
        const rows = (y - first!.y) / LEADING
        expect(Math.abs(rows - Math.round(rows)) * LEADING, text).toBeLessThan(1)
        expect(Math.max(...runs.map((run) => run.x + run.width)) - left, text).toBeLessThan(MEASURE + 1)
      }
    }
    const lines = pages.flatMap(linesOn)
    const leaders = lines.flatMap(({ text }) => (text.includes('·') ? [text.match(/·/gu)!.length] : []))
    expect(leaders).toHaveLength(40)
    expect(Math.min(...leaders)).toBeGreaterThan(3)
  })
})

const FIGURES = (count: number) =>
  Array.from({ length: count }, (_, index) => `文。\n\n![第${index + 1}座桥](a.png){#fig:x${index} width=30%}\n`).join(
    '\n',
  )
const TABLE = '| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n\n: 各村人口 {#tbl:people}\n'
const LISTED = {
  'book.yaml':
    'title: 图与表\nnumbering: { chapters: 第一章 }\ncontents: { figures: true, tables: true }\nchapters: [{ preface: p.md }, a.md, { appendix: b.md }]\n',
  'p.md': `# 序\n\n文。\n\n![旧影](a.png){#fig:old width=30%}\n`,
  'a.md': `# 河流\n\n${FIGURES(2)}\n\n> ![引文里的桥](a.png){#fig:quoted width=30%}\n\n::: figure 两岸 {#fig:both}\n![东](a.png){width=30%}\n\n![西](a.png){width=30%}\n:::\n\n![没有号](a.png){width=30%}\n\n${TABLE}`,
  'b.md': '# 年表\n\n![附图](a.png){#fig:app width=30%}\n',
  'a.png': png(400, 200),
}

describe('the lists of figures and tables', () => {
  it('stand behind the contents, each on pages of its own, with every number, caption and page', async () => {
    const { print } = await made(LISTED)
    const [figures] = pagesOf(print, '插图目录')
    const [tables] = pagesOf(print, '表格目录')
    expect(entriesOn(figures!).slice(1).map(squeezed)).toEqual([
      ...['图1旧影iii', '图1-1第1座桥1', '图1-2第2座桥1', '图1-3引文里的桥1', '图1-4两岸1', '图A-1附图3'],
    ])
    expect(entriesOn(tables!).slice(1).map(squeezed)).toEqual(['表1-1各村人口2'])
    expect([pagesOf(print, '目录')[0]!.label, figures!.label, tables!.label]).toEqual(['iv', 'v', 'vi'])
    expect(figures!.links.map(({ page }) => print.pages[page! - 1]!.label)).toEqual(['iii', '1', '1', '1', '1', '3'])
  })

  it('are named neither in the contents nor in the outline', async () => {
    const { print } = await made(LISTED)
    const named = [...entriesOn(pagesOf(print, '目录')[0]!), ...flatOutline(print.outline).map(({ title }) => title)]
    expect(named.filter((title) => /插图|表格/.test(title))).toEqual([])
  })

  it('are lists of the e-book’s navigation, which lead to what they name', async () => {
    const { value, epub } = await made(LISTED)
    expect(outline(epub.listOf('loi')).map(squeezed)).toEqual([
      ...['1图1旧影', '1图1-1第1座桥', '1图1-2第2座桥', '1图1-3引文里的桥', '1图1-4两岸', '1图A-1附图'],
    ])
    expect(outline(epub.listOf('lot')).map(squeezed)).toEqual(['1表1-1各村人口'])
    for (const { href } of [...epub.listOf('loi'), ...epub.listOf('lot')]) {
      const [file, id] = href.split('#')
      expect(epub.spine.find((document) => document.file === file)!.ids).toContain(id)
    }
    expect(await complaints(value.epub!)).toEqual([])
  })

  it('speak the language of the book', async () => {
    const { print, epub } = await made({
      'book.yaml': 'title: Bridges\nlang: en\ncontents: { figures: true, tables: true }\nchapters: [a.md]\n',
      'a.md': `# River\n\n![A bridge](a.png){#fig:a width=30%}\n\n| a | b |\n|---|---|\n| c | d |\n\n: People {#tbl:a}\n`,
      'a.png': png(400, 200),
    })
    expect(pagesOf(print, 'ListofFigures')).toHaveLength(1)
    expect(pagesOf(print, 'ListofTables')).toHaveLength(1)
    expect(outline(epub.listOf('loi'))).toEqual(['1 Figure 1 A bridge'])
  })

  it('do not stand when nothing bears a number, or nobody asks', async () => {
    const nothing = await made({
      'book.yaml': 'title: 空\ncontents: { figures: true, tables: true }\nchapters: [a.md]\n',
      'a.md': '# 河流\n\n![没有号](a.png){width=30%}\n',
      'a.png': png(400, 200),
    })
    const unasked = await made({ ...LISTED, 'book.yaml': 'title: 图与表\nchapters: [p.md, a.md, b.md]\n' })
    for (const { print, epub } of [nothing, unasked]) {
      expect(pagesOf(print, '插图目录')).toEqual([])
      expect(epub.listOf('loi')).toEqual([])
    }
  })

  it('may be longer than their pages, with captions as long', async () => {
    const { print } = await made({
      'book.yaml': 'title: 长表\ncontents: { figures: true }\nchapters: [a.md]\n',
      'a.md': `# 河流\n\n${FIGURES(120)}\n![${prose(400, 3)}](a.png){#fig:long width=30%}\n\n文。\n`,
      'a.png': png(400, 200),
    })
    const pages = pagesOf(print, '插图目录', 6)
    const entries = pages.flatMap(entriesOn)
    expect(entries.filter((entry) => /^图 ?\d+/.test(entry)).length).toBe(121)
    expect(squeezed(entries.join(''))).toContain(squeezed(prose(400, 3)))
  })
})
