/** The galley (长条校样) as a proofreader prints it and as its text is copied. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { mm, mmToPt } from '../../src/model/units.js'
import { readContent } from '../../src/pdf/page-content.js'
import { proofBook } from '../../src/proof-book.js'
import { glyphLines, lineText } from '../support/glyph-places.js'
import { type PdfFacts, readPdf } from '../support/pdf-facts.js'
import { sharedScratch } from '../support/scratch.js'

const CALM = '站长把昨夜的水位抄进本子里，又把雨量筒里的水倒出来量了一遍，写上日期和时刻，然后合上本子。'
const BOOK = {
  'book.yaml': 'title: 河边的小站\nauthors: [林渡]\nprint: { trim: A5 }\n',
  '第一章.md': ['# 清晨', ...Array.from({ length: 12 }, () => CALM.repeat(3))].join('\n\n'),
  '第二章.md': '# 黄昏\n\n邻人点头，走了[^1]。\n\n| 甲 | 乙 |\n|---|---|\n| 晴 | 雨 |\n\n[^1]: 注里的话。\n',
}

describe('the galley', () => {
  let galley: Uint8Array
  let again: Uint8Array
  let wide: Uint8Array
  let facts: PdfFacts

  beforeAll(async () => {
    const cwd = await sharedScratch(BOOK)
    const made = async (leading: number) => {
      const request = { inputs: [], cwd, configFile: null, textOnly: false, pictures: false, updateBaseline: false }
      const { value } = await proofBook({ ...request, galley: leading }, workshop)
      return value.galley!
    }
    galley = await made(2)
    again = await made(2)
    wide = await made(3)
    facts = await readPdf(galley)
  })

  const workshop = {
    cache: { read: async () => null, write: async () => {} },
    browserPath: null,
    jobs: 1,
    signal: new AbortController().signal,
    report: () => {},
  }

  it('has the measure of the book in one column, and at least 60 mm beside it', async () => {
    const [{ length }, room] = await fullLine(galley)
    expect(length).toBe(27)
    expect(room).toBeGreaterThanOrEqual(mmToPt(mm(60)))
  })

  it('has lines as far apart as is asked', async () => {
    const [pitch, widePitch] = [await pitchOf(galley), await pitchOf(wide)]
    expect(pitch).toBeCloseTo(21, 0)
    expect(widePitch).toBeCloseTo(31.5, 0)
  })

  it('copies as the text of the book: the numbers beside the lines are drawn', () => {
    const text = facts.pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('')
    expect(text).toContain('邻人点头')
    expect(text.replace(/\[?1\]?|2|3|4/g, '')).not.toMatch(/\d/)
    expect(text).not.toContain(':')
  })

  it('numbers every fifth line, and no other', async () => {
    const { baselines, left, drawn } = await beside(galley)
    const numbered = baselines.flatMap((baseline, index) => {
      const isDrawn = drawn.some(([x, y]) => x > left - 25 && y > baseline - 0.1 && y < baseline + 5.1)
      return isDrawn ? [index + 1] : []
    })
    expect(baselines.length).toBeGreaterThan(20)
    expect(numbered).toEqual(Array.from({ length: Math.floor(baselines.length / 5) }, (_, index) => 5 * index + 5))
  })

  it('says beside the first line of each paragraph where it was typed', async () => {
    const { baselines, begins, left, drawn } = await beside(galley)
    const placed = baselines.map((baseline) =>
      drawn.some(([x, y]) => x < left - 25 && y > baseline - 0.1 && y < baseline + 5.1),
    )
    expect(placed).toEqual(begins)
    expect(begins.filter(Boolean).length).toBeGreaterThan(5)
  })

  it('has running page numbers, and the name of the file at the head of its pages', () => {
    expect(facts.pages.map(({ label }) => label)).toEqual(facts.pages.map((_, index) => String(index + 1)))
    const heads = facts.pages.map(({ lines }) => lines.map((line) => line.text).join(' '))
    expect(heads[0]!.replace(/\s/g, '')).toContain('第一章.md')
    expect(heads.at(-1)!.replace(/\s/g, '')).toContain('第二章.md')
  })

  it('is tagged, in the fonts of the book', () => {
    expect(facts.roles.P).toBeGreaterThan(12)
    expect(facts.fonts.every(({ name, embedded }) => embedded && /^(?:NotoS|LXGW)/.test(name))).toBe(true)
  })

  it('is the same bytes each time', () => {
    expect(Buffer.compare(galley, again)).toBe(0)
  })
})

async function fullLine(pdf: Uint8Array): Promise<[{ length: number }, number]> {
  const { pages } = await readPdf(pdf)
  const lines = (await glyphLines(pdf, 1)).filter((line) => !lineText(line).includes('.md'))
  const longest = [...lines].sort((a, b) => b.length - a.length)[0]!
  const end = Math.max(...longest.map(({ x, size }) => x + size))
  return [{ length: longest.length }, pages[0]!.boxes.trim.width - end]
}

async function pitchOf(pdf: Uint8Array): Promise<number> {
  const [, , , a, b] = await glyphLines(pdf, 1)
  return a![0]!.y - b![0]!.y
}

/** Of the first page: its lines of text, which of them begin a paragraph or a heading, and all points of what is drawn beside them. */
async function beside(pdf: Uint8Array) {
  const lines = (await glyphLines(pdf, 1)).slice(1, -1)
  const left = Math.min(...lines.flat().map(({ x }) => x))
  const document = await PDFDocument.load(pdf)
  const content = readContent(document.getPage(0)).toString('latin1')
  const [, marks = ''] = /\/Artifact BMC q 1 J\n([\s\S]*?)Q EMC/.exec(content) ?? []
  const drawn = [...marks.matchAll(/^([\d.]+) ([\d.]+) [ml]$/gm)].map(([, x, y]) => [Number(x), Number(y)] as const)
  return {
    left,
    drawn,
    baselines: lines.map((line) => line[0]!.y),
    begins: lines.map((line) => Math.min(...line.map(({ x }) => x)) > left + 1),
  }
}
