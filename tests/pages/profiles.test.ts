/** Publication profiles: what stands where on the pages, and the same in the e-book. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.js'
import { builtBook } from '../support/built-book.js'
import { type EpubFacts, readEpub, withoutSpace } from '../support/epub-facts.js'
import { png } from '../support/images.js'
import { complaints } from '../support/made-epub.js'
import { type PdfFacts, readPdf } from '../support/pdf-facts.js'
import type { Line, PageFacts } from '../support/pdf-page-facts.js'
import { sharedScratch } from '../support/scratch.js'

interface Made {
  readonly pdf: PdfFacts
  readonly epub: EpubFacts
  readonly bytes: Uint8Array
  readonly findings: readonly Finding[]
}

const TEXT = '# 早班船\n\n天没亮，渡口已经有人。\n\n# 晚班船\n\n天黑了，渡口还有人。\n'

async function made(yaml: string, files: Record<string, string | Uint8Array> = { 'text.md': TEXT }): Promise<Made> {
  const folder = await sharedScratch({ 'book.yaml': yaml, ...files })
  const { value, findings } = await builtBook(folder)
  return { pdf: await readPdf(value.pdf!), epub: readEpub(value.epub!), bytes: value.epub!, findings }
}

const linesOf = (page: PageFacts): string[] => page.lines.map(({ text }) => withoutSpace(text))
const colophonOf = ({ pdf }: Made, words: string): PageFacts =>
  pdf.pages.find((page) => page.number > 1 && linesOf(page).some((line) => line.includes(words)))!
const epubColophon = ({ epub }: Made): string =>
  withoutSpace(epub.spine.find(({ file }) => file === 'colophon.xhtml')!.text)
const lineWith = (page: PageFacts, words: string): Line =>
  page.lines.find(({ text }) => withoutSpace(text).includes(words))!

describe('internal material', () => {
  let material: Made
  beforeAll(async () => {
    material = await made(`
title: 渡口之声
subtitle: 夜班专辑
date: 2026-05
profile: internal
internal:
  permit: （云）内资准字（2026）第0187号
  compiledBy: 渡口工会 & 航运所
  sentTo: 全市基层工会
  printedBy: 云栈市印刷厂
  printedOn: 2026-05-08
  copies: 1500
  issue: 2026年第3期
`)
  })

  it('has a cover with the notice and the permit at its head, on the right', () => {
    const [cover] = material.pdf.pages
    expect(linesOf(cover!)).toEqual([
      '内部资料，免费交流',
      '准印证号：（云）内资准字（2026）第0187号',
      '渡口之声',
      '夜班专辑',
      '2026年第3期',
      '渡口工会&航运所',
      '2026年5月',
    ])
    for (const line of cover!.lines.slice(0, 2)) {
      expect(line.y).toBeLessThan(cover!.height * 0.2)
      expect(line.x + line.width).toBeGreaterThan(cover!.width * 0.8)
    }
    expect(lineWith(cover!, '渡口工会').y).toBeGreaterThan(cover!.height * 0.75)
    expect(material.pdf.pages[1]!.lines).toEqual([])
  })

  it('says in the colophon what the rule asks for, in print and in the e-book', () => {
    const lines = [
      ...['渡口之声', '内部资料，免费交流', '准印证号（云）内资准字（2026）第0187号', '期号2026年第3期'],
      ...[
        '编印单位渡口工会&航运所',
        '发送对象全市基层工会',
        '印刷单位云栈市印刷厂',
        '印刷日期2026年5月8日',
        '印数1500册',
      ],
    ]
    expect(linesOf(colophonOf(material, '发送对象'))).toEqual(lines)
    expect(epubColophon(material)).toBe(lines.join(''))
  })

  it('lacks nothing', () => {
    expect(material.findings.filter(({ id }) => id.startsWith('profile/'))).toEqual([])
  })

  it('bears notice and permit on the picture of its cover, however long the permit', async () => {
    const permit = '内资准字第一八七号'.repeat(22)
    const yaml = `title: 渡口之声\nprofile: internal\ncover: cover.png\ninternal: { permit: ${permit} }\n`
    const { pdf } = await made(yaml, { 'text.md': TEXT, 'cover.png': png(300, 420) })
    expect(linesOf(pdf.pages[0]!).join('')).toBe(`内部资料，免费交流准印证号：${permit}`)
    expect(linesOf(pdf.pages[1]!)).toEqual([])
    expect(linesOf(pdf.pages[2]!)).toContain('渡口之声')
  })
})

describe('a book', () => {
  let book: Made
  const cip = [
    '渡口札记 / 林渡著. —江城：山口书社, 2026.3',
    'ISBN 978-7-5613-2098-3',
    'Ⅰ. ①渡… Ⅱ. ①林…',
    '核字（2026）第012345号',
  ]
  beforeAll(async () => {
    book = await made(`
title: 渡口札记
authors: [林渡]
publisher: 山口书社
isbn: 978-7-5613-2098-3
date: 2026-03
rights: 版权所有，侵权必究
series: { name: 渡口丛书, number: 3 }
profile: book
book:
  cip: |
    图书在版编目（CIP）数据

${cip.map((line) => `    　　${line}`).join('\n\n')}
  responsible:
    - { role: 责任编辑, names: [周小满] }
    - { role: 责任校对, names: [林舟, 白石] }
  address: 江城市沿江路18号
  printedBy: 江城市印刷厂
  format: 880mm×1230mm　1/32
  sheets: 8.5
  edition: 2026年3月第1版
  impression: 2026年3月第1次印刷
  copies: 1—3000册
  price: 48.00
`)
  })

  const record = [
    ...[
      '渡口札记',
      '著林渡',
      '丛书渡口丛书3',
      '责任编辑周小满',
      '责任校对林舟白石',
      '出版山口书社',
      '地址江城市沿江路18号',
      '印刷江城市印刷厂',
    ],
    ...['开本880mm×1230mm1/32', '印张8.5', '版次2026年3月第1版', '印次2026年3月第1次印刷', '印数1—3000册'],
    ...['书号ISBN978-7-5613-2098-3', '定价48.00元'],
  ]

  it('has its rights at the head, its CIP data in the middle and its record at the foot of a verso', () => {
    const page = colophonOf(book, '责任编辑')
    expect(page.number % 2).toBe(0)
    const head = ['版权所有，侵权必究', '图书在版编目（CIP）数据', ...cip.map(withoutSpace)]
    expect(linesOf(page)).toEqual([...head, ...record])
    const { height } = page
    expect(lineWith(page, '版权所有').y).toBeLessThan(height * 0.15)
    expect(lineWith(page, '图书在版编目').y).toBeLessThan(height / 2)
    expect(lineWith(page, '定价').y).toBeGreaterThan(height * 0.85)
  })

  it('names its series at the head of the title page, in print and in the e-book', () => {
    const titlePage = book.pdf.pages.find((page) => linesOf(page)[0] === '渡口丛书3')!
    expect(linesOf(titlePage)).toEqual(['渡口丛书3', '渡口札记', '林渡著', '山口书社', '2026年3月'])
    expect(lineWith(titlePage, '渡口丛书').y).toBeLessThan(titlePage.height * 0.2)
    const inEpub = book.epub.spine.find(({ file }) => file === 'title-page.xhtml')!
    expect(withoutSpace(inEpub.text)).toContain('渡口丛书3渡口札记')
    expect(book.epub.metadata.get('group-position')).toEqual(['3'])
  })

  it('sets the values of its record at one edge, behind labels of two, three or four 汉字', () => {
    const lines = colophonOf(book, '责任编辑').lines.slice(-12)
    const labelWidth = 4 * lines[0]!.fontSize
    const edges = lines.map(({ runs, x }) => runs.find((run) => run.x > x + labelWidth)?.x ?? 0)
    for (const edge of edges) expect(edge).toBeCloseTo(edges[0]!, 0)
    expect(edges[0]).toBeGreaterThan(lines[0]!.x + labelWidth)
  })

  it('keeps the indents of its CIP data', () => {
    const page = colophonOf(book, '责任编辑')
    expect(lineWith(page, '核字').x - lineWith(page, '图书在版编目').x).toBeCloseTo(18, 0)
  })

  it('says the same in the e-book', () => {
    expect(epubColophon(book)).toBe(
      ['版权所有，侵权必究', '图书在版编目（CIP）数据', ...cip.map(withoutSpace), ...record].join(''),
    )
  })

  it('makes a valid e-book', async () => {
    expect(await complaints(book.bytes)).toEqual([])
  })

  it('takes CIP data that are longer than a page, losing nothing', async () => {
    const long = Array.from({ length: 60 }, (_, index) => `第${index + 1}行 A&B <c> 某某著`)
    const { pdf, epub } = await made(
      `title: 渡口 & <札记>\nrights: 甲 & 乙\nprofile: book\nbook:\n  cip: |\n${long.map((line) => `    ${line}`).join('\n')}\n  price: 12\n`,
    )
    const printed = pdf.pages.flatMap(linesOf)
    expect(printed.filter((line) => line.includes('行A&B<c>某某著'))).toEqual(long.map(withoutSpace))
    expect(printed).toContain('定价12元')
    expect(withoutSpace(epub.spine.map(({ text }) => text).join(''))).toContain(long.map(withoutSpace).join(''))
  })
})

it('names the author of an article that the periodical numbers 一、', async () => {
  const { pdf } = await made(
    'title: 渡口文艺\nprofile: periodical\nperiodical: { issue: 2026年第3期 }\nnumbering: { chapters: 一、 }\n',
    { 'a.md': '# 河上的船 {author=林渡}\n\n船来了。\n', 'b.md': '# 【周野】\n\n## 桥上的风\n\n风大。\n' },
  )
  const page = pdf.pages.find((each) => linesOf(each).includes('目录'))!
  const entries = page.lines.map(({ text }) => withoutSpace(text).replace(/·+/u, ' '))
  expect(entries).toEqual(expect.arrayContaining(['一、河上的船林渡 1', '二、桥上的风周野 2']))
})

describe('an issue of a periodical', () => {
  let issue: Made
  const many = '白石、林舟、何照、周小满、林渡、石阶、江一帆'
  const passage = '船从上游下来的时候，天总是快黑了。撑船的人不说话，把竹篙一下一下插进水里。'.repeat(30)
  beforeAll(async () => {
    issue = await made(
      `
title: 渡口文艺
date: 2026-05
profile: periodical
periodical: { issue: 2026年第3期, total: 总第128期, issn: 1003-4560, cn: 42-1234/I, sponsor: 渡口文联, price: 12.00 }
print: { trim: A6 }
`,
      {
        'a.md': `# 小说\n\n## 【林渡】\n\n### 河上的船\n\n${passage}\n\n### 岸上的灯\n\n${passage}\n\n### 一、灯下\n\n灯亮。\n`,
        'b.md': `# 【何照　周小满】\n\n## 桥上的风\n\n${passage}\n`,
        'c.md': `# 雨里的伞 {author="${many}"}\n\n${passage}\n`,
        'd.md': `---\ntitle: 风里的旗\nauthors: [林舟, 何照]\n---\n${passage}\n`,
        'e.md': `# 稿约\n\n${passage}\n`,
      },
    )
  })

  it('names the periodical and its issue on even pages, author and article on odd ones', () => {
    const body = issue.pdf.pages.filter(({ label }) => label !== null && /^\d+$/.test(label))
    const heads = body.map(({ lines, label }) => `${Number(label) % 2} ${withoutSpace(lines[0]!.text)}`)
    const odd = ['林渡河上的船', '林渡岸上的灯', '何照周小满桥上的风', '白石等雨里的伞', '林舟、何照风里的旗', '稿约']
    expect(heads.length).toBeGreaterThan(8)
    for (const head of heads.filter((each) => each.startsWith('0'))) {
      expect(head).toBe('0 渡口文艺2026年第3期（总第128期）')
    }
    const rectos = heads.filter((each) => each.startsWith('1')).map((each) => each.slice(2))
    expect([...new Set(rectos)]).toEqual(odd)
  })

  it('lists every article with all its authors and the folio that its page bears', () => {
    const page = issue.pdf.pages.find((each) => linesOf(each).includes('目录'))!
    const entries = page.lines.slice(1).map(({ text }) => withoutSpace(text).replace(/·+/u, ' '))
    const titles = [
      '小说',
      '河上的船林渡',
      '岸上的灯林渡',
      '桥上的风何照周小满',
      `雨里的伞${many}`,
      '风里的旗林舟、何照',
      '稿约',
    ]
    expect(entries.join('').replace(/ \d+/g, '')).toMatch(new RegExp(`^${titles.join('')}`))
    expect(page.lines.map(({ text }) => text).join('')).not.toContain('【')
    const wind = issue.pdf.pages.find((each) => each.number > page.number && linesOf(each).includes('桥上的风'))!
    expect(entries).toContain(`桥上的风何照周小满 ${wind.label}`)
  })

  it('has its numbers in the masthead, in print and in the e-book', () => {
    const lines = [
      ...['渡口文艺', '2026年第3期（总第128期）', '主办渡口文联', '出版日期2026年5月'],
      ...['国内统一连续出版物号CN42-1234/I', '国际标准连续出版物号ISSN1003-4560', '定价12.00元'],
    ]
    expect(linesOf(colophonOf(issue, '主办'))).toEqual(lines)
    expect(epubColophon(issue)).toBe(lines.join(''))
  })

  it('makes a valid e-book', async () => {
    expect(await complaints(issue.bytes)).toEqual([])
  })
})

describe('a profile without data', () => {
  it.each(['internal', 'book', 'periodical'])('%s builds, and says what is missing at its place', async (kind) => {
    const { pdf, bytes, findings } = await made(`title: 渡口\nprofile: ${kind}\n`)
    expect(findings.map(({ id, place }) => `${id} ${place?.file}:${place?.line}:${place?.column}`)).toContain(
      `profile/${kind}-missing book.yaml:2:10`,
    )
    const front = pdf.pages.slice(0, 2).flatMap(linesOf)
    expect(front).toEqual(
      kind === 'internal' ? ['渡口', '渡口', '内部资料，免费交流'] : expect.arrayContaining(['渡口']),
    )
    expect(await complaints(bytes)).toEqual([])
  })
})
