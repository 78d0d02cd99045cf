/** The cover sheet of a perfect-bound book, and the pages that it is wrapped around. */
import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BuildResult } from '../../src/build.js'
import type { Finding, Outcome } from '../../src/model/finding.js'
import { mm, mmToPt } from '../../src/model/units.js'
import { builtBook } from '../support/built-book.js'
import { png } from '../support/images.js'
import { type PdfFacts, readPdf } from '../support/pdf-facts.js'
import type { Run } from '../support/pdf-page-facts.js'
import { sharedScratch } from '../support/scratch.js'

const points = (millimetres: number): number => mmToPt(mm(millimetres))
const TRIM = { width: points(148), height: points(210) }

const TEXT = '渡船在雾里慢慢靠岸，有人提着灯等在石阶上。'.repeat(120)
const CHAPTERS = ['早渡', '午潮', '晚灯', '夜泊'].map((title) => `# ${title}\n\n${TEXT}\n`).join('\n')
const META = `title: 渡口纪事 Ferry 7\nauthors: [沈舟]\npublisher: 南汀书局\n`

async function bound(keys: string): Promise<Outcome<BuildResult>> {
  const files = { 'book.yaml': `name: ferry\n${META}${keys}`, '01.md': CHAPTERS, 'front.png': png(30, 42) }
  const formats = { pdf: true, epub: false, booklet: true }
  return builtBook(await sharedScratch(files), { formats })
}

const factsOf = (findings: readonly Finding[], id: string) => findings.find((each) => each.id === id)?.facts
const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
const runsOf = ({ pages: [page] }: PdfFacts): Run[] => page!.lines.flatMap(({ runs }) => runs)

describe('the cover sheet of a book bound on the left', () => {
  let made: Outcome<BuildResult>
  let sheet: PdfFacts
  let spine: { readonly left: number; readonly right: number }

  beforeAll(async () => {
    // A leaf of 0.78 mm.
    made = await bound(
      'print: { bleedMm: 3, marks: true }\nbooklet: { style: perfect, paper: { grammage: 300, bulk: 2.6 } }',
    )
    sheet = await readPdf(made.value.cover!)
    spine = { left: TRIM.width, right: sheet.pages[0]!.width - TRIM.width }
  })

  it('is one page, two trims and a spine wide', () => {
    const { pages, leaves, spine: width } = factsOf(made.findings, 'impose/cover-sheet') as Record<string, number>
    expect(sheet.pages).toHaveLength(1)
    expect(pages).toBe(made.value.pages)
    expect(width).toBeCloseTo(Math.ceil(pages! / 4) * 2 * 0.78, 1)
    expect(leaves).toBe(Math.ceil(pages! / 4) * 2)
    const [page] = sheet.pages
    expect(Math.abs(page!.width - 2 * TRIM.width - points(width!))).toBeLessThan(0.1)
    expect(Math.abs(page!.height - TRIM.height)).toBeLessThan(0.1)
    expect(page!.boxes.bleed.width - page!.boxes.trim.width).toBeCloseTo(points(6), 1)
  })

  it('has title, author and publisher on its spine, from head to foot', () => {
    const on = runsOf(sheet).filter(({ x, text }) => x > spine.left && x < spine.right && text.trim() !== '')
    expect(textOf([...on].sort((a, b) => a.y - b.y))).toBe('渡口纪事Ferry 7沈舟著南汀书局')
    // Upright characters stand one below the other; Latin letters lie, ascenders to the right of their baseline.
    for (const { x, fontSize, y, text } of on) {
      const [left, right] = /\p{Script=Latin}/u.test(text)
        ? [x - 0.22 * fontSize, x + 0.75 * fontSize]
        : [x, x + fontSize]
      expect(left).toBeGreaterThan(spine.left + points(0.9))
      expect(right).toBeLessThan(spine.right - points(0.9))
      expect(y).toBeGreaterThan(points(12))
      expect(y).toBeLessThan(TRIM.height - points(11))
    }
    const upright = on.filter(({ text }) => /^\p{Script=Han}+$/u.test(text))
    expect(upright.map(({ text }) => [...text].length)).toEqual(upright.map(() => 1))
    expect(new Set(upright.map(({ y }) => Math.round(y))).size).toBe('渡口纪事沈舟著南汀书局'.length)
    expect(on.find(({ text }) => text === '局')!.y).toBeGreaterThan(TRIM.height - points(16))
  })

  it('shows the title page in front and nothing behind when the book has no cover', () => {
    const front = runsOf(sheet).filter(({ x }) => x > spine.right)
    expect(textOf(front)).toContain('渡口纪事')
    expect(runsOf(sheet).filter(({ x }) => x < spine.left)).toEqual([])
  })

  it('has its faces in the file, and its title', () => {
    expect(sheet.fonts.length).toBeGreaterThan(0)
    expect(sheet.fonts.filter(({ embedded }) => !embedded)).toEqual([])
    expect(sheet.info.Title).toBe('渡口纪事 Ferry 7')
    expect(sheet.lang).toBe('zh-CN')
  })

  it('is marked where it is cut and folded', async () => {
    const page = (await PDFDocument.load(made.value.cover!)).getPage(0)
    const forms = page.node.Resources()!.lookup(PDFName.of('XObject'), PDFDict)
    const marks = forms.lookup(PDFName.of('PrintersMarks')) as PDFRawStream
    const drawn = Buffer.from(decodePDFRawStream(marks).decode()).toString('latin1')
    const [, dashed = ''] = drawn.split('[2 1.5] 0 d')
    const trim = page.getTrimBox()
    const xs = [...dashed.matchAll(/^(\S+) (\S+) m$/gm)].map(([, x]) => Number(x) - trim.x)
    const expected = [spine.left, spine.left, spine.right, spine.right]
    expect(xs).toHaveLength(4)
    for (const [index, x] of xs.sort((a, b) => a - b).entries()) expect(x).toBeCloseTo(expected[index]!, 1)
  })

  it('is the same bytes each time', async () => {
    const again = await bound(
      'print: { bleedMm: 3, marks: true }\nbooklet: { style: perfect, paper: { grammage: 300, bulk: 2.6 } }',
    )
    expect(Buffer.compare(again.value.cover!, made.value.cover!)).toBe(0)
  })
})

describe('a book with a cover and a back cover, bound on the right', () => {
  let made: Outcome<BuildResult>
  let sheet: PdfFacts
  beforeAll(async () => {
    made = await bound(
      'cover: front.png\nbackCover: { text: 给等船的人。 }\nprint: { binding: right }\nbooklet: { style: perfect, paper: { grammage: 60, bulk: 1.3 } }',
    )
    sheet = await readPdf(made.value.cover!)
  })

  it('has its front on the left and its back on the right', () => {
    const [page] = sheet.pages
    const back = runsOf(sheet).filter(({ text }) => text.includes('给等船的人'))
    expect(back).toHaveLength(1)
    expect(back[0]!.x).toBeGreaterThan(page!.width - TRIM.width)
    expect(sheet.roles).not.toHaveProperty('H1')
  })

  it('bears no text on a spine that is too narrow, and says so', () => {
    expect(factsOf(made.findings, 'impose/spine-without-text')).toMatchObject({ least: 5 })
    expect(textOf(runsOf(sheet))).not.toContain('渡口')
  })

  it('is said to need a bleed', () => {
    expect(made.findings.map(({ id }) => id)).toContain('impose/cover-without-bleed')
  })

  it('folds its inner pages from the title page to the last page of text', async () => {
    const [book, folded] = [await readPdf(made.value.pdf!), await readPdf(made.value.booklet!)]
    const { pages } = factsOf(made.findings, 'impose/cover-sheet') as Record<string, number>
    // The cover and the white page behind it, the back cover and what may be white before it.
    expect(pages).toBeLessThan(book.pages.length - 2)
    expect(textOf(runsOf({ ...book, pages: [book.pages[2]!] }))).toContain('渡口纪事')
    const [outside] = folded.pages
    const firstPage = outside!.lines.flatMap(({ runs }) => runs).filter(({ x }) => x < outside!.width / 2)
    expect(textOf(firstPage)).toContain('渡口纪事')
    const words = folded.pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('')
    expect(words).not.toContain('给等船的人')
  })
})

describe('no cover sheet is made', () => {
  it.each([
    ['for a book that is stitched', 'booklet: { paper: { grammage: 80 } }'],
    ['when the paper is not known', 'booklet: { style: perfect }'],
  ])('%s', async (_why, keys) => {
    const { value } = await bound(`cover: front.png\n${keys}`)
    expect(value.cover).toBeNull()
    const [book, folded] = [await readPdf(value.pdf!), await readPdf(value.booklet!)]
    expect(folded.pages).toHaveLength(2 * Math.ceil(book.pages.length / 4))
  })
})
