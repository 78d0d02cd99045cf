/** The books of the cookbook build as they are shown, and each does what its recipe says. */
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Finding, FindingId } from '../../src/model/finding.js'
import { builtBook } from '../support/built-book.js'
import { type EpubFacts, readEpub, withoutSpace } from '../support/epub-facts.js'
import { complaints } from '../support/made-epub.js'
import { flatOutline, type PdfFacts, readPdf } from '../support/pdf-facts.js'
import type { Line, PageFacts } from '../support/pdf-page-facts.js'

interface Made {
  readonly pdf: PdfFacts
  readonly epub: EpubFacts
  readonly bytes: Uint8Array
  readonly findings: readonly Finding[]
}

async function made(folder: string): Promise<Made> {
  const { value, findings } = await builtBook(`content/cookbook/${folder}`)
  return { pdf: await readPdf(value.pdf!), epub: readEpub(value.epub!), bytes: value.epub!, findings }
}

const linesOf = (page: PageFacts): string[] => page.lines.map(({ text }) => withoutSpace(text))
const pagesWith = ({ pdf }: Made, words: string): PageFacts[] =>
  pdf.pages.filter((page) => linesOf(page).some((line) => line.includes(words)))
const lineWith = (page: PageFacts, words: string): Line =>
  page.lines.find(({ text }) => withoutSpace(text).includes(words))!
/** The page of the body that has this line alone. */
const opening = ({ pdf }: Made, line: string): PageFacts =>
  pdf.pages.filter((page) => linesOf(page).includes(line)).at(-1)!
const outlineOf = ({ pdf }: Made): string[] => flatOutline(pdf.outline).map(({ title, depth }) => `${depth} ${title}`)

function buildsCleanly(book: () => Made, warnings: readonly FindingId[] = []): void {
  it(`builds with nothing but notes${warnings.map((id) => ` and ${id}`).join('')}`, () => {
    const graver = book().findings.filter(({ severity }) => severity !== 'note')
    expect(graver.map(({ id }) => id)).toEqual(warnings)
  })

  it('numbers the pages of its text from 1, on a recto', () => {
    const { pages } = book().pdf
    const body = pages.slice(pages.findIndex(({ label }) => label === '1'))
    const numbered = body.filter(({ label }) => /^\d+$/.test(label!))
    expect(body[0]!.number % 2).toBe(1)
    expect(numbered.map(({ label }) => label)).toEqual(numbered.map((_, index) => `${index + 1}`))
  })

  it('is an e-book without fault', async () => {
    expect(await complaints(book().bytes)).toEqual([])
  })
}

describe('the compilation', () => {
  let book: Made
  beforeAll(async () => {
    book = await made('compilation')
  })
  buildsCleanly(() => book)

  it('says on its cover that it is internal material', () => {
    expect(linesOf(book.pdf.pages[0]!).slice(0, 2)).toEqual([
      '内部资料，免费交流',
      '准印证号：（禾）内资准字（2026）第0042号',
    ])
  })

  it('opens each piece on a page of its own, the headline on two lines under the contributor', () => {
    const page = opening(book, '【水产区三十七号摊贺银霞】')
    expect(linesOf(page).slice(1, 4)).toEqual(['【水产区三十七号摊贺银霞】', '把秤转过去', '一块朝外的秤盘值多少钱'])
    expect(outlineOf(book)).toContain('2 把秤转过去 一块朝外的秤盘值多少钱')
  })

  it('lets the editor speak before, inside and after the pieces', () => {
    const labelled = (label: string) => book.pdf.pages.flatMap((page) => linesOf(page).filter((line) => line === label))
    expect(labelled('编者按')).toHaveLength(1)
    expect(labelled('编者注')).toHaveLength(2)
    expect(labelled('编后')).toHaveLength(1)
  })

  it('fills four sheets of a booklet', () => {
    expect(book.pdf.pages).toHaveLength(16)
  })
})

describe('the novel', () => {
  let book: Made
  beforeAll(async () => {
    book = await made('novel')
  })
  buildsCleanly(() => book)

  it('counts parts and chapters, the chapters through both parts, and not the afterword', () => {
    expect(outlineOf(book)).toEqual([
      '1 第一编 电杆',
      '2 第一章 一百四十七号杆',
      '2 第二章 听线',
      '2 第三章 三号',
      '1 第二编 回声',
      '2 第四章 两封信',
      '2 第五章 最后一声',
      '1 后记',
    ])
  })

  it('opens parts, chapters and the afterword on a recto, chapters and afterword in the same size', () => {
    const headings = ['第一编电杆', '第三章三号', '第四章两封信', '后记']
    for (const words of headings) expect(opening(book, words).number % 2, words).toBe(1)
    const sizes = headings.slice(1).map((words) => lineWith(opening(book, words), words).fontSize)
    expect(new Set(sizes).size).toBe(1)
  })

  it('keeps the lines of verse and of signatures', () => {
    const song = opening(book, '线是一条路，')
    expect(linesOf(song).join('\n')).toContain('线是一条路，\n只走话，不走人。\n你在这头说一句，\n我在那头点一盏灯。')
    const letter = opening(book, '十一月四日夜班')
    expect(lineWith(letter, '十一月四日夜班').x).toBeGreaterThan(letter.width / 2)
    expect(linesOf(letter)).toContain('简宁')
  })

  it('names its series on the title page', () => {
    expect(linesOf(book.pdf.pages[2]!)[0]).toBe('渡口丛书3')
  })
})

describe('the textbook', () => {
  let book: Made
  beforeAll(async () => {
    book = await made('textbook')
  })
  buildsCleanly(() => book)

  it('counts chapters, sections and appendices, not the preface', () => {
    const outline = outlineOf(book)
    expect(outline).toEqual(
      expect.arrayContaining(['1 前言', '1 第二章 量许多次', '2 2.1 平均值', '1 附录A 记号与单位']),
    )
  })

  it('refers to figures, tables, formulas and sections by their numbers, over chapters and appendices', () => {
    const text = withoutSpace(book.epub.spine.map((document) => document.text).join(''))
    for (const words of [
      '如图1-1所示',
      '表1-1把它们',
      '由式（2-1）得到20.08秒',
      '3.3节会说到',
      '答案在附录B',
      '从式（3-3）的后一半',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).not.toMatch(/@(fig|tbl|eq|sec):/)
  })

  it('puts captions below figures and above tables, the number of a formula at the right edge', () => {
    const [figure] = pagesWith(book, '图3-1周期的平方')
    expect(figure).toBeDefined()
    const table = pagesWith(book, '表3-1五种摆长的周期').at(-1)!
    expect(lineWith(table, '表3-1五种').y).toBeLessThan(lineWith(table, '1.272').y)
    const formula = pagesWith(book, '（2-3）').find((page) => linesOf(page).some((line) => line.endsWith('（2-3）')))!
    const number = formula.lines.flatMap(({ runs }) => runs).find(({ text }) => text.includes('（2-3）'))!
    expect(number.x + number.width).toBeGreaterThan(formula.width * 0.8)
  })

  it('has roman folios for the preface and lists its figures and tables', () => {
    expect(opening(book, '前言').label).toMatch(/^[ivx]+$/)
    expect(pagesWith(book, '插图目录')[0]!.label).toMatch(/^[ivx]+$/)
    expect(pagesWith(book, '表格目录')).toHaveLength(1)
  })
})

describe('the bilingual book', () => {
  let book: Made
  beforeAll(async () => {
    book = await made('bilingual')
  })
  buildsCleanly(() => book)

  it('says Figure 1 in English passages and 图 1 in Chinese ones', () => {
    const text = withoutSpace(book.epub.spine.map((document) => document.text).join(''))
    expect(text).toContain('高出七米多（图1）')
    expect(text).toContain('asFigure1shows')
    expect(text).toContain('各不相同（表1）')
    expect(text).toContain('asTable1sumsup')
  })

  it('tells the language of its passages, and sets their emphasis in the face of the text', () => {
    expect(book.epub.spine.map(({ markup }) => markup).join('')).toContain('xml:lang="en"')
    const page = pagesWith(book, 'ResearchinChinese')[0]!
    expect(lineWith(page, 'ResearchinChinese').runs.every(({ font }) => font.includes('NotoSerif'))).toBe(true)
  })

  it('reads rare characters out', () => {
    expect(book.epub.spine.map(({ markup }) => markup).join('')).toMatch(/<ruby>.*洨.*<rt>xiáo<\/rt>/s)
  })
})

describe('the report', () => {
  let book: Made
  beforeAll(async () => {
    book = await made('report')
  })
  buildsCleanly(() => book)

  it('counts as offices do', () => {
    const outline = outlineOf(book)
    expect(outline).toEqual(
      expect.arrayContaining(['1 一、普查概况', '2 （一）范围与时间', '3 1. 测树', '1 附录A 一级古树名录']),
    )
  })

  it('repeats the head of a table that runs over pages', () => {
    const pages = pagesWith(book, '编号树种区县位置')
    expect(pages).toHaveLength(3)
    expect(pages.slice(1).map((page) => linesOf(page).includes('续表A-1'))).toEqual([true, true])
  })

  it('puts notes together at the end of their chapter', () => {
    const [page] = pagesWith(book, '注释')
    expect(linesOf(page!).join('')).toContain('同一株树既是古树又是名木的')
  })

  it('names the source of a picture behind its caption', () => {
    expect(pagesWith(book, '绘图：何照')[0]).toBe(pagesWith(book, '图2-1石桥县大井头村口的银杏')[0])
  })
})

describe('the vertical book', () => {
  let book: Made
  beforeAll(async () => {
    book = await made('vertical')
  })
  buildsCleanly(() => book, ['print/vertical-later'])

  it('sets its pages across and the lines of its e-book down', () => {
    expect(linesOf(opening(book, '入槽')).some((line) => line.startsWith('竹坑在分水岭的南面，沿溪走25里'))).toBe(true)
    expect(book.epub.opf).toContain('page-progression-direction="rtl"')
    expect(book.epub.read('OEBPS/style.css')).toContain('writing-mode: vertical-rl')
  })

  it('stands numbers of two digits upright, and no longer ones', () => {
    const markup = book.epub.spine.map((document) => document.markup).join('')
    expect(markup).toContain('沿溪走<span class="upright">25</span>里')
    expect(markup).toContain('塘里浸100天')
  })
})

describe('the recipes', () => {
  const FOLDERS = ['compilation', 'novel', 'textbook', 'bilingual', 'report', 'vertical']
  const books = FOLDERS.map((folder) => sourcesOf(`content/cookbook/${folder}`)).join('\n')
  const shownIn = (file: string): string[] =>
    Array.from(readFileSync(file, 'utf8').matchAll(/^````(?:markdown|yaml)\n([\s\S]*?)\n````$/gmu), ([, text]) => text!)

  it('show what stands in the books', () => {
    for (const text of shownIn('docs/cookbook.md')) expect(books, text).toContain(text)
  })

  it('show the same in both languages', () => {
    const shown = shownIn('docs/cookbook.md')
    expect(shown.length).toBeGreaterThan(15)
    expect(shownIn('docs/cookbook.zh-CN.md')).toEqual(shown)
  })
})

function sourcesOf(folder: string): string {
  const files = readdirSync(folder).filter((name) => /\.(md|yaml)$/.test(name))
  return files.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n')
}
