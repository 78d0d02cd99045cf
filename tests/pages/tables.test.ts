/** Tables on made pages: heads, captions, notes, rows over pages, and what is too wide. */
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.js'
import { builtBook } from '../support/built-book.js'
import { readPdf } from '../support/pdf-facts.js'
import type { PageFacts, Run } from '../support/pdf-page-facts.js'
import { prose } from '../support/press.js'
import { scratch, sharedScratch } from '../support/scratch.js'
import { allElements, readStructure } from '../support/structure-tree.js'
import { bodyPages, LEADING, linesOf, MEASURE, squeezed, textLines } from '../support/type-area.js'

const text = (length: number, seed: number): string => `${prose(length, seed)}。`

/** A row of a table. */
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[], caption = ''): string {
  const lines = [row(head), row(head.map(() => '---')), ...rows.map(row)]
  return lines.join('\n') + (caption === '' ? '' : `\n\n: ${caption}`)
}

const villages = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => [`第${from + index}号`, prose(4, index + 1), 100 + index])
const VILLAGE_HEAD = ['编号', '村名', '人口']

const book = (...blocks: readonly string[]): string => `# 书\n\n## 节\n\n${blocks.join('\n\n')}\n`
const textOf = (page: PageFacts): string =>
  squeezed(
    linesOf(page)
      .map((line) => line.text)
      .join(''),
  )
const runsOf = (page: PageFacts): Run[] =>
  page.lines.flatMap(({ runs }) => runs).filter(({ text }) => text.trim() !== '')

interface Made {
  readonly pages: readonly PageFacts[]
  readonly findings: readonly Finding[]
  readonly pdf: Uint8Array
}

async function made(markdown: string, inFolder: typeof sharedScratch = scratch): Promise<Made> {
  const folder = await inFolder({ 'book.md': markdown })
  const { value, findings } = await builtBook(join(folder, 'book.md'), { formats: { pdf: true, epub: false } })
  const { pages } = await readPdf(value.pdf!)
  return { pages: pages.slice(pages.findIndex(({ label }) => label === '1')), findings, pdf: value.pdf! }
}

describe('a table of sixty rows', () => {
  let pages: readonly PageFacts[]
  let pdf: Uint8Array

  beforeAll(async () => {
    ;({ pages, pdf } = await made(
      book(text(300, 1), table(VILLAGE_HEAD, villages(60), '各村人口'), text(60, 2)),
      sharedScratch,
    ))
  })

  const withRows = () => pages.filter((page) => /第\d+号/.test(textOf(page)))

  it('has its caption once, its head on every page, and says there that it goes on', () => {
    expect(withRows().length).toBeGreaterThan(2)
    expect(pages.map(textOf).join('').split('各村人口')).toHaveLength(2)
    for (const [index, page] of withRows().entries()) {
      const lines = linesOf(page).map((line) => squeezed(line.text))
      const head = lines.indexOf('编号村名人口')
      expect(lines[head - 1]).toBe(index === 0 ? '各村人口' : '续表')
      expect(lines[head + 1]).toMatch(/^第\d+号/)
    }
  })

  it('has each row once, whole and in order, and two at least on each page', () => {
    const numbers = pages.map((page) => [...textOf(page).matchAll(/第(\d+)号/g)].map(([, number]) => Number(number)))
    expect(numbers.flat()).toEqual(villages(60).map((_, index) => index + 1))
    expect(Math.min(...numbers.filter(({ length }) => length > 0).map(({ length }) => length))).toBeGreaterThan(1)
  })

  it('keeps its columns in their places', () => {
    const columns = withRows().map((page) => linesOf(page).find((line) => squeezed(line.text) === '编号村名人口')!.runs)
    const places = columns.map((runs) =>
      runs.filter((run) => run.text.trim() !== '').map(({ x }) => Math.round(x - runs[0]!.x)),
    )
    expect(new Set(places.map((each) => each.join(' '))).size).toBe(1)
  })

  it('is one table for a voice, with one head and one caption', async () => {
    const { document } = await readStructure(pdf)
    const count = (type: string) => allElements(document).filter((element) => element.type === type).length
    expect([count('Table'), count('THead'), count('Caption'), count('TH'), count('TD')]).toEqual([1, 1, 1, 3, 180])
  })
})

it('leaves no head and no last row alone, wherever a table begins, and the lines after it on the grid', async () => {
  const blocks = Array.from({ length: 14 }, (_, index) => [
    text(27 * (2 + index) - 10, index + 3),
    table(VILLAGE_HEAD, villages(17 + (index % 3), 100 * index), index % 2 === 0 ? '' : '题'),
  ]).flat()
  const pages = await bodyPages(book(...blocks, text(60, 40)))
  const alone = pages.flatMap((page) => {
    const lines = linesOf(page).map((line) => squeezed(line.text))
    const runs = lines.map((line) => (line === '编号村名人口' ? 'h' : /^第\d+号/.test(line) ? 'r' : '.')).join('')
    return [...runs.matchAll(/hr?(?!r)|(?<!r)r(?!r)/g)].map(() => `${page.number}: ${runs}`)
  })
  expect(alone).toEqual([])
  const baselines = pages.flatMap((page) => textLines(page).map(({ y }) => Math.round((y % LEADING) * 5) / 5))
  expect(new Set(baselines).size).toBe(1)
})

describe('a row that is taller than a page', () => {
  it('goes on over pages in all its cells, side by side, and loses nothing', async () => {
    const [left, right] = [text(900, 5), text(1400, 6)]
    const pages = await bodyPages(
      book(
        text(100, 1),
        table(
          ['甲', '乙'],
          [
            [left, right],
            ['末', '行'],
          ],
        ),
        text(60, 2),
      ),
    )
    const columns = pages.map((page) => {
      const middle = Math.min(...linesOf(page).map(({ x }) => x)) + MEASURE / 3
      const runs = linesOf(page).flatMap((line) => line.runs)
      return [runs.filter(({ x }) => x < middle), runs.filter(({ x }) => x >= middle)].map((side) =>
        squeezed(side.map((run) => run.text).join('')),
      )
    })
    // Both cells have text on the first page that the row begins on and on the next.
    expect(columns.filter(([first, second]) => first!.length > 60 && second!.length > 60).length).toBeGreaterThan(1)
    const all = pages.map(textOf).join('')
    const own = squeezed(`节${text(100, 1)}${left}${right}${text(60, 2)}末行`)
    expect(all).toHaveLength(own.length + 2 * pages.filter((page) => textOf(page).includes('甲乙')).length)
  })
})

describe('a table with too many columns', () => {
  const STEMS = '甲乙丙丁戊己庚辛壬癸'
  const wide = (columns: number, rows: number, letters = 5) =>
    table(
      Array.from({ length: columns }, (_, column) => `${STEMS[column % 10]}栏`),
      Array.from({ length: rows }, (_, line) =>
        Array.from({ length: columns }, (_, column) => prose(letters, line * columns + column + 1)),
      ),
      '宽表',
    )

  it('is set smaller, but not below 7 pt', async () => {
    const { pages, findings } = await made(book(text(60, 1), wide(7, 4), text(60, 2)))
    const cells = pages.flatMap(runsOf).filter(({ text: words }) => words.includes('甲栏'))
    expect(cells[0]!.fontSize).toBeGreaterThanOrEqual(6.95)
    expect(cells[0]!.fontSize).toBeLessThan(8.6)
    expect(cells[0]!.angle).toBe(0)
    expect(findings.map(({ id }) => id)).not.toContain('layout/wide-table')
  })

  it('is turned onto a page of its own, read from the right, while the text runs on', async () => {
    const after = text(1500, 2)
    const { pages, findings } = await made(book(text(200, 1), wide(9, 5), after))
    const turned = pages.filter((page) => runsOf(page).some(({ angle }) => angle === 90))
    expect(turned).toHaveLength(1)
    const [page] = turned
    const cells = runsOf(page!).filter(({ angle }) => angle === 90)
    const place = (words: string) => cells.find((run) => run.text.includes(words))!
    // The caption is left of the head, the head left of the rows; columns go up the page.
    expect(place('宽表').x).toBeLessThan(place('甲栏').x)
    expect(place('甲栏').x).toBeLessThan(Math.max(...cells.map(({ x }) => x)))
    expect(place('壬栏').y).toBeLessThan(place('甲栏').y)
    expect(Math.min(...cells.map(({ fontSize }) => fontSize))).toBeGreaterThanOrEqual(6.95)
    // No hole before it.
    const foot = (each: PageFacts) => Math.max(...textLines(each).map(({ y }) => y))
    expect(foot(pages[pages.indexOf(page!) - 1]!)).toBeCloseTo(foot(pages[pages.indexOf(page!) + 1]!), 0)
    expect(findings).toEqual([])
  })

  it('is turned when its author says so, over several pages when it is long, each with its head', async () => {
    const asked = `${table(VILLAGE_HEAD, villages(40), '村 {.turned}')}`
    const { pages } = await made(book(text(200, 1), asked, text(200, 2)))
    const turned = pages.filter((page) => runsOf(page).some(({ angle }) => angle === 90))
    const words = (page: PageFacts) =>
      squeezed(
        runsOf(page)
          .map((run) => run.text)
          .join(''),
      )
    expect(turned.length).toBeGreaterThan(2)
    expect(turned.every((page) => words(page).includes('编号') && words(page).includes('人口'))).toBe(true)
    expect(turned.slice(1).every((page) => words(page).includes('续表'))).toBe(true)
  })

  it('has rows of several lines when nothing helps, and is reported', async () => {
    const { pages, findings } = await made(book(text(60, 1), wide(60, 3, 2), text(60, 2)))
    expect(findings.map(({ id, facts, place }) => [id, facts.columns, place?.line])).toEqual([
      ['layout/wide-table', 60, 7],
    ])
    const left = Math.min(...pages.flatMap(linesOf).map(({ x }) => x))
    expect(
      Math.max(...pages.flatMap(linesOf).flatMap(({ runs }) => runs.map(({ x, width }) => x + width))),
    ).toBeLessThan(left + MEASURE + 40)
    expect(Math.min(...pages.flatMap(runsOf).map(({ fontSize }) => fontSize))).toBeGreaterThanOrEqual(6.95)
  })
})

it('stands the notes of a table under it, numbered with those around', async () => {
  const rows = [
    ['南湾', '四百一十二[^b]'],
    ['北渡', '三百'],
  ]
  const notes = '[^a]: 文中的注。\n\n[^b]: 年底的数。\n\n[^c]: 后面的注。'
  const pages = await bodyPages(book('前文[^a]。', table(['村', '人口'], rows, '人口'), '后文[^c]。', notes))
  const lines = linesOf(pages[0]!).map((line) => squeezed(line.text))
  const at = (start: string) => lines.findIndex((line) => line.startsWith(start))
  expect(at('北渡')).toBeLessThan(at('[2]年底的数'))
  expect(at('[2]年底的数')).toBeLessThan(at('后文'))
  expect(at('后文')).toBeLessThan(at('[1]文中的注'))
  expect(at('[1]文中的注')).toBeLessThan(at('[3]后面的注'))
})

describe('tables that stand elsewhere', () => {
  it('go on inside quotations, boxes and lists, with their heads', async () => {
    const inside = (prefix: string, block: string) =>
      block
        .split('\n')
        .map((line) => prefix + line)
        .join('\n')
    const long = (from: number) => table(VILLAGE_HEAD, villages(34, from), '题')
    const pages = await bodyPages(
      book(
        inside('> ', long(100)),
        `::: box 盒\n${text(40, 3)}\n\n${long(200)}\n:::`,
        `- ${text(20, 4)}\n\n${inside('  ', long(300))}`,
        `::: editors-remark\n${long(400)}\n:::`,
      ),
    )
    const numbers = [
      ...pages
        .map(textOf)
        .join('')
        .matchAll(/第(\d+)号/g),
    ].map(([, number]) => Number(number))
    expect(numbers).toEqual([100, 200, 300, 400].flatMap((from) => villages(34, from).map((_, index) => from + index)))
    for (const page of pages.filter((each) => /第\d+号/.test(textOf(each))))
      expect(textOf(page)).toContain('编号村名人口')
  })

  it('go on as HTML, and keep the rows that a cell spans together', async () => {
    const groups = Array.from({ length: 24 }, (_, index) => {
      const [first, second] = [`甲${index}`, `乙${index}`]
      return `<tr><td rowspan="2">组${index}</td><td>${first}</td></tr><tr><td>${second}</td></tr>`
    })
    const html = `<table><caption>分组</caption><thead><tr><th>组名</th><th>成员</th></tr></thead><tbody>${groups.join('')}</tbody></table>`
    const pages = await bodyPages(book(text(100, 1), html, text(60, 2)))
    const holding = pages.filter((page) => textOf(page).includes('组名成员'))
    expect(holding.length).toBeGreaterThan(1)
    expect(textOf(holding[1]!)).toMatch(/^续表组名成员组\d+甲/)
    expect(
      pages
        .map(textOf)
        .join('')
        .match(/[甲乙]\d+/g),
    ).toHaveLength(48)
  })

  it('are short, empty, or without a head of their own', async () => {
    const pages = await bodyPages(book('| |\n|---|\n', text(20, 1), '| 只有表头 |\n|---|\n: 空表', text(20, 2)))
    expect(textOf(pages[0]!)).toContain('空表只有表头')
  })
})

it('lays out a thousand rows, each once', async () => {
  const pages = await bodyPages(book(table(VILLAGE_HEAD, villages(1000), '长表')))
  const numbers = [
    ...pages
      .map(textOf)
      .join('')
      .matchAll(/第(\d+)号/g),
  ].map(([, number]) => Number(number))
  expect(numbers).toEqual(villages(1000).map((_, index) => index + 1))
  expect(pages.filter((page) => textOf(page).includes('编号村名人口'))).toHaveLength(pages.length)
})

it('keeps a row with a reading as tall as the others, and all of one that is taller than a page', async () => {
  const rows = [
    ['{渡口|dù kǒu}', '南'],
    ['石桥', '北'],
    [`{渡口|dù kǒu}${text(1500, 7)}`, '东'],
  ]
  const pages = await bodyPages(book(table(['地名', '岸'], rows)).replaceAll('口|', '口\\|'))
  const ys = pages[0]!.lines.flatMap(({ text, runs }) => (/渡口南|石桥北/.test(squeezed(text)) ? [runs.at(-1)!.y] : []))
  expect(ys).toHaveLength(2)
  expect(ys[1]! - ys[0]!).toBeCloseTo(LEADING, 1)
  expect(pages.map(textOf).join('')).toContain(text(1500, 7).slice(-40))
})
