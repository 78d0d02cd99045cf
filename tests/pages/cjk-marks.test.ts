/** Marks of CJK text on made pages and in the made EPUB: what is drawn, where, and what a reader copies. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtBook } from '../support/built-book.js'
import { drawnOn, type Mark } from '../support/drawn.js'
import { type EpubFacts, readEpub } from '../support/epub-facts.js'
import { type PdfFacts, readPdf } from '../support/pdf-facts.js'
import { prose } from '../support/press.js'
import { scratch, sharedScratch } from '../support/scratch.js'
import { BODY_SIZE, bodyPages, LEADING, linesOf, MEASURE, squeezed, textLines } from '../support/type-area.js'

const LONG_NAME = '天地日月山川河海春夏秋冬草木虫鱼风霜雨雪东西南北前后左右上下内外远近高低大小'

const BOOK = `# 春

## {渡口|dù kǒu}的[船]{.dots}

[春夏，秋冬。]{.dots}

[天地]{.name}[日月]{.name}与[山川]{.name}

[春秋]{.work}[汉书]{.work}

[${LONG_NAME}]{.name}

一段里的割注[天地日月春夏秋冬山川]{.warichu}之后。

[日本語の文]{lang=ja}，[25]{.upright}日。
`

interface Made {
  readonly pdf: PdfFacts
  readonly epub: EpubFacts
  readonly marks: readonly Mark[]
}

let made: Made

beforeAll(async () => {
  const folder = await sharedScratch({ 'book.md': BOOK })
  const { value } = await builtBook(folder)
  const pdf = await readPdf(value.pdf!)
  const page = pdf.pages.findIndex(({ label }) => label === '1') + 1
  const marks = drawnOn(await PDFDocument.load(value.pdf!), page)
  made = { pdf, epub: readEpub(value.epub!), marks }
})

const bodyText = (pdf: PdfFacts): string =>
  pdf.pages
    .filter(({ label }) => label === '1')
    .flatMap(linesOf)
    .map(({ text }) => squeezed(text))
    .join('|')

/** What is drawn right under the line with these words, from left to right; `marks` count from the paper's foot. */
function under(words: string): readonly Mark[] {
  const page = made.pdf.pages.find(({ label }) => label === '1')!
  const line = linesOf(page).find(({ text }) => squeezed(text).includes(words))!
  const baseline = page.height - line.y
  return made.marks
    .filter(({ seen }) => seen.top < baseline && seen.bottom > baseline - 0.7 * BODY_SIZE)
    .toSorted((a, b) => a.seen.left - b.seen.left)
}

const widths = (marks: readonly Mark[]) => marks.map(({ seen }) => seen.right - seen.left)

describe('emphasis dots', () => {
  it('stand under each character and under no punctuation, as drawings that are not copied', () => {
    expect(under('春夏，秋冬。')).toHaveLength(4)
    expect(bodyText(made.pdf)).toContain('春夏，秋冬。')
    expect(bodyText(made.pdf)).not.toMatch(/[•·]/u)
  })
})

describe('lines of names and titles', () => {
  it('of neighbours do not join', () => {
    const lines = under('天地日月与山川')
    expect(lines).toHaveLength(3)
    expect(lines[1]!.seen.left - lines[0]!.seen.right).toBeGreaterThan(0.1 * BODY_SIZE)
    for (const width of widths(lines)) expect(width).toBeGreaterThan(1.7 * BODY_SIZE)
  })

  it('go on over a line break', () => {
    const [[first], [second]] = [under(LONG_NAME.slice(0, 20)), under(LONG_NAME.slice(-8))]
    const [left, right] = [second!.seen.left, first!.seen.right]
    expect(right - left).toBeCloseTo(MEASURE, 0)
  })

  it.each(['A6', '32开', '16开'])('are seen in all lines of a name on %s', async (trim) => {
    const text = `# 书\n\n${LONG_NAME.slice(0, 9)}[${LONG_NAME.repeat(3)}]{.name}\n`
    const folder = await scratch({ 'book.yaml': `print: { trim: ${trim} }\n`, 'a.md': text })
    const { value } = await builtBook(folder, { formats: { pdf: true, epub: false } })
    const { pages } = await readPdf(value.pdf!)
    const page = pages.findIndex(({ label }) => label === '1')
    const lines = linesOf(pages[page]!).filter(({ text }) => squeezed(text) !== '书')
    const marks = drawnOn(await PDFDocument.load(value.pdf!), page + 1).filter(({ kind }) => kind === 'fill')
    const thick = marks.filter(
      ({ seen }) =>
        seen.bottom > 45 && seen.top < pages[page]!.height - lines[0]!.y && seen.top - seen.bottom > 0.04 * BODY_SIZE,
    )
    expect(lines.length).toBeGreaterThan(3)
    expect(thick.filter(({ seen }) => seen.right > seen.left)).toHaveLength(lines.length)
  })

  it('are waves under titles, without a break between the characters of one', () => {
    const waves = under('春秋汉书').map(({ seen }) => seen)
    expect(waves).toHaveLength(4)
    const gaps = waves.slice(1).map(({ left }, index) => left - waves[index]!.right)
    expect(gaps[0]).toBeLessThan(0.1)
    expect(gaps[1]).toBeGreaterThan(0.1 * BODY_SIZE)
    expect(gaps[2]).toBeLessThan(0.1)
    for (const { top, bottom } of waves) expect(top - bottom).toBeGreaterThan(0.1 * BODY_SIZE)
  })
})

describe('a heading with marks', () => {
  it('is named without its readings by contents, outline, running heads and navigation', () => {
    const { pdf, epub } = made
    expect(pdf.outline.map(({ title }) => title)).toContain('渡口的船')
    expect(epub.navigation.map(({ title }) => title)).toContain('渡口的船')
    const heads = pdf.pages.flatMap(({ lines }) => lines.filter(({ y }) => y < 45).map(({ text }) => squeezed(text)))
    expect(heads.join()).toContain('渡口的船')
    expect(heads.join()).not.toContain('dù')
  })
})

describe('a cutting note', () => {
  it('stands in two rows of half size in one line of the text', () => {
    const page = made.pdf.pages.find(({ label }) => label === '1')!
    const runs = page.lines
      .flatMap(({ runs }) => runs)
      .filter(({ fontSize }) => Math.abs(fontSize - BODY_SIZE / 2) < 0.1)
    const rows = new Set(runs.map(({ y }) => Math.round(y)))
    expect(rows.size).toBe(2)
    const [upper, lower] = [...rows].toSorted((a, b) => a - b)
    expect(lower! - upper!).toBeLessThan(LEADING / 2)
  })

  it('goes on in the next line, piece by piece, and loses nothing over pages', async () => {
    const notes = Array.from({ length: 60 }, (_, index) => `${prose(9, index + 1)}[${prose(50, index + 99)}]{.warichu}`)
    const pages = await bodyPages(`# 春\n\n## 夏\n\n${notes.join('')}。\n`)
    expect(pages.length).toBeGreaterThan(1)
    const baselines = pages.flatMap((page) => textLines(page).map(({ y }) => Math.round((y % LEADING) * 5) / 5))
    expect(new Set(baselines).size).toBe(1)
  })
})

describe('a framed box', () => {
  it('has a frame on each page that it runs over, with a line of room above and below its text', async () => {
    const paragraphs = Array.from({ length: 40 }, (_, index) => prose(45, index + 3))
    const pages = await bodyPages(`# 春\n\n## 夏\n\n::: box\n${paragraphs.join('\n\n')}\n:::\n\n${prose(30, 9)}\n`)
    expect(pages.length).toBeGreaterThan(2)
    const [, second] = pages
    const plain = await bodyPages(`# 春\n\n## 夏\n\n${paragraphs.join('\n\n')}\n`)
    expect(textLines(second!)[0]!.y - textLines(plain[1]!)[0]!.y).toBeCloseTo(LEADING, 0)
    expect(textLines(plain[1]!).length - textLines(second!).length).toBe(2)
  })
})

describe('verse with many notes', () => {
  it('moves to the next page with its notes: none stays behind or stands twice', async () => {
    const stanza = (number: number) =>
      Array.from({ length: 8 }, (_, line) => `天地日月^[${prose(30, 8 * number + line + 1)}]`).join('\n')
    const stanzas = Array.from({ length: 6 }, (_, number) => stanza(number))
    const pages = await bodyPages(`# 春\n\n## 夏\n\n::: verse\n${stanzas.join('\n\n')}\n:::\n`)
    const text = pages
      .flatMap(linesOf)
      .map((line) => squeezed(line.text))
      .join('')
    for (let note = 1; note <= 48; note += 1) expect(text.split(`[${note}]`)).toHaveLength(3)
  })
})

describe('a long cutting note in a table', () => {
  it('stays in its column', async () => {
    const pages = await bodyPages(
      `# 春\n\n## 夏\n\n| 春 | 秋 |\n|---|---|\n| [${prose(120, 4)}]{.warichu} | ${prose(30, 5)} |\n`,
    )
    expect(pages.length).toBeGreaterThan(0)
  })
})

describe('the EPUB', () => {
  it('has the marks as elements, and the language of a span for machines', () => {
    const markup = made.epub.spine.map((document) => document.markup).join('')
    expect(markup).toContain(
      '<ruby>渡<rp>（</rp><rt>dù</rt><rp>）</rp></ruby><ruby>口<rp>（</rp><rt>kǒu</rt><rp>）</rp></ruby>',
    )
    expect(markup).toContain('<span class="dots">春夏，秋冬。</span>')
    expect(markup).toContain('<span lang="ja" xml:lang="ja">日本語の文</span>')
    expect(made.epub.read('OEBPS/style.css')).toContain('text-emphasis: filled dot')
  })
})

it('is beside the bullet of its item wherever the page ends', async () => {
  const items = '- 项目{汉字|hàn zì}\n- 项目{汉字|hàn zì}\n'
  const sections = [24, 25, 26, 27].map((lines) => `# 节\n\n${'天。'.repeat(13 * (lines - 4))}\n\n${items}`)
  const folder = await scratch({ 'book.md': sections.join('\n') })
  const { value } = await builtBook(folder, { formats: { pdf: true, epub: false } })
  const { pages } = await readPdf(value.pdf!)
  const pdf = await PDFDocument.load(value.pdf!)
  const seen = pages.map((page, index) => {
    const drawn = drawnOn(pdf, index + 1).filter(({ seen }) => seen.top - seen.bottom > 1)
    return [linesOf(page).filter(({ text }) => text.includes('项目')).length, drawn.length]
  })
  expect(seen.filter(([items]) => items === 1).length).toBeGreaterThan(1)
  for (const [items, bullets] of seen) expect(bullets).toBe(items)
})
