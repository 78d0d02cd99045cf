/** Pictures in made books: how large they are, what stands below and beside them. */
import { describe, expect, it } from 'vitest'
import { pictureBook, told } from '../support/picture-book.js'
import { prose } from '../support/press.js'
import { BODY_SIZE, LEADING, MEASURE, squeezed, textLines } from '../support/type-area.js'

const text = (length: number, seed: number) => `${prose(length, seed)}。`
const mm = (length: number) => (length / 25.4) * 72
/** A pixel of the browser. */
const CLOSE = 0.8

const widthOf = ({ left, right }: { left: number; right: number }) => right - left
const isClose = (length: number, wanted: number) => Math.abs(length - wanted) < CLOSE

describe('a picture between paragraphs', () => {
  it.each([
    ['has a dot of its own for each pixel, at 300 an inch', 'small.png', '', 72],
    ['is as wide as the text when it has more', 'wide.png', '', MEASURE],
    ['has the share of the line that is asked for', 'wide.png', '{width=60%}', MEASURE * 0.6],
    ['has its width in millimetres', 'wide.png', '{width=50mm}', mm(50)],
    ['has its width in characters', 'wide.png', '{width=12字}', 12 * BODY_SIZE],
    ['has the width that its height amounts to', 'wide.png', '{height=30mm}', mm(50)],
    ['keeps to both when it is given both', 'wide.png', '{width=60mm height=30mm}', mm(50)],
    ['is no wider than the text', 'wide.png', '{width=200mm}', MEASURE],
  ])('%s', async (_, file, attributes, width) => {
    const { pictures, pages } = await pictureBook(
      `# 节\n\n${text(60, 1)}\n\n![桥](${file})${attributes}\n\n${text(60, 2)}\n`,
    )
    const [picture] = pictures
    expect(isClose(widthOf(picture!), width)).toBe(true)
    // In the middle of the line.
    const page = pages[picture!.page - 1]!
    const [start] = textLines(page)
      .filter(({ runs }) => runs.length > 0)
      .map(({ x }) => x)
      .sort((a, b) => a - b)
    expect(isClose((picture!.left + picture!.right) / 2 - start!, MEASURE / 2)).toBe(true)
  })

  it('keeps its proportions and its caption on the page, however tall it is', async () => {
    const { pictures, pages } = await pictureBook(
      `# 节\n\n${text(60, 1)}\n\n![${prose(120, 3)}](tall.png){width=100%}\n`,
    )
    const [picture] = pictures
    expect(isClose((picture!.bottom - picture!.top) / 4, widthOf(picture!))).toBe(true)
    const captions = pages[picture!.page - 1]!.lines.filter(({ y }) => y > picture!.bottom && y < 500 + 45)
    expect(squeezed(captions.map((line) => line.text).join(''))).toBe(prose(120, 3))
  })

  it('is told of when it is made narrower than its author asks', async () => {
    const wide = await pictureBook('# 节\n\n字。\n\n![桥](wide.png){width=200mm}\n')
    expect(wide.findings).toContainEqual(
      expect.objectContaining({ id: 'layout/picture-reduced', facts: { widthMm: 200, mostMm: 100 } }),
    )
    expect(told(await pictureBook('# 节\n\n字。\n\n![桥](wide.png){width=100%}\n'))).toEqual([])
  })

  it('may have a formula and a note in its caption; the note stands at the foot of its page', async () => {
    const { pages } = await pictureBook(`# 节\n\n![石桥长 $l$ 丈^[旧制。]](small.png)\n\n${text(60, 1)}\n`)
    const page = pages.find(({ lines }) => lines.some((line) => line.text.startsWith('石桥')))!
    const words = page.lines.map((line) => squeezed(line.text))
    // The call is raised, and so a line of its own to the reader.
    expect(words).toEqual(expect.arrayContaining(['石桥长𝑙丈', '[1]']))
    expect(words.indexOf('[1]旧制。')).toBeGreaterThan(words.indexOf('石桥长𝑙丈'))
  })

  it('has a short caption in the middle and a long one in a measure of its own, the credit behind it and smaller', async () => {
    const { pages } = await pictureBook(
      `# 节\n\n![石桥](small.png){credit="摄影：林渡"}\n\n![${prose(70, 4)}](small.png){credit=周野}\n\n![](small.png){credit=县档案馆}\n\n${text(60, 1)}\n`,
    )
    const lines = pages.flatMap((page) => page.lines)
    const short = lines.find((line) => line.text.startsWith('石桥'))!
    expect(squeezed(short.text)).toBe('石桥摄影：林渡')
    const credit = short.runs.find((run) => run.text.includes('林渡'))!
    expect(credit.fontSize).toBeLessThan(short.fontSize)
    const start = lines.find((line) => line.text.includes(text(60, 1).slice(0, 10)))!.x - 2 * BODY_SIZE
    expect(Math.abs(short.x + short.width / 2 - start - MEASURE / 2)).toBeLessThan(2)
    const long = lines.filter(({ text: words }) => words.length > 8 && prose(70, 4).includes(words.slice(0, 8)))
    expect(long.length).toBeGreaterThanOrEqual(3)
    expect(long[0]!.x - start).toBeGreaterThan(BODY_SIZE)
    expect(Math.abs(long[0]!.x - long[1]!.x)).toBeLessThan(0.5)
    expect(lines.some((line) => squeezed(line.text) === '县档案馆')).toBe(true)
  })
})

describe('pictures of one figure', () => {
  it('stand side by side on one foot where their widths allow, and one below the other where not', async () => {
    const group = (width: string) =>
      `# 节\n\n${text(60, 1)}\n\n::: figure 两岸 {credit=周野}\n![东](wide.png){width=${width}}\n![西](square.png){width=${width}}\n:::\n\n${text(60, 2)}\n`
    const { pictures: row, pages } = await pictureBook(group('45%'))
    expect(row).toHaveLength(2)
    expect(isClose(row[0]!.bottom, row[1]!.bottom)).toBe(true)
    expect(row[0]!.right).toBeLessThan(row[1]!.left)
    for (const picture of row) expect(isClose(widthOf(picture), MEASURE * 0.45)).toBe(true)
    const caption = pages.flatMap((page) => page.lines).find((line) => line.text.startsWith('两岸'))!
    expect(squeezed(caption.text)).toBe('两岸周野')
    const { pictures: column } = await pictureBook(group('60%'))
    expect(column[1]!.top).toBeGreaterThan(column[0]!.bottom)
  })
})

describe('a picture beside the text', () => {
  const around = (attributes: string, rest = '') =>
    `# 节\n\n${text(100, 1)}\n\n![桥](square.png){${attributes}}\n\n${text(300, 2)}\n\n${text(200, 3)}\n${rest}`

  it.each(['left', 'right'])('on the %s has text around it, a character away, on the grid and flush', async (place) => {
    const book = await pictureBook(around(`width=40% place=${place}`))
    const [picture] = book.pictures
    const page = book.pages[picture!.page - 1]!
    const lines = textLines(page)
    const start = Math.min(...lines.map(({ x }) => x))
    const besides = lines.filter(({ y }) => y > picture!.top && y - BODY_SIZE < picture!.bottom)
    expect(besides.length).toBeGreaterThan(4)
    expect(isClose(widthOf(picture!), 11 * BODY_SIZE)).toBe(true)
    for (const { x, width } of besides) {
      const gap = place === 'left' ? x - picture!.right : picture!.left - (x + width)
      expect(gap).toBeGreaterThan(BODY_SIZE - CLOSE)
    }
    expect(isClose(place === 'left' ? picture!.left : picture!.right, place === 'left' ? start : start + MEASURE)).toBe(
      true,
    )
    const offGrid = lines
      .map(({ y }) => (y - lines[0]!.y) / LEADING)
      .filter((line) => Math.abs(line - Math.round(line)) > 0.02)
    expect(offGrid).toEqual([])
    expect(told(book)).toEqual([])
  })

  it('that leaves too little to the text stands between the paragraphs, and its author is told', async () => {
    const book = await pictureBook(around('width=70% place=left'))
    const [picture] = book.pictures
    const besides = textLines(book.pages[picture!.page - 1]!).filter(({ y }) => y > picture!.top && y < picture!.bottom)
    expect(besides).toEqual([])
    expect(told(book)).toEqual(['layout/picture-too-wide-beside'])
  })

  it('goes to the next page with its text when it does not fit, and takes the heading before it along', async () => {
    // 19 lines of text, a heading, and a picture of 11 lines.
    const book = await pictureBook(
      `# 节\n\n${text(27 * 19 - 20, 1)}\n\n## 小节\n\n![桥](square.png){width=60% place=right}\n\n${text(200, 2)}\n`,
    )
    const [picture] = book.pictures
    const before = book.pages[picture!.page - 2]!
    expect(before.lines.some((line) => line.text === '小节')).toBe(false)
    expect(textLines(before)).toHaveLength(19)
    const lines = book.pages[picture!.page - 1]!.lines.map((line) => line.text)
    expect(lines).toContain('小节')
  })

  const HOSTILE: readonly [string, string][] = [
    [
      'three in a row',
      ['left', 'right', 'left'].map((place) => `![](square.png){width=50% place=${place}}`).join('\n\n'),
    ],
    ['one taller than the page', '![高](tall.png){width=55% place=left}'],
    ['one before a heading', '![桥](square.png){width=40% place=left}\n\n## 小节'],
    ['one before a list', '![桥](square.png){width=40% place=right}\n\n- 甲\n- 乙'],
    ['one before a table', '![桥](square.png){width=40% place=right}\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |'],
    ['one before a short paragraph and a heading', '![桥](square.png){width=40% place=left}\n\n短。\n\n## 小节'],
    [
      'one before a paragraph with notes',
      '![桥](square.png){width=40% place=left}\n\n短^[注一。]，又^[注二，长一些的注文。]。',
    ],
    [
      'one before code',
      '![桥](square.png){width=40% place=left}\n\n```\nlong line of code that goes on and on and on and on\n```',
    ],
  ]

  it.each(HOSTILE)('loses no text and stands over none: %s', async (_, blocks) => {
    const lengths = [0, 120, 240, 360, 480, 600]
    const runs = lengths.map(
      (length, index) => `# 节${index}\n\n${text(40 + length, index)}\n\n${blocks}\n\n${text(150, index + 9)}\n`,
    )
    const book = await pictureBook(runs.join('\n'))
    expect(told(book).filter((id) => /^(build|layout\/(cut|outside|stuck))/.test(id))).toEqual([])
    for (const picture of book.pictures) {
      expect(picture.bottom).toBeLessThan(45.4 + 504 + CLOSE)
      const covered = book.pages[picture.page - 1]!.lines.filter(
        ({ x, y, width }) =>
          y - 6 > picture.top && y < picture.bottom && x < picture.right - 1 && x + width > picture.left + 1,
      )
      expect(covered.map((line) => line.text)).toEqual([])
      for (const other of book.pictures) {
        const apart =
          other === picture ||
          other.page !== picture.page ||
          other.top > picture.bottom - 1 ||
          other.bottom < picture.top + 1
        expect(apart).toBe(true)
      }
    }
  })

  it('at the end of a chapter leaves the next one alone, also when chapters run on', async () => {
    const book = await pictureBook(
      `# 一\n\n![桥](square.png){width=40% place=left}\n\n${text(30, 1)}\n\n# 二\n\n${text(60, 2)}\n`,
      'print: { sectionStart: run-on }\n',
    )
    const [picture] = book.pictures
    const heading = book.pages[picture!.page - 1]!.lines.find((line) => line.text === '二' && line.fontSize > 12)!
    expect(heading.y).toBeGreaterThan(picture!.bottom)
  })
})

describe('what is larger than a page', () => {
  const endless = prose(1400, 5)
  const CASES: readonly [string, string][] = [
    ['a group of forty', `::: figure 四十幅 {width=45%}\n${'![一幅](square.png)\n'.repeat(40)}:::`],
    ['a caption', `![${endless}](tall.png)`],
    ['a caption beside the text', `![${endless}](tall.png){place=left}`],
    ['the caption of a plate', `![${endless}](tall.png){place=page}`],
    ['the caption of a spread', `![${endless}](wide.png){place=spread}`],
  ]

  it.each(CASES)('is broken over pages, with every picture and every character: %s', async (name, figure) => {
    const book = await pictureBook(`# 节\n\n${text(100, 1)}\n\n${figure}\n\n${text(900, 2)}\n`)
    expect(told(book).filter((id) => id !== 'layout/image-resolution')).toEqual(
      name.endsWith('spread') ? ['layout/spread-caption'] : [],
    )
    expect(book.pictures).toHaveLength(name.includes('group') ? 40 : 1)
  })
})
