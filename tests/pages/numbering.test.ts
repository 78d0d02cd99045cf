/** Numbers and references in a made book: on its pages, in its bookmarks, in the e-book. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { BuildResult } from '../../src/build.js'
import type { Finding } from '../../src/model/finding.js'
import { builtBook } from '../support/built-book.js'
import { type EpubFacts, outline, readEpub, withoutSpace } from '../support/epub-facts.js'
import { svg } from '../support/images.js'
import { complaints } from '../support/made-epub.js'
import { textsByMark } from '../support/marked-text.js'
import { flatOutline, type PdfFacts, readPdf } from '../support/pdf-facts.js'
import { refused } from '../support/refused.js'
import { scratch, sharedScratch } from '../support/scratch.js'
import { allElements, isTreeElement, readStructure, type TreeElement } from '../support/structure-tree.js'
import { structureFaults } from '../support/ua-structure.js'

const WIDE = 'a_1+a_2+a_3+a_4+a_5+a_6+a_7+a_8+a_9+a_{10}+a_{11}=c'

const BOOK = {
  'book.yaml': `
name: bridges
title: 河埠的桥
numbering: { parts: 第一编, chapters: 第N章, sections: [1.1, （一）] }
chapters:
  - preface: preface.md
  - { part: 水上, chapters: [wood.md] }
  - { part: 岸上, chapters: [stone.md] }
  - appendix: names.md
  - afterword: last.md
`,
  'preface.md': '# 序\n\n先看 @fig:bridge，再看@sec:stone。\n',
  'wood.md': String.raw`# 木桥 {#sec:wood}

见@fig:bridge,又见@tbl:people、@eq:load和@sec:stone。

![木桥，与@fig:pair同年](a.svg "木桥，与@fig:pair同年"){#fig:bridge}

## 荷载 {#sec:load}

$$q=\frac{P}{l}$$ {#eq:load}

$$${WIDE}$$ {#eq:wide}

### 木头 {#sec:logs}

| 村 | 桥 |
|---|---|
| 南湾 | 见@fig:bridge |

: 各村的桥 {#tbl:people}

::: figure 两岸 {#fig:pair}
![左岸](a.svg)

![右岸](a.svg)
:::

拆桥的经过见注[^1]。

[^1]: 见@sec:logs与@fig:pair。
`,
  'stone.md': `# 石桥 {#sec:stone}

见@sec:load、@sec:logs、@sec:names与@sec:last。

The wooden bridge is gone, see @fig:bridge, @sec:load, @eq:load and @sec:names.

$$x=y$$ {#eq:english}

![The bridge from the south](a.svg){#fig:south}

![](a.svg){#fig:bare}

# 第五章 铁桥 {#sec:iron}

![铁桥](a.svg){#fig:iron}

## 桥墩，见@fig:iron

::: editors-note
见@fig:iron。
:::

# 尾声 {.unnumbered}

![尾声](a.svg){#fig:end}

见@fig:end。
`,
  'names.md': '# 造桥的人 {#sec:names}\n\n![名册](a.svg){#fig:list}\n\n## 木匠\n\n见@fig:list。\n',
  'last.md': '# 后记 {#sec:last}\n\n见@sec:names。\n',
  'a.svg': svg('<rect width="20" height="4"/>', 'viewBox="0 0 20 4"'),
}

const squeezed = (text: string): string => text.replace(/\s+/gu, '')

describe('a numbered book', () => {
  let value: BuildResult
  let findings: readonly Finding[]
  let print: PdfFacts
  let epub: EpubFacts
  let lines: string[]
  beforeAll(async () => {
    ;({ value, findings } = await builtBook(await sharedScratch(BOOK)))
    print = await readPdf(value.pdf!)
    epub = readEpub(value.epub!)
    lines = print.pages.flatMap((page) => page.lines.map(({ text }) => squeezed(text)))
  })

  it('numbers parts, chapters, sections and appendices in the outline, and keeps what was typed', () => {
    expect(flatOutline(print.outline).map(({ title, depth }) => `${depth} ${title}`)).toEqual([
      '1 序',
      ...['1 第一编 水上', '2 第一章 木桥', '3 1.1 荷载', '4 （一）木头'],
      ...['1 第二编 岸上', '2 第二章 石桥', '2 第五章 铁桥', '3 5.1 桥墩，见图 5-1', '2 尾声'],
      ...['1 附录A 造桥的人', '2 A.1 木匠', '1 后记'],
    ])
    const typed = findings.filter(({ id }) => id === 'parse/typed-number')
    expect(typed.map(({ facts, place }) => [facts.number, place?.file, place?.line])).toEqual([
      ['第五章', 'stone.md', 13],
    ])
  })

  it('has the same in the contents and over the text, an em between number and title', () => {
    for (const title of ['第一章木桥', '1.1荷载', '第五章铁桥', '附录A造桥的人'])
      expect(lines.filter((line) => line.replace(/[·\d]+$/u, '') === title).length).toBeGreaterThanOrEqual(2)
    const heading = print.pages
      .flatMap((page) => page.lines)
      .find(({ text, fontSize }) => /^第一章/u.test(text) && fontSize > 14)!
    expect(heading.text).toMatch(/^第一章\s+木桥$/u)
  })

  it('says references in the language of their passage', () => {
    const text = lines.join('')
    expect(text).toContain('先看图1-1，再看第二章。')
    expect(text).toContain('见图1-1，又见表1-1、式（1-1）和第二章。')
    expect(text).toContain('见1.1节、1.1节（一）、附录A与“后记”。')
    expect(text).toContain('seeFigure1.1,Section1.1,Equation(1.1)andAppendixA.')
    expect(text).toContain('见1.1节（一）与图1-2。')
  })

  it('numbers figures and tables over or under what they number, with a caption or without', () => {
    for (const caption of ['图1-1木桥，与图1-2同年', '图1-2两岸', '表1-1各村的桥', 'Figure2.1Thebridgefromthesouth'])
      expect(lines).toContain(caption)
    expect(lines).toEqual(expect.arrayContaining(['图2-2', '图5-1铁桥', '图1尾声', '图A-1名册']))
  })

  it('sets the number of an equation at the right edge, and below what leaves it no room', () => {
    const page = print.pages.find((each) => each.lines.some(({ text }) => squeezed(text) === '（1-2）'))!
    const numbered = page.lines.filter(({ text }) => /（1-[12]）$/u.test(squeezed(text)))
    const endOf = ({ runs }: (typeof numbered)[number]): number => {
      const { x, width } = runs.findLast(({ text }) => text.trim() !== '')!
      return x + width
    }
    expect(numbered).toHaveLength(2)
    // The running head reaches from edge to edge.
    for (const line of numbered) expect(Math.abs(endOf(line) - endOf(page.lines[0]!))).toBeLessThan(1)
    expect(lines.map((line) => line.normalize('NFKC'))).toContain('x=y(2.1)')
  })

  it('leads from every reference to what it names', () => {
    const page = print.pages.find(({ lines: all }) =>
      all.some(({ text }) => squeezed(text).startsWith('见图1-1，又见')),
    )!
    const chapter = flatOutline(print.outline).find(({ title }) => title.startsWith('第二章'))!
    expect(page.links.map(({ page: target }) => target)).toContain(chapter.page)
  })

  it('is tagged as it should be: captions are captions', async () => {
    expect(await structureFaults(value.pdf!)).toEqual([])
    const tree = await readStructure(value.pdf!)
    const texts = textsByMark(tree.file, 'byActualText')
    const textOf = ({ kids }: TreeElement): string =>
      kids.map((kid) => (isTreeElement(kid) ? textOf(kid) : 'mcid' in kid ? texts(kid.page, kid.mcid) : '')).join('')
    const captions = allElements(tree.document).filter(({ type }) => type === 'Caption')
    expect(captions.map((caption) => squeezed(textOf(caption)))).toEqual(
      expect.arrayContaining(['图1-1木桥，与图1-2同年', '表1-1各村的桥', '图5-1铁桥']),
    )
  })

  it('says the same in the e-book, which keeps its rules', async () => {
    expect(outline(epub.navigation)).toContain('2 第一章 木桥')
    expect(outline(epub.navigation)).toContain('1 第一编 水上')
    const text = withoutSpace(epub.spine.map((document) => document.text).join(''))
    expect(text).toContain('见图1-1，又见表1-1、式（1-1）和第二章。')
    expect(text).toContain('seeFigure1.1,Section1.1,Equation(1.1)andAppendixA.')
    const markup = epub.spine.map((document) => document.markup).join('')
    expect(markup).toMatch(/<a class="reference unbroken" href="chapter-002\.xhtml#[^"]+">第二章<\/a>/)
    expect(markup).toMatch(/alt="木桥，与图 1-2同年"/)
    expect(await complaints(value.epub!)).toEqual([])
  })
})

it('is refused with the place and the nearest name when a reference leads nowhere', async () => {
  const folder = await scratch({
    'book.yaml': 'chapters: [a.md, b.md]\n',
    'a.md': '# 渡口\n\n## 桥 {#sec:bridge}\n\n## 船 {#fig:boat}\n',
    'b.md': '# 对岸\n\n河上见@sec:brigde，又见@fig:boat。\n',
  })
  const findings = await refused(() => builtBook(folder))
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([
    {
      id: 'parse/unknown-reference',
      severity: 'error',
      facts: { name: 'sec:brigde', nearest: 'sec:bridge' },
      place: { file: 'b.md', line: 3, column: 4 },
    },
    {
      id: 'parse/reference-kind',
      severity: 'error',
      facts: { name: 'fig:boat' },
      place: { file: 'b.md', line: 3, column: 18 },
    },
  ])
})

it('breaks a chain of numbers between them, and stretches no line for its sake', async () => {
  const chain = '@sec:wood、@sec:load、@sec:logs、@sec:wood、@sec:load、@sec:logs。'
  const folder = await scratch({
    'book.yaml':
      'numbering: { chapters: 第一章, sections: [第一节, 一、] }\nprint: { trim: A6 }\nchapters: [a.md, b.md]\n',
    'a.md': '# 木桥 {#sec:wood}\n\n## 荷载 {#sec:load}\n\n### 木头 {#sec:logs}\n\n文。\n',
    'b.md': `# 石桥\n\n见${chain}\n`,
  })
  const { value } = await builtBook(folder)
  const { pages } = await readPdf(value.pdf!)
  const lines = pages.at(-1)!.lines.map(({ text }) => squeezed(text))
  const first = lines.findIndex((line) => line.startsWith('见第一章'))
  expect(lines[first]!.length).toBeGreaterThan(12)
  expect(lines.slice(first).join('')).toContain('见第一章、第一章第一节、第一章第一节第一部分、')
  const markup = readEpub(value.epub!)
    .spine.map((document) => document.markup)
    .join('')
  expect(markup).toContain('<span class="unbroken">第一章</span><span class="unbroken">第一节</span></a>')
})
