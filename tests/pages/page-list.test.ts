/** The page numbers of the print edition in the e-book that is made with it. */
import { describe, expect, it } from 'vitest'
import { builtBook, rememberingCache } from '../support/built-book.js'
import { type EpubFacts, readEpub } from '../support/epub-facts.js'
import { complaints } from '../support/made-epub.js'
import { misplacedMarks, openingWords, type PageMarkFact, pageMarks } from '../support/page-marks.js'
import { readPdf } from '../support/pdf-facts.js'
import type { PageFacts } from '../support/pdf-page-facts.js'
import { PICTURES } from '../support/picture-book.js'
import { prose } from '../support/press.js'
import { scratch } from '../support/scratch.js'
import { squeezed } from '../support/type-area.js'
import { aceViolations } from '../support/validators/ace.js'
import { epubcheckMessages } from '../support/validators/epubcheck.js'

interface ListedBook {
  readonly bytes: Uint8Array
  readonly epub: EpubFacts
  readonly marks: readonly PageMarkFact[]
  readonly pages: readonly PageFacts[]
}

async function listed(input: string): Promise<ListedBook> {
  const { value } = await builtBook(input)
  const epub = readEpub(value.epub!)
  return { bytes: value.epub!, epub, marks: pageMarks(epub), pages: (await readPdf(value.pdf!)).pages }
}

const listedFiles = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<ListedBook> =>
  listed(await scratch(files))

/** Marks that follow at once. */
const ANY_MARK = /^(?:<span epub:type="pagebreak"[^>]*><\/span>)+/

const labelsOf = ({ marks }: ListedBook): string[] => marks.map(({ label }) => label)
const listOf = ({ epub }: ListedBook) => epub.listOf('page-list').map(({ title, href }) => ({ label: title, href }))
const markOf = ({ marks }: ListedBook, label: string): PageMarkFact => marks.find((mark) => mark.label === label)!
const text = (length: number, seed: number): string => `${prose(length, seed)}。`
/** Numbers from the first to the last, both among them. */
const from = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `${first + index}`)

describe('every mark stands before the first words of its page', () => {
  // Where running heads end, in points.
  it.each([
    ['content', 45],
    ['content/cookbook/novel', 45],
    ['content/cookbook/textbook', 45],
    ['content/cookbook/report', 80],
  ])('%s', async (input, headHeight) => {
    const book = await listed(input)
    const withWords = book.pages.filter((page) => openingWords(page, headHeight) !== '')
    // Its first word is a formula, whose letters have code points of their own in print.
    const marks = book.marks.filter(({ behind }) => !/^<(?:math|div[^>]* class="formula)/.test(behind))
    expect(misplacedMarks(marks, book.pages, headHeight)).toEqual([])
    expect(listOf(book)).toEqual(book.marks.map(({ label, href }) => ({ label, href })))
    const bodyLabels = withWords.flatMap(({ label }) => (/^\d+$/.test(label ?? '') ? [label] : []))
    expect(labelsOf(book).filter((label) => /^\d+$/.test(label))).toEqual(bodyLabels)
    expect(labelsOf(book)).not.toContain('封面')
    expect(book.marks.length).toBeGreaterThan(10)
  })

  it('where sections run on, in a book that opens to the left', async () => {
    const paragraph = (seed: number) =>
      `${text(180 + (seed % 7) * 60, seed)}{渡口|dù kǒu}[^n${seed}]**${text(90, seed + 100)}**[${text(80, seed + 200)}](https://example.org/)`
    const notes = (seed: number) => `[^n${seed}]: ${text(40 + (seed % 5) * 40, seed + 300)}`
    const section = (first: number) => {
      const seeds = [0, 1, 2, 3, 4].map((each) => first + each)
      const items = seeds.map((seed) => `1. ${text(120, seed + 400)}\n`).join('\n')
      return `# 节${first}\n\n${seeds.map(paragraph).join('\n\n')}\n\n> ${text(300, first + 500)}\n\n${items}\n## 小节${first}\n\n${text(200, first + 600)}\n\n${seeds.map(notes).join('\n\n')}\n`
    }
    const book = await listedFiles({
      'book.yaml': 'title: 长河\nstructure: marked\nprint: { sectionStart: run-on, binding: right }\n',
      'a.md': [11, 21, 31].map(section).join('\n'),
    })
    expect(misplacedMarks(book.marks, book.pages)).toEqual([])
    const last = book.pages.at(-1)!.label!
    expect(Number(last)).toBeGreaterThan(8)
    expect(labelsOf(book)).toEqual(['i', ...from(1, Number(last))])
    expect(book.marks.filter(({ behind }) => !/^<(?!em|strong|ruby|a)/.test(behind)).length).toBeGreaterThan(4)
    expect(await complaints(book.bytes)).toEqual([])
  })

  it('with parts, prefaces, appendices, and the notes of each chapter at its end', async () => {
    const chapter = (name: string, seed: number) => {
      const paragraphs = Array.from({ length: 9 }, (_, at) => `${text(150, seed + at)}[^${at}]。`)
      const notes = Array.from({ length: 9 }, (_, at) => `[^${at}]: ${text(130, seed + 20 + at)}`)
      return `# ${name}\n\n${paragraphs.join('\n\n')}\n\n${notes.join('\n\n')}\n`
    }
    const book = await listedFiles({
      'book.yaml':
        'title: 长河\npublisher: 河岸社\nstructure: marked\nprint: { notes: chapter }\nhalfTitle: true\n' +
        'chapters:\n  - preface: preface.md\n  - { part: 上编, chapters: [one.md] }\n  - { part: 下编, chapters: [two.md] }\n  - appendix: last.md\n',
      'preface.md': chapter('序', 1),
      'one.md': chapter('船', 100),
      'two.md': chapter('桥', 200),
      'last.md': chapter('年表', 300),
    })
    expect(misplacedMarks(book.marks, book.pages)).toEqual([])
    // The half-title and the contents are not in the e-book; blank pages have nothing.
    const absent = book.pages.filter((page) => openingWords(page) === '').map(({ label }) => label)
    expect(absent.length).toBeGreaterThan(1)
    const contents = book.pages.find((page) => openingWords(page).startsWith('目'))!.label
    const expected = book.pages
      .map(({ label }) => label!)
      .filter((label) => !['i', contents, ...absent].includes(label))
    expect(labelsOf(book)).toEqual(expected)
    const inNotes = book.marks.filter(
      ({ before }) => before.lastIndexOf('<aside class="footnote"') > before.lastIndexOf('</aside>'),
    )
    expect(inNotes.length).toBeGreaterThan(1)
  })
})

describe('what goes over pages', () => {
  it('takes its marks into cells, blocks of code and lists', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => `| 行${at}${text(20, at + 1)} | ${text(30, at + 90)} |`)
    const lines = Array.from({ length: 80 }, (_, at) => `    step_${at}("a < b && c")`)
    const book = await listedFiles({
      'book.yaml': 'title: 长表\nstructure: marked\n',
      'a.md': `# 节\n\n| 甲 | 乙 |\n|---|---|\n${rows.join('\n')}\n\n: 村 {#tbl:a}\n\n\`\`\`\nbegin\n${lines.join('\n')}\n\`\`\`\n\n${text(40, 7)}\n`,
    })
    const marks = book.marks.filter(({ label }) => /^\d+$/.test(label) && label !== '1')
    const rowsOn = (label: string): string[] =>
      book.pages
        .find((page) => page.label === label)!
        .lines.map((line) => squeezed(line.text))
        .filter((line) => /^(?:行\d|step_\d)/.test(line))
    for (const { label, text: words } of marks) expect(rowsOn(label)[0]!.slice(0, 6)).toBe(words.slice(0, 6))
    expect(marks.filter(({ before }) => /<td[^>]*>$/.test(before)).length).toBeGreaterThan(1)
    // Lines keep their indent behind the mark.
    expect(marks.filter(({ behind }) => behind.startsWith('    step_')).length).toBeGreaterThan(1)
    expect(await complaints(book.bytes)).toEqual([])
  })

  it('plates and turned tables: marks stand where the e-book has them, in reading order', async () => {
    const head = Array.from({ length: 12 }, (_, at) => `栏${at}的名目`)
    const wide = [head, head.map(() => '---'), ...Array.from({ length: 4 }, (_, at) => head.map(() => `格${at}的内容`))]
    const book = await listedFiles({
      'book.yaml': 'title: 图\nstructure: marked\n',
      'a.md': `# 节\n\n${text(100, 1)}\n\n![石桥](wide.png){place=page}\n\n${text(900, 2)}\n\n![](tall.png){place=page}\n\n${text(900, 3)}\n\n![两岸](square.png){place=spread}\n\n${text(1900, 4)}\n\n${wide.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n\n: 宽表 {.turned}\n\n${text(1500, 5)}\n\n![](small.png)\n`,
      ...PICTURES,
    })
    const last = Number(book.pages.at(-1)!.label)
    expect(
      labelsOf(book)
        .filter((label) => label !== 'i')
        .sort((a, b) => Number(a) - Number(b)),
    ).toEqual(from(1, last))
    const marksBefore = (file: string): string[] =>
      book.marks.flatMap(({ label, behind }) =>
        behind.replace(ANY_MARK, '').startsWith(`<figure><img src="images/${file}"`) ? [label] : [],
      )
    const files = [...book.epub.spine.flatMap(({ images }) => images.map(({ src }) => src.replace('images/', '')))]
    const [one, two, spread] = files.filter((file) => file.startsWith('image-'))
    expect(marksBefore(one!)).toHaveLength(1)
    expect(marksBefore(two!)).toHaveLength(1)
    expect(marksBefore(spread!)).toHaveLength(2)
    expect(book.marks.some(({ behind }) => behind.startsWith('<table'))).toBe(true)
    expect(listOf(book)).toEqual(book.marks.map(({ label, href }) => ({ label, href })))
    expect(await complaints(book.bytes)).toEqual([])
  })

  it('notes that fill a page of their own take its mark', async () => {
    const book = await listedFiles({
      'book.yaml': 'title: 注\nstructure: marked\n',
      'a.md': `# 节\n\n${text(60, 1)}[^a]\n\n[^a]: ${text(2600, 2)}\n`,
    })
    expect(misplacedMarks(book.marks, book.pages)).toEqual([])
    expect(labelsOf(book)).toEqual(['i', '1', '2', ...from(3, book.marks.length - 1)])
    expect(markOf(book, '2').before).toContain('<aside class="footnote"')
  })
})

describe('the e-book', () => {
  const shortBook = () =>
    scratch({
      'book.yaml': 'title: 渡口\nisbn: 978-7-80000-000-3\nstructure: marked\n',
      'a.md': `# 节\n\n${text(1800, 1)}\n`,
    })

  it('tells which edition the numbers are of, in all its tables', async () => {
    const { epub, marks, bytes } = await listed(await shortBook())
    expect(epub.metadata.get('pageBreakSource')).toEqual(['urn:isbn:9787800000003'])
    expect(epub.metadata.get('schema:accessibilityFeature')).toEqual(
      expect.arrayContaining(['pageBreakMarkers', 'pageNavigation']),
    )
    const ncx = epub.read('OEBPS/toc.ncx')
    expect(
      [...ncx.matchAll(/<pageTarget id="[^"]*" type="(\w+)" value="(\d+)"/g)].map(
        ([, type, value]) => `${type} ${value}`,
      ),
    ).toEqual(['front 1', 'front 2', 'normal 1', 'normal 2', 'normal 3'])
    expect(ncx).toContain(`<meta name="dtb:totalPageCount" content="${marks.length}"/>`)
    expect(ncx).toContain('<meta name="dtb:maxPageNumber" content="3"/>')
    expect(epub.read('OEBPS/toc.xhtml')).toContain('<h2 id="page-list-title">印刷版页码</h2>')
    expect(await complaints(bytes)).toEqual([])
  })

  it('says nothing of pages when it is made alone', async () => {
    const { value } = await builtBook(await shortBook(), { formats: { pdf: false, epub: true } })
    const epub = readEpub(value.epub!)
    expect(pageMarks(epub)).toEqual([])
    expect(epub.listOf('page-list')).toEqual([])
    expect(epub.opf).not.toContain('pageBreak')
    expect(epub.read('OEBPS/toc.ncx')).not.toContain('pageList')
  })

  it('is the same each time, with a cache and without', async () => {
    const folder = await shortBook()
    const cache = rememberingCache()
    const builds = [await builtBook(folder, { cache }), await builtBook(folder, { cache }), await builtBook(folder)]
    expect(cache.hits()).toBeGreaterThan(0)
    const [first, ...others] = builds.map(({ value }) => Buffer.from(value.epub!).toString('base64'))
    for (const other of others) expect(other).toBe(first)
  })

  it('holds before the validators', async (context) => {
    const { bytes } = await listed('content')
    expect(await epubcheckMessages(bytes, context)).toEqual([])
    expect(await aceViolations(bytes, context)).toEqual([])
  })
})
