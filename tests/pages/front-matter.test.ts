/** Pages before and after the text: which there are, on which side, what they say and how they are labelled. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BuildResult } from '../../src/build.js'
import { mm, mmToPt, pt, ptToMm } from '../../src/model/units.js'
import { builtBook } from '../support/built-book.js'
import { type EpubFacts, readEpub } from '../support/epub-facts.js'
import { png } from '../support/images.js'
import { flatOutline, type PdfFacts, readPdf } from '../support/pdf-facts.js'
import type { PageFacts } from '../support/pdf-page-facts.js'
import { barsOn, qrCodeOn, readEan13 } from '../support/read-codes.js'
import { refused } from '../support/refused.js'
import { scratch, sharedScratch } from '../support/scratch.js'
import { allElements, readStructure } from '../support/structure-tree.js'

const ADDRESS = 'https://example.org/tide?from=cover'
const TEXT = `::: editors-note
收在这里的口述，都请讲述的人看过。

—— 周小满
:::
`
const CHAPTERS = '# 第一班船\n\n天没亮，码头上已经有人。\n\n# 末班船\n\n灯一盏一盏灭了。\n'
const POSTSCRIPT = '::: editors-postscript\n书编完的那天，港口正下雨。\n:::\n'

const PLAIN = `
name: tide
title: 潮汐与码头
publisher: 海岸线读书会
chapters: [note.md, text.md, last.md]
`
const FRONT = `
isbn: 7-5442-7087-4
halfTitle: true
committee:
  - { office: 主任, names: [林望潮] }
  - { office: 副主任, names: [王明, 欧阳修竹] }
  - { office: 委员, names: [赵一, 钱二川, 孙三, 李四海, 吴有信, 郑渡] }
`
const BACK = `
backCover:
  text: |
    二十七位装卸工讲他们自己的一天。
    定价：28.00 元
  qr: ${ADDRESS}
  qrLabel: 扫码听录音
`

const files = (config: string, more: Readonly<Record<string, string | Uint8Array>> = {}) => ({
  'book.yaml': config,
  'note.md': TEXT,
  'text.md': CHAPTERS,
  'last.md': POSTSCRIPT,
  ...more,
})

const squeezed = (page: PageFacts): string => page.lines.map((line) => line.text.replace(/\s/gu, '')).join('|')
const labels = ({ pages }: PdfFacts) => pages.map(({ label }) => label)

describe('a book with all of them', () => {
  let made: BuildResult
  let pdf: PdfFacts
  let epub: EpubFacts
  const last = (): PageFacts => pdf.pages.at(-1)!

  beforeAll(async () => {
    made = (await builtBook(await sharedScratch(files(PLAIN + FRONT + BACK)))).value
    pdf = await readPdf(made.pdf!)
    epub = readEpub(made.epub!)
  })

  it('has them in the order of a Chinese book', () => {
    const opens = ['潮汐与码头', '', '潮汐与码头|海岸线读书会', '潮汐与码头|', '编委会|', '目录|', '潮汐与码头编者按|']
    for (const [index, words] of opens.entries()) expect(squeezed(pdf.pages[index]!).startsWith(words)).toBe(true)
    expect(squeezed(pdf.pages[1]!)).toBe('')
    expect(squeezed(pdf.pages.at(-3)!)).toContain('书编完的那天')
    expect(squeezed(pdf.pages.at(-2)!)).toBe('')
    expect(squeezed(last())).toContain('二十七位装卸工')
  })

  it('counts front matter in roman numerals, the text from 1, and calls the back cover by its name', () => {
    expect(labels(pdf)).toEqual([...['i', 'ii', 'iii', 'iv', 'v', 'vi'], ...['1', '2', '3', '4', '5', '封底']])
  })

  it('prints the folio on board and contents, not on title pages, colophon and back cover', () => {
    const folios = (page: PageFacts): string[] =>
      page.lines.map(({ text }) => text).filter((line) => /^([ivx]+|\d{1,2})$/.test(line))
    expect(pdf.pages.slice(0, 7).map(folios)).toEqual([[], [], [], [], ['v'], ['vi'], ['1']])
    expect(folios(last())).toEqual([])
  })

  it('sets the half-title alone, in the upper third, smaller than on the title page', () => {
    const [half, title] = [pdf.pages[0]!.lines, pdf.pages[2]!.lines]
    expect(half).toHaveLength(1)
    expect(half[0]!.y).toBeLessThan(pdf.pages[0]!.height / 3)
    expect(half[0]!.fontSize).toBeLessThan(title[0]!.fontSize)
  })

  it('sets names of the board in columns, those of two characters over three', () => {
    const { lines } = pdf.pages[4]!
    const row = (words: string) => lines.find((line) => line.text.replace(/\s/gu, '').startsWith(words))!
    const members = row('委员')
    const first = (line: typeof members, name: string) => line.runs.find(({ text }) => text.startsWith(name[0]!))!
    expect(row('副主任王明')).toBeDefined()
    expect(first(row('副主任'), '王明').x).toBeCloseTo(first(members, '赵一').x, 0)
    const { x, fontSize } = first(members, '赵一')
    const end = members.runs.find(({ text }) => text === '一' || text.endsWith('一'))!
    expect((end.x + end.width - x) / fontSize).toBeCloseTo(3, 1)
    // What is copied has no space in it that is wider than the gap between two glyphs.
    expect(members.runs.map(({ text }) => text).join('')).not.toContain('\u3000')
  })

  it('lists the editor’s note and postscript of the book, but no page of front matter', () => {
    expect(flatOutline(pdf.outline).map(({ title }) => title)).toEqual(['编者按', '第一班船', '末班船', '编后'])
    expect(squeezed(pdf.pages[5]!)).toMatch(/编者按.*1\|.*末班船.*3\|编后.*4/)
    expect(squeezed(pdf.pages.at(-3)!)).toMatch(/^编后潮汐与码头\|/)
  })

  it('closes with the back cover on an even page', () => {
    expect(last().number % 2).toBe(0)
    expect(squeezed(last())).toContain('定价：28.00元')
    expect(squeezed(last())).toContain('扫码听录音')
  })

  it('has a QR code that a phone reads', async () => {
    expect(await qrCodeOn(made.pdf!, last().number)).toBe(ADDRESS)
    expect(await qrCodeOn(made.pdf!, 1)).toBeNull()
  })

  it('has the ISBN of thirteen digits as bars, in nominal size and black ink alone', async () => {
    const file = await PDFDocument.load(made.pdf!)
    const read = barsOn(file, last().number)!
    expect(readEan13(read)).toBe('9787544270878')
    const [first, end] = [read.bars[0]!, read.bars.at(-1)!]
    const width = ptToMm(pt(end.left + end.width - first.left))
    expect(width).toBeGreaterThan(31.35 - 0.1)
    expect(width).toBeLessThan(31.35 + 0.1)
    expect(first.height).toBeCloseTo(mmToPt(mm(22.85 + 5 * 0.33)), 0)
    expect(read.bars[2]!.height).toBeCloseTo(mmToPt(mm(22.85)), 0)
    expect(read.colour).toBe('0 g')
    expect(squeezed(last())).toContain('ISBN978-7-5442-7087-8')
    expect(squeezed(last())).toContain('9787544270878')
    expect(barsOn(file, 1)).toBeNull()
  })

  it('keeps the quiet zones: nothing but white around the bars', async () => {
    const { bars } = barsOn(await PDFDocument.load(made.pdf!), last().number)!
    const module = mmToPt(mm(0.33))
    const [from, to] = [bars[0]!.left - 11 * module, bars.at(-1)!.left + bars.at(-1)!.width + 7 * module]
    expect(from).toBeGreaterThan(last().width / 2)
    expect(to).toBeLessThan(last().width)
    const beside = last().lines.filter(({ x, y }) => x < from && y > last().height - 150)
    for (const { runs } of beside) {
      for (const { x, width } of runs) expect(x >= from || x + width <= from).toBe(true)
    }
  })

  it('tells who cannot see what the codes say, and the board office by office', async () => {
    const { document } = await readStructure(made.pdf!)
    const elements = allElements(document)
    expect(elements.flatMap(({ alt }) => alt ?? [])).toEqual([
      ...[`二维码：${ADDRESS}`, '条码：ISBN 978-7-5442-7087-8'],
    ])
    const onBoard = elements.filter(({ kids }) => kids.some((kid) => 'page' in kid && kid.page === 5))
    expect(onBoard.map(({ type }) => type)).toEqual(['H2', 'P', 'P', 'P'])
  })

  it('has the board and the words of the back cover in the e-book too, the code as a link', () => {
    const spine = epub.spine.map(({ file }) => file)
    expect(spine.slice(0, 5)).toEqual([
      ...['cover.xhtml', 'title-page.xhtml', 'colophon.xhtml', 'committee.xhtml', 'toc.xhtml'],
    ])
    expect(spine.at(-1)).toBe('back-cover.xhtml')
    const [board, back] = ['committee.xhtml', 'back-cover.xhtml'].map(
      (name) => epub.spine.find(({ file }) => file === name)!,
    )
    expect(board!.text.replace(/\s+/gu, ' ')).toContain('副主任 王明 欧阳修竹')
    expect(back!.text).toContain('二十七位装卸工讲他们自己的一天。')
    expect(back!.images).toEqual([{ src: 'images/qr-code.svg', alt: `二维码：${ADDRESS}` }])
    expect(back!.links.map(({ href }) => href)).toEqual([ADDRESS])
    expect(epub.files.filter((file) => file.endsWith('.svg')).sort()).toEqual(['OEBPS/images/qr-code.svg'])
  })

  it('is the same book in every build', async () => {
    const again = (await builtBook(await scratch(files(PLAIN + FRONT + BACK)))).value
    expect(Buffer.compare(again.pdf!, made.pdf!)).toBe(0)
    expect(Buffer.compare(again.epub!, made.epub!)).toBe(0)
  })
})

describe('a book without their data', () => {
  it('has none of them', async () => {
    const made = (await builtBook(await scratch(files(PLAIN)))).value
    const pdf = await readPdf(made.pdf!)
    expect(squeezed(pdf.pages[0]!)).toBe('潮汐与码头|海岸线读书会')
    expect(labels(pdf).at(-1)).toBe('4')
    expect(pdf.pages.map(squeezed).join('')).not.toContain('编委会')
    expect(readEpub(made.epub!).spine.map(({ file }) => file)).not.toContain('committee.xhtml')
  })

  it.each([
    ['a barcode, but no ISBN', 'backCover: {}'],
    ['an ISBN, but no wish for a barcode', 'isbn: 7-5442-7087-4\nbackCover: { barcode: false }'],
  ])('has no back cover that would be white: %s', async (_, keys) => {
    const formats = { pdf: true, epub: true }
    const made = (await builtBook(await scratch(files(`${PLAIN}${keys}\n`)), { formats })).value
    expect(labels(await readPdf(made.pdf!))).not.toContain('封底')
    expect(readEpub(made.epub!).spine.map(({ file }) => file)).not.toContain('back-cover.xhtml')
  })
})

describe('a back cover with a picture', () => {
  const image = { 'images/back.png': png(300, 420), 'images/front.png': png(300, 420) }
  const keys = `${PLAIN}${FRONT}${BACK}  image: images/back.png\ncover: images/front.png\nprint: { trim: A6, bleedMm: 3 }\n`

  it('shows its codes on white, on A6 too, and closes a folded booklet', async () => {
    const formats = { pdf: true, epub: true, booklet: true }
    const { value, findings } = await builtBook(await scratch(files(keys, image)), { formats })
    const pdf = await readPdf(value.pdf!)
    const back = pdf.pages.at(-1)!
    expect(labels(pdf).slice(0, 3)).toEqual(['封面', '封二', 'i'])
    expect(await qrCodeOn(value.pdf!, back.number, 300)).toBe(ADDRESS)
    expect(readEan13(barsOn(await PDFDocument.load(value.pdf!), back.number)!)).toBe('9787544270878')
    // The outer side of the outer sheet: back cover on the left, cover on the right.
    const [outer] = (await readPdf(value.booklet!)).pages
    expect(squeezed(outer!)).toContain('二十七位装卸工')
    expect(outer!.lines.every(({ x }) => x < outer!.width / 2)).toBe(true)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const shown = readEpub(value.epub!)
      .spine.at(-1)!
      .images.map(({ alt }) => alt)
    expect(shown).toEqual(['封底：潮汐与码头', `二维码：${ADDRESS}`])
  })

  it('that is missing is told at its place in book.yaml', async () => {
    const config = `${PLAIN}backCover:\n  image: images/none.png\n`
    const folder = await scratch(files(config))
    const [told] = await refused(() => builtBook(folder))
    expect(told).toMatchObject({ id: 'sources/image-not-found', place: { file: 'book.yaml', line: 7 } })
  })
})

describe('a back cover with too much on it', () => {
  it('is refused, for the rest would be printed behind it', async () => {
    const text = '潮水来了又去，码头上的人换了一班又一班。'.repeat(60)
    const folder = await scratch(files(`${PLAIN}backCover:\n  text: ${text}\n`))
    const told = await refused(() => builtBook(folder))
    expect(told.filter(({ severity }) => severity === 'error')).toMatchObject([
      { id: 'layout/back-cover-full', place: { file: 'book.yaml', line: 7 } },
    ])
  })

  it('is refused when a QR code would be too fine to print', async () => {
    const qr = (length: number) => `${PLAIN}backCover:\n  qr: ${'a'.repeat(length)}\n`
    const [told] = await refused(async () => builtBook(await scratch(files(qr(214)))))
    expect(told).toMatchObject({ id: 'config/qr-too-long', facts: { bytes: 214, limit: 213 } })
    const made = (await builtBook(await scratch(files(qr(213))))).value
    expect(await qrCodeOn(made.pdf!, made.pages!)).toBe('a'.repeat(213))
  })
})

describe('a long editorial board', () => {
  it('runs over pages with roman folios and loses no name', async () => {
    const names = Array.from(
      { length: 160 },
      (_, index) => `林${'甲乙丙丁戊己庚辛壬癸'[index % 10]}${'春夏秋冬'[index % 4]}`,
    )
    const config = `${PLAIN}committee:\n  - { office: 委员, names: [${names.join(', ')}] }\n`
    const pdf = await readPdf((await builtBook(await scratch(files(config)))).value.pdf!)
    const pages = pdf.pages.filter((page) => /林[甲-癸]/u.test(squeezed(page)))
    expect(pages.map(({ label }) => label)).toEqual(['iii', 'iv'])
    for (const page of pages) expect(page.lines.at(-1)!.text).toBe(page.label)
    expect(pages.map(squeezed).join('').match(/林../gu)).toEqual(names)
  })
})
