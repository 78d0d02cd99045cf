/** Who wrote a chapter, and when: from its front matter to the line under its title. */
import { beforeAll, describe, expect, it } from 'vitest'
import { builtBook } from '../support/built-book.js'
import { type EpubFacts, readEpub } from '../support/epub-facts.js'
import { type PdfFacts, readPdf } from '../support/pdf-facts.js'
import { sharedScratch } from '../support/scratch.js'

let pdf: PdfFacts
let epub: EpubFacts
const fog = '雾从河面上起来，先盖住船，再盖住岸。'.repeat(12)

beforeAll(async () => {
  const folder = await sharedScratch({
    'book.yaml': 'title: 四面来风\nauthors: [何照]\nprint: { trim: A6 }\n',
    '1.md': `---\ntitle: 雾里行船\nauthors: [林渡, 周小满]\ndate: 2026-05-01\ntags: [河]\n---\n${fog}\n`,
    '2.md': `---\nauthor: 何照\n---\n# 自己的一篇\n\n${fog}\n`,
    '3.md': `# 信 {author="沈舟" date=2025-11}\n\n${fog}\n`,
  })
  const { value } = await builtBook(folder)
  pdf = await readPdf(value.pdf!)
  epub = await readEpub(value.epub!)
}, 60_000)

const squeezed = (text: string): string => text.replace(/\s/gu, '')
const linesWith = (title: string): string[] => {
  const page = pdf.pages.findLast(({ lines }) => squeezed(lines[1]?.text ?? '') === title)
  return page?.lines.map(({ text }) => squeezed(text)) ?? []
}

describe('the byline of a chapter', () => {
  it('stands under the title, in print and in the e-book', () => {
    expect(linesWith('雾里行船').slice(1, 4)).toEqual([
      '雾里行船',
      '林渡、周小满2026年5月1日',
      expect.stringMatching(/^雾从/),
    ])
    const chapter = epub.spine.find(({ text }) => text.includes('雾从'))!
    expect(squeezed(chapter.text)).toMatch(/^雾里行船林渡、周小满2026年5月1日雾从/)
  })

  it('is left out when the author is the book’s and there is no date', () => {
    expect(linesWith('自己的一篇')[2]).toMatch(/^雾从/)
  })

  it('may be said by the heading itself', () => {
    expect(linesWith('信').slice(1, 3)).toEqual(['信', '沈舟2025年11月'])
  })

  it('is in kai, in the middle of the line', () => {
    const page = pdf.pages.findLast(({ lines }) => squeezed(lines[1]?.text ?? '') === '信')!
    const [, , byline, , full] = page.lines
    expect(byline!.font).toMatch(/kai/i)
    const middle = ({ runs }: (typeof page.lines)[number]): number =>
      (runs[0]!.x + runs.at(-1)!.x + runs.at(-1)!.width) / 2
    expect(middle(byline!)).toBeCloseTo(middle(full!), -1)
  })
})
