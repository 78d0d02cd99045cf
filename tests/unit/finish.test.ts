import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PrintFinish } from '../../src/finish/print-finish.js'
import { editionDate } from '../../src/model/edition-date.js'
import type { OutlineEntry } from '../../src/model/print.js'
import { pt } from '../../src/model/units.js'
import { openPress } from '../../src/paginate/press.js'
import { readOperations } from '../../src/pdf/content-stream.js'
import { decodeStream } from '../../src/pdf/page-content.js'
import { finished } from '../support/finished.js'
import { plainConfig, plainMeta } from '../support/one-file.js'
import { flatOutline, type PdfFacts, readPdf } from '../support/pdf-facts.js'
import { testSheet, testWorkshop } from '../support/press.js'

const META = plainMeta({
  name: 'river',
  title: '山川 & 河水',
  authors: [
    { name: '甲', role: 'author', sort: null },
    { name: '乙', role: 'editor', sort: null },
  ],
  date: '2026-05-01',
  publisher: '小路书社',
  isbn: '978-7-000-00000-0',
})

const entry = (id: string, text: string, depth: number, page: number): OutlineEntry => ({
  ...{ id, text, lines: [text], depth, page, folio: null },
  top: pt(60 + depth),
})

const OUTLINE = [
  entry('a', '第一章 山', 1, 3),
  entry('b', '一、路', 2, 3),
  entry('c', '二、树', 2, 4),
  entry('d', '第二章 水', 1, 5),
]

/** Title page, contents, and three pages of text, the second of which carries no folio. */
const FOLIOS = [null, 'ii', '1', null, '3']

const pageHtml = (number: number): string => `<div class="page">
  <div aria-hidden="true">山川</div>
  <div class="type-area"><div class="set-page">
    <h2 id="h${number}">第${number}章</h2><p>春风夏雨，<a href="#h1">看第一页</a>。</p>
  </div></div>
  <div aria-hidden="true">${number}</div>
</div>`

async function print(): Promise<{ printed: Uint8Array; finish: PrintFinish }> {
  const press = await openPress(testWorkshop())
  try {
    const sheet = await testSheet({ css: 'a { color: inherit }' })
    const printed = await press.print([1, 2, 3, 4, 5].map(pageHtml), sheet)
    const dated = new Date('2026-05-01')
    const print = { ...plainConfig().print, page: sheet.page }
    const facts = { outline: OUTLINE, labels: FOLIOS, folds: [], dated, producer: 'Banxin 9.9' }
    const finish = { meta: META, print, outputProfile: null, ...facts }
    return { printed, finish }
  } finally {
    await press.close()
  }
}

let printed: Uint8Array
let finish: PrintFinish
let before: PdfFacts
let facts: PdfFacts

beforeAll(async () => {
  ;({ printed, finish } = await print())
  before = await readPdf(printed)
  facts = await readPdf(await finished(printed, finish))
})

describe('the paper', () => {
  it('is the trim to a tenth of a point in every box, though the browser printed on more', () => {
    const [width, height] = [(105 / 25.4) * 72, (148 / 25.4) * 72]
    expect(before.pages[0]!.width).toBeGreaterThan(width)
    for (const page of facts.pages) {
      for (const box of Object.values(page.boxes)) {
        expect(Math.abs(box.width - width)).toBeLessThan(0.1)
        expect(Math.abs(box.height - height)).toBeLessThan(0.1)
        expect([box.x, box.y]).toEqual([0, 0])
      }
    }
  })

  it('is cut at the right and at the bottom: the text stays where it was from the top left', () => {
    const [was, is] = [before.pages[2]!.lines, facts.pages[2]!.lines]
    expect(is.map(({ text }) => text)).toEqual(was.map(({ text }) => text))
    for (const [i, line] of is.entries()) {
      expect(line.x).toBeCloseTo(was[i]!.x, 3)
      expect(line.y).toBeCloseTo(was[i]!.y, 3)
    }
  })
})

describe('the outline', () => {
  it('is nested and leads to the pages of its entries', () => {
    expect(flatOutline(facts.outline)).toEqual([
      { title: '第一章 山', page: 3, depth: 1 },
      { title: '一、路', page: 3, depth: 2 },
      { title: '二、树', page: 4, depth: 2 },
      { title: '第二章 水', page: 5, depth: 1 },
    ])
  })

  it('takes a depth that was skipped as one step', async () => {
    const outline = [entry('a', '山', 1, 1), entry('b', '树', 4, 1), entry('c', '路', 3, 1), entry('d', '水', 1, 2)]
    const { outline: tree } = await readPdf(await finished(printed, { ...finish, outline }))
    expect(flatOutline(tree).map(({ title, depth }) => [title, depth])).toEqual([
      ['山', 1],
      ['树', 2],
      ['路', 2],
      ['水', 1],
    ])
  })

  it('is left out when the book has no headings', async () => {
    const { outline } = await readPdf(await finished(printed, { ...finish, outline: [] }))
    expect(outline).toEqual([])
  })
})

describe('page labels', () => {
  const labelsOf = async (labels: PrintFinish['labels']) =>
    (await readPdf(await finished(printed, { ...finish, labels }))).pages.map(({ label }) => label)

  it('are the folios, roman and arabic; a page that is counted but carries none keeps its number', () => {
    expect(facts.pages.map(({ label }) => label)).toEqual(['', 'ii', '1', '2', '3'])
  })

  it('are empty where no folio counts on, and begin again with the count', async () => {
    expect(await labelsOf(['1', null, '2', null, null])).toEqual(['1', '', '2', '', ''])
    expect(await labelsOf(['xiii', 'xiv', '9', '1', '2'])).toEqual(['xiii', 'xiv', '9', '1', '2'])
  })

  it('are the folio itself when it is of another make', async () => {
    expect(await labelsOf([null, '一', '二', 'A-1', '5'])).toEqual(['', '一', '二', 'A-1', '5'])
  })
})

describe('what the document says of itself', () => {
  it('has title, authors, language, and our name in place of the browser’s', () => {
    expect(facts.info).toMatchObject({
      Title: '山川 & 河水',
      Author: '甲; 乙',
      Producer: 'Banxin 9.9',
      Creator: 'Banxin 9.9',
    })
    expect([facts.lang, facts.displaysTitle]).toEqual(['zh-CN', true])
    expect(before.info.Producer).toContain('Skia')
  })

  it('bears the date of the edition, not of the clock', () => {
    expect(facts.info.CreationDate).toMatch(/^D:20260501000000/)
    expect(facts.info.ModDate).toMatch(/^D:20260501000000/)
  })

  it('says the same in XMP, with what the old dictionary has no place for', () => {
    for (const part of [
      '<rdf:li xml:lang="zh-CN">山川 &amp; 河水</rdf:li>',
      '<dc:creator><rdf:Seq><rdf:li>甲</rdf:li><rdf:li>乙</rdf:li></rdf:Seq></dc:creator>',
      '<dc:publisher><rdf:Bag><rdf:li>小路书社</rdf:li></rdf:Bag></dc:publisher>',
      '<dc:identifier>urn:isbn:9787000000000</dc:identifier>',
      '<xmp:CreateDate>2026-05-01T00:00:00Z</xmp:CreateDate>',
    ]) {
      expect(facts.xmp).toContain(part)
    }
    expect(facts.xmp).not.toContain('dc:description')
  })
})

describe('ink', () => {
  it('is black alone for text and rules: no RGB is left', async () => {
    const operators = async (bytes: Uint8Array) => {
      const { context } = await PDFDocument.load(bytes)
      const streams = context.enumerateIndirectObjects().filter(([, object]) => object instanceof PDFRawStream)
      const contents = streams
        .map(([, stream]) => decodeStream(stream as PDFRawStream))
        .filter((each) => each.includes('Tj'))
      return contents.flatMap((content) => readOperations(content).map(({ operator }) => operator))
    }
    expect(await operators(printed)).toContain('rg')
    expect(await operators(await finished(printed, finish))).not.toContain('rg')
  })
})

describe('what Chromium did well', () => {
  it('stays: tags, and links to their pages', () => {
    expect(before.roles.H2).toBe(5)
    expect(facts.roles).toEqual({ Document: 1, H1: 5, P: 5, Link: 5 })
    for (const [i, { links }] of facts.pages.entries()) {
      const was = before.pages[i]!.links[0]!
      expect(links).toHaveLength(1)
      expect(links[0]!.page).toBe(1)
      // Where it is clicked, and where it leads, moved with the text.
      expect(links[0]!.y).toBeCloseTo(was.y, 3)
      expect(links[0]!.toY).toBeCloseTo(was.toY!, 3)
    }
  })

  it('stays: one embedded TrueType font for the face', () => {
    expect(facts.fonts).toEqual([{ name: 'NotoSerifSC-Regular', subtype: 'Type0', embedded: true, objects: 1 }])
  })
})

describe('the date of an edition', () => {
  it('is the book’s, else SOURCE_DATE_EPOCH, else fixed', () => {
    expect(editionDate('2026-05-01', '86400').toISOString()).toBe('2026-05-01T00:00:00.000Z')
    expect(editionDate(null, '86400').toISOString()).toBe('1970-01-02T00:00:00.000Z')
    expect(editionDate(null, undefined)).toEqual(editionDate(null, 'yesterday'))
  })
})

describe('the file', () => {
  it('is smaller than the browser’s', async () => {
    expect((await finished(printed, finish)).length).toBeLessThan(printed.length)
  })

  it('is the same when the book is printed at another time', async () => {
    const text = Buffer.from(printed).toString('latin1')
    const later = text.replace(/D:\d{14}/g, 'D:20310101000000').replace(/(?<=\/ID \[<)[0-9A-Fa-f]{32}/, 'a'.repeat(32))
    expect(later).not.toBe(text)
    expect(await finished(Buffer.from(later, 'latin1'), finish)).toEqual(await finished(printed, finish))
  })

  it('has an identifier from its content', async () => {
    const idOf = async (bytes: Uint8Array) => String((await PDFDocument.load(bytes)).context.trailerInfo.ID)
    const id = await idOf(await finished(printed, finish))
    expect(id).toMatch(/^\[ <([0-9a-f]{32})> <\1> \]$/)
    expect(id).not.toContain('0'.repeat(32))
    expect(await idOf(await finished(printed, { ...finish, producer: 'Banxin 9.8' }))).not.toBe(id)
  })
})
