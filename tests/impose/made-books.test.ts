/** Booklets of books that this program made: each trim on its sheet, read back as whoever folds them reads. */
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.js'
import { mm, mmToPt } from '../../src/model/units.js'
import { builtBook } from '../support/built-book.js'
import { png } from '../support/images.js'
import { readPdf } from '../support/pdf-facts.js'
import type { PageFacts, Run } from '../support/pdf-page-facts.js'
import { scratch } from '../support/scratch.js'
import { type Halves, leavesOf, readFolded } from '../support/sheets.js'

const points = (millimetres: number): number => mmToPt(mm(millimetres))

const TEXT = '挑夫把盐担上岸，数过三遍才肯歇下。'.repeat(40)
const BOOK = ['盐', '茶', '布', '铁'].map((title) => `# ${title}\n\n${TEXT}\n`).join('\n')

async function made(keys: string) {
  const files = { 'book.yaml': `name: wharf\ntitle: 码头四货\n${keys}`, '01.md': BOOK, 'front.png': png(30, 42) }
  const formats = { pdf: true, epub: false, booklet: true }
  const { value, findings } = await builtBook(await scratch(files), { formats })
  return { book: await readPdf(value.pdf!), sheets: await readPdf(value.booklet!), findings }
}

/** What is wrong with the booklet, whatever else there is to say of the book. */
const warningsOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ id, severity }) => id.startsWith('impose/') && severity !== 'note')

const wordsOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
const runsOf = ({ lines }: PageFacts): Run[] => lines.flatMap(({ runs }) => runs)

/** The pages of a book on the halves of its sheets, by their words; a page without any is blank. */
function halvesOf(sheets: readonly PageFacts[], book: readonly PageFacts[]): Halves[] {
  const numbers = new Map(book.map((page) => [wordsOf(runsOf(page)), page.number]))
  return sheets.map((side) => {
    const on = (isLeft: boolean) => wordsOf(runsOf(side).filter(({ x }) => x < side.width / 2 === isLeft))
    const numberOf = (words: string): number | null => (words === '' ? null : numbers.get(words)!)
    return [numberOf(on(true)), numberOf(on(false))]
  })
}

/** The same as they are read, with blanks where the booklet shall have them. */
function inOrder(book: readonly PageFacts[], blanks: number): (number | null)[] {
  const numbers = book.map((page) => (runsOf(page).length === 0 ? null : page.number))
  return numbers.toSpliced(-1, 0, ...Array.from({ length: blanks }, () => null))
}

describe('the booklet of a book', () => {
  it.each([
    ['A5', 'A4', [297, 210]],
    ['B5', 'B4', [353, 250]],
    ['A4', 'A3', [420, 297]],
    ['32开', '16开', [260, 185]],
    ['16开', '8开', [370, 260]],
    ['大32开', '大16开', [285, 210]],
    ['大16开', '大8开', [420, 285]],
  ] as const)('of %s is on %s, and reads in order', async (trim, sheet, [width, height]) => {
    const { book, sheets, findings } = await made(`print: { trim: ${trim} }\n`)
    expect(findings.find(({ id }) => id === 'impose/flip-short-edge')?.facts.sheet).toBe(sheet)
    expect(warningsOf(findings)).toEqual([])
    for (const side of sheets.pages) {
      expect(Math.abs(side.width - points(width))).toBeLessThan(0.1)
      expect(Math.abs(side.height - points(height))).toBeLessThan(0.1)
    }
    const blanks = (4 - (book.pages.length % 4)) % 4
    const read = readFolded(leavesOf(halvesOf(sheets.pages, book.pages)), 'left')
    expect(read).toEqual(inOrder(book.pages, blanks))
  })

  it('has room for bleed and marks, a cover picture, and pages that creep to the right-hand spine', async () => {
    const keys =
      'cover: front.png\nprint: { bleedMm: 3, binding: right }\nbooklet: { marks: true, creepMm: 0.4, gutterMm: 2 }'
    const { book, sheets, findings } = await made(keys)
    expect(warningsOf(findings)).toEqual([])
    const [{ width }] = sheets.pages as [PageFacts]
    expect(width).toBeCloseTo(points(320), 1)
    const read = readFolded(leavesOf(halvesOf(sheets.pages, book.pages)), 'right')
    expect(read).toEqual(inOrder(book.pages, (4 - (book.pages.length % 4)) % 4))
    // Folios stand at the fore edge: as far from the fold as in the book, and the gutter, less what the sheets outside take.
    const folios = sheets.pages.map((side) =>
      runsOf(side).filter(({ text, y }) => /^\d+$/.test(text) && y > side.height / 2 + points(60)),
    )
    const leftmost = folios.flatMap((runs, index) =>
      runs.filter(({ x }) => x < width / 2).map(({ x }) => ({ x, depth: Math.floor(index / 2) })),
    )
    expect(leftmost.length).toBeGreaterThan(2)
    for (const { x, depth } of leftmost)
      expect(x - depth * points(0.4)).toBeCloseTo(leftmost[0]!.x - leftmost[0]!.depth * points(0.4), 1)
  })

  it('says when the sheet that was asked for ends where the pages bleed', async () => {
    const { sheets, findings } = await made('print: { bleedMm: 3 }\nbooklet: { sheet: A4 }')
    expect(sheets.pages[0]!.width).toBeCloseTo(points(297), 1)
    expect(warningsOf(findings)).toMatchObject([
      { id: 'impose/no-room-for-bleed', facts: { sheet: 'A4', fitting: 'SRA4' } },
    ])
  })

  it('is refused on a sheet that is too small, with one that is not', async () => {
    await expect(made('booklet: { sheet: B5 }')).rejects.toMatchObject({
      exitCode: 2,
      findings: [{ id: 'impose/does-not-fit', facts: { sheet: 'B5', fitting: 'A4' } }],
    })
  })
})
