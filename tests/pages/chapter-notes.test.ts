/** `print.notes: chapter`: where the notes stand, what leads to them and back, and that none is lost. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtBook } from '../support/built-book.js'
import { type PdfFacts, readPdf } from '../support/pdf-facts.js'
import type { PageFacts, Run } from '../support/pdf-page-facts.js'
import { prose } from '../support/press.js'
import { scratch } from '../support/scratch.js'
import { allElements, isTreeElement, readStructure } from '../support/structure-tree.js'
import { LEADING, linesOf, squeezed } from '../support/type-area.js'

const CHAPTER = 'print: { notes: chapter }\n'

async function made(files: Readonly<Record<string, string>>, config = CHAPTER) {
  const folder = await scratch({ 'book.yaml': `title: 渡口札记\n${config}`, ...files })
  const { value } = await builtBook(join(folder, 'book.yaml'))
  return { pdf: value.pdf!, epub: value.epub!, print: await readPdf(value.pdf!) }
}

/** Neither a raised call, which stands on a baseline of its own, nor the title of a chapter. */
const isLevel = ({ fontSize }: Run): boolean => fontSize > 8 && fontSize < 12
/** Lines of a page without raised calls. */
const linesOn = (page: PageFacts): string[] =>
  linesOf(page).flatMap(({ runs }) => {
    const text = runs.flatMap((run) => (run.fontSize > 8 ? [run.text] : [])).join('')
    return text === '' || /^\[\d+\]$/.test(text) ? [] : [squeezed(text)]
  })
/** Of all pages from the first of the body. */
const lines = ({ pages }: PdfFacts): string[] =>
  pages.slice(pages.findIndex(({ label }) => label === '1')).flatMap(linesOn)
const lineWith = ({ lines }: PageFacts, text: string) => lines.find((line) => squeezed(line.text).includes(text))!

const RIVER = `# 河流

水面很宽[^wide]，船走得慢[^slow]。

## 上游[^head]

再看一次[^wide]。

[^wide]: 约二里。
[^slow]: 逆风，见另注[^wind]。
[^wind]: 东北风。

[^head]: 题下的注。

    它有第二段。

    - 甲岸
    - 乙岸
`
const FILES = { '1.md': RIVER, '2.md': '# 书店\n\n没有注的一章。\n' }

describe('notes of the chapter', () => {
  it('stand at its end under a title, by their numbers, and none in a chapter without notes', async () => {
    const { print } = await made(FILES)
    expect(lines(print)).toEqual([
      ...['河流', '水面很宽，船走得慢。', '上游', '再看一次。'],
      ...['注释', '[1]约二里。', '[2]逆风，见另注。', '[3]题下的注。', '它有第二段。', '甲岸', '乙岸', '[4]东北风。'],
      ...['书店', '没有注的一章。'],
    ])
  })

  it('are smaller than the text and stand on its grid', async () => {
    const notes = Array.from({ length: 40 }, (_, index) => `[^${index}]: ${prose(20 + 7 * index, index)}。\n`).join('')
    const calls = Array.from({ length: 40 }, (_, index) => `${prose(40, 50 + index)}[^${index}]。\n\n`).join('')
    const { print } = await made({ '1.md': `# 河流\n\n${calls}${notes}`, '2.md': '# 船\n\n文。\n' })
    const pages = print.pages.filter(({ label }) => /^\d+$/.test(label ?? '')).slice(0, -1)
    expect(pages.length).toBeGreaterThan(3)
    const first = linesOf(pages[1]!)[0]!.y
    const offGrid = pages.flatMap(linesOf).filter(({ y, runs }) => {
      const rows = (y - first) / LEADING
      return runs.some(isLevel) && Math.abs(rows - Math.round(rows)) * LEADING > 1
    })
    expect(offGrid.map(({ text }) => text)).toEqual([])
    expect(lineWith(pages.at(-1)!, '。').fontSize).toBeCloseTo(9, 1)
  })

  it('are a click away from their first call, and their numbers from them', async () => {
    const { print } = await made(FILES)
    const page = print.pages.find(({ label }) => label === '1')!
    const [wide, , head] = page.links
    expect([wide!.page, head!.page]).toEqual([page.number, page.number])
    const near = (y: number, text: string) => expect(Math.abs(y - lineWith(page, text).y)).toBeLessThan(LEADING)
    near(wide!.toY!, '[1]约二里')
    near(head!.toY!, '[3]题下的注')
    const backs = page.links.slice(4)
    near(backs[0]!.toY!, '水面很宽')
    expect(page.links).toHaveLength(9)
  })

  it('are notes in the tree of the file, behind a heading at the end of their section', async () => {
    const { pdf } = await made(FILES)
    const { document } = await readStructure(pdf)
    const sections = allElements(document).filter(({ kids }) =>
      kids.some((kid) => isTreeElement(kid) && kid.type === 'Note'),
    )
    expect(sections.map(({ kids }) => kids.filter(isTreeElement).map(({ type }) => type))).toEqual([
      ['H3', 'Note', 'Note', 'Note', 'Note'],
    ])
    const ids = allElements(document).flatMap(({ type, id }) => (type === 'Note' ? [id] : []))
    expect(new Set(ids).size).toBe(4)
  })

  it('stand behind each section that runs on, and count on', async () => {
    const files = { '1.md': '# 河流\n\n水[^a]。\n\n[^a]: 甲注。\n', '2.md': '# 书店\n\n书[^a]。\n\n[^a]: 乙注。\n' }
    const { print } = await made(files, 'print: { notes: chapter, sectionStart: run-on }\n')
    expect(lines(print)).toEqual([...['河流', '水。', '注释', '[1]甲注。'], ...['书店', '书。', '注释', '[2]乙注。']])
  })

  it('stand in every chapter that calls them', async () => {
    const { print } = await made({ '1.md': '# 河流\n\n水[^a]。\n\n# 书店\n\n书[^a]。\n\n[^a]: 共有的注。\n' })
    expect(lines(print)).toEqual([
      ...['河流', '水。', '注释', '[1]共有的注。'],
      ...['书店', '书。', '注释', '[1]共有的注。'],
    ])
    const [first, second] = print.pages.filter(({ label }) => /^\d+$/.test(label ?? ''))
    expect(first!.links.map(({ page }) => page)).toEqual([first!.number, first!.number])
    expect(second!.links.map(({ page }) => page)).toEqual([second!.number, second!.number])
  })

  it('of the book’s title stand on the title page, those of a preface at its end', async () => {
    const { print } = await made(
      {
        '0.md': '# 序\n\n写在前面[^p]。\n\n[^p]: 序的注。\n',
        '1.md': '# 渡口札记[^t]\n\n开篇。\n\n## 船\n\n文。\n\n[^t]: 题注。\n',
      },
      `${CHAPTER}chapters: [{ preface: 0.md }, 1.md]\n`,
    )
    expect(squeezed(print.pages[0]!.lines.at(-1)!.text)).toBe('[1]题注。')
    expect(linesOn(print.pages[2]!)).toEqual([...['序', '写在前面。', '注释', '[1]序的注。']])
    expect(lines(print)).not.toContain('注释')
  })

  it('go by the words of the book’s language', async () => {
    const { print } = await made({ '1.md': '# River\n\nWide.[^a]\n\n[^a]: Two miles.\n' }, `lang: en\n${CHAPTER}`)
    expect(lines(print)).toContain('Notes')
  })

  it('change nothing in the e-book', async () => {
    const [chapter, page] = [await made(FILES), await made(FILES, '')]
    expect(Buffer.from(chapter.epub).equals(Buffer.from(page.epub))).toBe(true)
  })
})

describe('odd notes of a chapter', () => {
  it('may call each other', async () => {
    const { print } = await made({
      '1.md': '# 河流\n\n水[^a]。\n\n[^a]: 甲[^b]。\n[^b]: 乙[^a]。\n',
      '2.md': '# 船\n\n文。\n',
    })
    expect(lines(print)).toEqual(['河流', '水。', '注释', '[1]甲。', '[2]乙。', '船', '文。'])
  })

  it('may be longer than a page, or hundreds in one paragraph', async () => {
    const calls = Array.from({ length: 300 }, (_, index) => `水${index}[^${index}]，`).join('')
    const notes = Array.from({ length: 300 }, (_, index) => `[^${index}]: 注${index}。\n`).join('')
    const { print } = await made({
      '1.md': `# 河流\n\n${calls}完[^long]。\n\n${notes}[^long]: ${prose(3000, 7)}。\n`,
      '2.md': '# 船\n\n文。\n',
    })
    const text = lines(print).join('')
    expect(text).toContain(squeezed(prose(3000, 7)))
    expect(text.indexOf('[300]注299。')).toBeGreaterThan(text.indexOf('注释'))
  })
})
