/** Looks of the printed page: `print.theme`. */
import { describe, expect, it } from 'vitest'
import { builtBook } from '../support/built-book.js'
import { readPdf } from '../support/pdf-facts.js'
import type { Line, PageFacts } from '../support/pdf-page-facts.js'
import { scratch } from '../support/scratch.js'
import { BODY_SIZE, MEASURE } from '../support/type-area.js'

const TEXT = '# 调查的经过\n\n天没亮，渡口已经有人。\n\n## 早班的情况\n\n缆绳还湿着。\n\n### 北岸\n\n船工来了。\n'

async function pagesOf(theme: string): Promise<readonly PageFacts[]> {
  const yaml = `title: 渡口航运报告\nauthors: [林渡]\npublisher: 航运所\nprint: { theme: ${theme} }\n`
  const folder = await scratch({ 'book.yaml': yaml, 'text.md': TEXT })
  const { value } = await builtBook(folder, { formats: { pdf: true, epub: false } })
  return (await readPdf(value.pdf!)).pages
}

const lineWith = (pages: readonly PageFacts[], words: string): Line =>
  pages.flatMap(({ lines }) => lines).findLast(({ text }) => text.includes(words))!
const middleOf = ({ x, width }: Line): number => x + width / 2

describe('the title and the headings', () => {
  it('stand in the middle of a book', async () => {
    const pages = await pagesOf('book')
    const left = lineWith(pages, '天没亮').x - 2 * BODY_SIZE
    for (const words of ['调查的经过', '早班的情况', '北岸']) {
      expect(middleOf(lineWith(pages.slice(-1), words))).toBeCloseTo(left + MEASURE / 2, 0)
    }
    const title = lineWith(pages.slice(0, 1), '渡口航运报告')
    expect(title.x).toBeGreaterThan(pages[0]!.width / 4)
  })

  it('stand flush left in a report, those of chapters behind a bar', async () => {
    const pages = await pagesOf('report')
    const left = lineWith(pages, '天没亮').x - 2 * BODY_SIZE
    for (const words of ['早班的情况', '北岸']) expect(lineWith(pages, words).x).toBeCloseTo(left, 0)
    const chapter = lineWith(pages.slice(-1), '调查的经过')
    expect(chapter.x).toBeCloseTo(left + 0.8 * chapter.fontSize, 0)
    const [title, author, publisher] = ['渡口航运报告', '林渡', '航运所'].map((words) =>
      lineWith(pages.slice(0, 1), words),
    )
    // Title pages are rectos, as the page of the chapter is.
    for (const line of [title, author, publisher]) expect(line!.x).toBeCloseTo(left, 0)
    expect(title!.y).toBeLessThan(pages[0]!.height / 3)
    expect(publisher!.y).toBeGreaterThan(pages[0]!.height * 0.8)
  })
})
