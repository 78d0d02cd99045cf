import { beforeAll, describe, expect, it } from 'vitest'
import { buildBook } from '../../src/build.js'
import type { PageBox } from '../../src/model/page-picture.js'
import { mmToPt } from '../../src/model/units.js'
import { type GlyphPlace, glyphLines, lineText } from '../support/glyph-places.js'
import { type MadeReport, madeReport } from '../support/shown-proof.js'

const CALM = '站长把昨夜的水位抄进本子里，又把雨量筒里的水倒出来量了一遍，写上日期和时刻，然后合上本子。'

const BOOK = [
  '# 河边的小站',
  '清晨的河面很静,站长沿着石阶走下去。',
  `他写道：“**水落了**,路干了。”邻人[^1]点头,走了。公式$a+b=c$之后的逗号,也在这里。`,
  '[^1]: 注里的话,排在页脚。',
  ...Array.from({ length: 16 }, () => CALM.repeat(3)),
  `- 第一项里有一处,在列表中。`,
  '| 甲 | 乙 |\n|---|---|\n| 晴天,无风 | 雨天,有风 |',
  `${CALM.repeat(30)}长段的末尾有一处,就在这里。`,
].join('\n\n')

/** What stands before the mark in the text of the page. */
const BEFORE = ['很静', '水落了', '点头', '逗号', '里的话', '一处', '晴天', '雨天', '一处']

describe('the pins of half-width marks', () => {
  let report: MadeReport
  let pdf: Uint8Array

  beforeAll(async () => {
    report = await madeReport(BOOK)
    const request = { inputs: ['book.md'], cwd: report.folder, configFile: null, formats: { pdf: true, epub: false } }
    const { value } = await buildBook(request, {
      cache: { read: async () => null, write: async () => {} },
      browserPath: null,
      jobs: 1,
      signal: new AbortController().signal,
      report: () => {},
    })
    pdf = value.pdf!
  })

  it('lie on the very marks that the PDF prints', async () => {
    const found = report.findings.filter(({ id }) => id === 'text/half-width')
    expect(found).toHaveLength(BEFORE.length)
    const marked: string[] = []
    for (const each of found) {
      const [mark, ...more] = report.proof.drawn!.marks.get(each) ?? []
      expect([mark?.boxes.length, more.length]).toEqual([1, 0])
      const before = await textUpTo(mark!.page, mark!.boxes[0]!)
      marked.push(BEFORE.find((text) => before.endsWith(`${text}，`)) ?? before)
    }
    expect(marked.sort()).toEqual([...BEFORE].sort())
  })

  it('say the page on which they are', () => {
    const pages = report.findings.map((each) => [each.page, report.proof.drawn!.marks.get(each)?.[0]?.page])
    expect(pages).toEqual(pages.map(([page]) => [page, page]))
    expect(Math.max(...pages.map(([page]) => page ?? 0))).toBeGreaterThan(4)
  })

  /** The printed line up to the glyph in the middle of the box. */
  async function textUpTo(page: number, box: PageBox): Promise<string> {
    const { trim } = report.proof.drawn!.geometry
    const [width, height] = [mmToPt(trim.width), mmToPt(trim.height)]
    const middle = (box.left + box.width / 2) * width
    const [top, bottom] = [height * (1 - box.top), height * (1 - box.top - box.height)]
    const lines = await glyphLines(pdf, page)
    const isHere = ({ x, y, size }: GlyphPlace) =>
      y < top && y > bottom && x - size / 4 < middle && middle < x + size * 1.1
    const line = lines.find((each) => each.some(isHere)) ?? []
    const index = line.findLastIndex(isHere)
    return lineText(line.slice(0, index + 1))
  }
})
