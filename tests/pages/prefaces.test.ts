/** Prefaces, appendices and afterwords: where they stand, how their pages count, and what names them. */
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BuildResult } from '../../src/build.js'
import { builtBook } from '../support/built-book.js'
import { type EpubFacts, outline, readEpub } from '../support/epub-facts.js'
import { complaints } from '../support/made-epub.js'
import { flatOutline, type PdfFacts, readPdf } from '../support/pdf-facts.js'
import { scratch, sharedScratch } from '../support/scratch.js'

const SENTENCE = '渡口的水涨了又退，船夫把缆绳在桩上绕了两圈，等天亮再走。'
const LONG = Array.from({ length: 60 }, () => SENTENCE).join('\n\n')
const CONFIG = `
name: ferry
title: 渡口两编
publisher: 河岸社
numbering: { appendices: none }
chapters:
  - preface: preface.md
  - preface: method.md
  - { part: 上编, chapters: [river.md] }
  - { part: 下编, chapters: [shop.md] }
  - appendix: years.md
  - appendix: places.md
  - afterword: last.md
`
const files = (preface: string, more = '') => ({
  'book.yaml': CONFIG + more,
  'preface.md': preface,
  'method.md': `# 编印说明\n\n${SENTENCE}\n\n## 体例\n\n${SENTENCE}\n\n### 用字\n\n${SENTENCE}\n`,
  'river.md': `# 河流\n\n${SENTENCE}\n\n## 上游\n\n${SENTENCE}\n\n### 源头\n\n${SENTENCE}\n`,
  'shop.md': `# 书店\n\n${SENTENCE}\n`,
  'years.md': `# 大事记\n\n${SENTENCE}\n\n## 早年\n\n${SENTENCE}\n`,
  'places.md': `# 地名表\n\n${SENTENCE}\n`,
  'last.md': `# 后记\n\n${SENTENCE}\n`,
})

async function made(folder: string) {
  const { value, findings } = await builtBook(join(folder, 'book.yaml'))
  return { value, findings, print: await readPdf(value.pdf!), epub: readEpub(value.epub!) }
}

/** Lines of the contents, without leaders and spaces. */
const contentsOf = ({ pages }: PdfFacts): string[] => {
  const page = pages.find(({ lines }) => lines[0]?.text.replace(/\s/gu, '') === '目录')!
  return page.lines.slice(1, -1).map(({ text }) => text.replace(/[·\s]+/gu, ' '))
}
/** The page on which a title stands in its own size. */
const opening = ({ pages }: PdfFacts, title: string) =>
  pages.find(({ lines }) => lines.some(({ text, fontSize }) => text.replace(/\s/gu, '') === title && fontSize > 13))!

describe('a book with prefaces, appendices and an afterword', () => {
  let value: BuildResult
  let print: PdfFacts
  let epub: EpubFacts
  beforeAll(async () => {
    ;({ value, print, epub } = await made(await sharedScratch(files(`# 序\n\n${LONG}\n`))))
  })

  it('has its prefaces behind the colophon and before the contents, on pages counted in roman numerals', () => {
    expect(print.pages.map(({ label }) => label)).toEqual([
      ...['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'],
      ...['1', '2', '3', '4', '5', '6', '7'],
    ])
    expect(opening(print, '序').label).toBe('iii')
    expect(opening(print, '编印说明').label).toBe('viii')
    expect(opening(print, '目录').label).toBe('ix')
    for (const page of print.pages.slice(2, 9)) expect(page.lines.at(-1)!.text).toBe(page.label)
  })

  it('opens them on a right-hand page also when the title page has a blank back', async () => {
    const plain = files(`# 序\n\n${SENTENCE}\n`)
    const { print } = await made(await scratch({ ...plain, 'book.yaml': CONFIG.replace('publisher: 河岸社\n', '') }))
    expect(opening(print, '序').label).toBe('iii')
    expect(print.pages[1]!.lines).toEqual([])
  })

  it('names a preface in the running head', () => {
    expect(print.pages[3]!.lines[0]!.text.replace(/\s+/gu, ' ')).toBe('序 渡口两编')
  })

  it('lists them by their folios, appendices at the depth of the parts', () => {
    expect(contentsOf(print)).toEqual([
      ...['序 iii', '编印说明 viii', '体例 viii'],
      ...['上编', '河流 1', '上游 1', '下编', '书店 4'],
      ...['大事记 5', '早年 5', '地名表 6', '后记 7'],
    ])
    const x = (title: string) => Math.round(print.pages[8]!.lines.find(({ text }) => text.startsWith(title))!.x)
    expect([x('序'), x('大事记'), x('后记')]).toEqual([x('上编'), x('上编'), x('上编')])
    expect(x('早年')).toBe(x('河流'))
  })

  it('has them in the outline, in their order', () => {
    const entries = flatOutline(print.outline).map(({ title, depth }) => `${depth} ${title}`)
    expect(entries).toEqual([
      ...['1 序', '1 编印说明', '2 体例', '3 用字'],
      ...['1 上编', '2 河流', '3 上游', '4 源头', '1 下编', '2 书店'],
      ...['1 大事记', '2 早年', '1 地名表', '1 后记'],
    ])
  })

  it('starts its text at 1 on a recto, whatever stands before it', async () => {
    const short = (await made(await scratch(files('# 序\n\n短。\n')))).print
    expect(opening(short, '河流').label).toBe('1')
    expect(contentsOf(short).slice(3)).toEqual(contentsOf(print).slice(3))
    expect(print.pages.filter(({ label }) => label === '1').map(({ number }) => number % 2)).toEqual([1])
  })

  it('tells reading systems what is what, in reading order', async () => {
    expect(epub.spine.map(({ file }) => file)).toEqual([
      ...['cover.xhtml', 'title-page.xhtml', 'colophon.xhtml', 'preface-001.xhtml', 'preface-002.xhtml', 'toc.xhtml'],
      ...['part-2.xhtml', 'chapter-001.xhtml', 'part-3.xhtml', 'chapter-002.xhtml'],
      ...['appendix-001.xhtml', 'appendix-002.xhtml', 'afterword-001.xhtml'],
    ])
    const markup = (file: string) => epub.spine.find((document) => document.file === file)!.markup
    expect(markup('preface-001.xhtml')).toMatch(
      /<body epub:type="frontmatter">\s*<section epub:type="preface" role="doc-preface"/,
    )
    expect(markup('chapter-001.xhtml')).toMatch(/<body epub:type="bodymatter">\s*<section epub:type="chapter"/)
    expect(markup('appendix-002.xhtml')).toMatch(
      /<body epub:type="backmatter">\s*<section epub:type="appendix" role="doc-appendix"/,
    )
    expect(markup('afterword-001.xhtml')).toMatch(/<section epub:type="afterword" role="doc-afterword"/)
    expect([...epub.landmarks]).toEqual([
      ['cover', 'cover.xhtml'],
      ['titlepage', 'title-page.xhtml'],
      ['colophon', 'colophon.xhtml'],
      ['preface', 'preface-001.xhtml'],
      ['toc', 'toc.xhtml'],
      ['bodymatter', 'part-2.xhtml'],
      ['appendix', 'appendix-001.xhtml'],
      ['afterword', 'afterword-001.xhtml'],
    ])
    expect(outline(epub.navigation).filter((entry) => entry.startsWith('1'))).toEqual([
      ...['1 序', '1 编印说明', '1 上编', '1 下编', '1 大事记', '1 地名表', '1 后记'],
    ])
    expect(await complaints(value.epub!)).toEqual([])
  })
})

it('opens each of them on a recto where the sections of the book do, and part titles have a blank back', async () => {
  const folder = await scratch(files('# 序\n\n短。\n', 'print: { sectionStart: recto }\n'))
  const { print } = await made(folder)
  for (const title of ['序', '编印说明', '上编', '河流', '书店', '大事记', '地名表', '后记'])
    expect([title, opening(print, title).number % 2]).toEqual([title, 1])
  expect(print.pages[opening(print, '上编').number]!.lines).toEqual([])
})

it('runs chapters on, but no appendix', async () => {
  const folder = await scratch({
    'book.yaml':
      'title: 接排\nnumbering: { appendices: none }\nprint: { sectionStart: run-on }\nchapters: [a.md, b.md, { appendix: c.md }, { appendix: d.md }]\n',
    ...Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.md`, `# 篇${name}\n\n${SENTENCE}\n`])),
  })
  const { print } = await made(folder)
  expect(['篇a', '篇b', '篇c', '篇d'].map((title) => opening(print, title).label)).toEqual(['1', '1', '2', '3'])
})

describe('odd books', () => {
  it('may have the same file as a preface, a chapter and an appendix, with its notes', async () => {
    const text = `# 渡口\n\n${SENTENCE}[^1]\n\n## 船\n\n文。\n\n[^1]: 注文。\n`
    const folder = await scratch({
      'book.yaml':
        'title: 重复\nnumbering: { appendices: none }\nchapters: [{ preface: a.md }, a.md, a.md, { appendix: a.md }]\n',
      'a.md': text,
    })
    const { print, value } = await made(folder)
    expect(contentsOf(print)).toEqual([
      '渡口 iii',
      '船 iii',
      ...['1', '2', '3'].flatMap((at) => [`渡口 ${at}`, `船 ${at}`]),
    ])
    expect(await complaints(value.epub!)).toEqual([])
  })

  it('may have a preface of nothing but a comment, which then has no page', async () => {
    const folder = await scratch({
      'book.yaml': 'title: 空\nchapters: [{ preface: a.md }, b.md]\n',
      'a.md': '<!-- 待写 -->\n',
      'b.md': `# 渡口\n\n${SENTENCE}\n`,
    })
    const { print, epub } = await made(folder)
    expect(print.pages.map(({ label }) => label)).toEqual(['i', 'ii', '1'])
    expect(epub.landmarks.has('preface')).toBe(false)
  })

  it('may have two hundred appendices', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `表${index + 1}`)
    const folder = await scratch({
      'book.yaml': `title: 附表\nchapters:\n  - a.md\n${names.map((name) => `  - appendix: ${name}.md\n`).join('')}`,
      'a.md': `# 渡口\n\n${SENTENCE}\n`,
      ...Object.fromEntries(names.map((name) => [`${name}.md`, `# ${name}\n\n${SENTENCE}\n`])),
    })
    const { print, epub, value } = await made(folder)
    expect(print.pages.at(-1)!.label).toBe('201')
    expect(flatOutline(print.outline).at(-1)).toMatchObject({
      title: '附录GR 表200',
      depth: 1,
      page: print.pages.length,
    })
    expect(epub.spine.at(-1)!.file).toBe('appendix-200.xhtml')
    expect(await complaints(value.epub!)).toEqual([])
  })
})
