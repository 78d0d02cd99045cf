/** The same book bound on the left and on the right: what is mirrored, and what is not. */
import { beforeAll, describe, expect, it } from 'vitest'
import { mm, mmToPt } from '../../src/model/units.js'
import { builtBook } from '../support/built-book.js'
import { type PdfFacts, readPdf } from '../support/pdf-facts.js'
import type { Line, PageFacts } from '../support/pdf-page-facts.js'
import { sharedScratch } from '../support/scratch.js'

const CHARACTERS = 23
/** From the trim to the type area, in points: what its characters of 10.5 pt leave is at the fore edge. */
const INNER = mmToPt(mm(20))
const OUTER = mmToPt(mm(130)) - INNER - CHARACTERS * 10.5
const TEXT = '渡船靠岸以前，岸上的人已经把灯点亮了。'.repeat(80)

interface Made {
  readonly pdf: PdfFacts
  readonly booklet: PdfFacts
  readonly body: readonly PageFacts[]
}

async function bound(binding: 'left' | 'right'): Promise<Made> {
  const yaml = `name: ferry\ntitle: 夜渡\nprint: { trim: 32开, bleedMm: 3, sectionStart: recto, charsPerLine: ${CHARACTERS}, marginsMm: { inner: 20 }, binding: ${binding} }\n`
  const text = `# 上船\n\n${TEXT}\n\n# 下船\n\n${TEXT}\n`
  const folder = await sharedScratch({ 'book.yaml': yaml, 'a.md': text })
  const { value } = await builtBook(folder, { formats: { pdf: true, epub: false, booklet: true } })
  const [pdf, booklet] = [await readPdf(value.pdf!), await readPdf(value.booklet!)]
  return { pdf, booklet, body: pdf.pages.slice(pdf.pages.findIndex(({ label }) => label === '1')) }
}

let left: Made
let right: Made
beforeAll(async () => {
  left = await bound('left')
  right = await bound('right')
})

const squeezed = (page: PageFacts): string =>
  page.lines
    .map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '')
/** Where the lines of the text begin, but for indents. */
const textLeft = ({ lines }: PageFacts): number => Math.min(...lines.map(({ x }) => x))
const folioOf = ({ lines }: PageFacts): Line => lines.at(-1)!
const headOf = ({ lines }: PageFacts): Line => lines[0]!
const isRecto = ({ number }: PageFacts): boolean => number % 2 === 1

describe('a book bound on the right', () => {
  it('has the same pages in the same order, a section still opening on a recto', () => {
    expect(right.pdf.pages.map(({ label }) => label)).toEqual(left.pdf.pages.map(({ label }) => label))
    expect(right.body.length).toBeGreaterThan(5)
    const openings = right.body.filter((page) => /上船|下船/.test(page.lines[1]?.text ?? ''))
    expect(openings.map(isRecto)).toEqual([true, true])
  })

  it('has its spine on the right of a recto: the inner margin lies there', () => {
    const offsets = ({ body }: Made) =>
      body.filter(({ lines }) => lines.length > 2).map((page) => [isRecto(page), Math.round(textLeft(page))] as const)
    const [inner, outer] = [Math.round(INNER), Math.round(OUTER)]
    expect(new Set(offsets(left).map(String))).toEqual(new Set([`true,${inner}`, `false,${outer}`]))
    expect(new Set(offsets(right).map(String))).toEqual(new Set([`true,${outer}`, `false,${inner}`]))
  })

  it('has folio and section at the outer edge, the left one on a recto', () => {
    for (const [made, rectoIsLeft] of [
      [left, false],
      [right, true],
    ] as const) {
      const pages = made.body.filter(({ lines }) => lines.length > 2)
      for (const page of pages) {
        const onLeft = isRecto(page) === rectoIsLeft
        expect(folioOf(page).text).toBe(page.label)
        expect(folioOf(page).x < page.width / 2).toBe(onLeft)
        const words = headOf(page)
          .runs.map(({ text }) => text)
          .filter((text) => text.trim() !== '')
        const isSectionFirst = words.join('').startsWith('上') || words.join('').startsWith('下')
        expect(isSectionFirst).toBe(onLeft)
      }
    }
  })

  it('breaks its pages where the other does', () => {
    const bodyText = ({ body }: Made) => body.map(({ lines }) => lines.slice(1, -1).map(({ text }) => text))
    expect(bodyText(right)).toEqual(bodyText(left))
  })

  it('tells readers to turn its pages to the right', () => {
    expect(right.pdf.viewerPreferences.Direction).toBe('R2L')
    expect(left.pdf.viewerPreferences.Direction ?? 'L2R').toBe('L2R')
  })

  it('is imposed with its first page on the left half of the first sheet', () => {
    const title = (side: PageFacts) => side.lines.find(({ text }) => text.replace(/\s/gu, '') === '夜渡')!
    const [ofLeft, ofRight] = [left, right].map(({ booklet }) => booklet.pages[0]!) as [PageFacts, PageFacts]
    expect(squeezed(ofLeft)).toContain('夜渡')
    expect(title(ofLeft).x).toBeGreaterThan(ofLeft.width / 2)
    expect(title(ofRight).x).toBeLessThan(ofRight.width / 2)
  })
})
