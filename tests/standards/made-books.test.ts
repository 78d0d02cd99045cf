/** Books made by the whole pipeline, held against the rules of the standards that they say they follow, as far as a program can check them. */
import { beforeAll, describe, expect, it } from 'vitest'
import { imposePdf } from '../../src/impose/impose-pdf.js'
import type { ImpositionPlan } from '../../src/model/imposition.js'
import { mm } from '../../src/model/units.js'
import { builtBook } from '../support/built-book.js'
import { sharedScratch } from '../support/scratch.js'
import { ferryBook, type MadeBook } from '../support/standards/books.js'
import { dict, items, name, openPdf, text } from '../support/standards/open-pdf.js'
import { outputProfile, pdfaRules } from '../support/standards/pdfa-rules.js'
import { PDFX_RULES } from '../support/standards/pdfx-rules.js'
import { brokenRules } from '../support/standards/rule.js'
import { UA_RULES } from '../support/standards/ua-rules.js'
import { xmpValue } from '../support/standards/xmp-facts.js'

const BOOKLET: ImpositionPlan = {
  ...{ pages: null, style: 'saddle', sheet: null, binding: 'left', signature: null, padding: 'end', nup: 2 },
  ...{ gutter: mm(0), creep: mm(0), marks: false },
}

const CLAIMS = ['pdfuaid:part', 'pdfaid:part', 'pdfaid:conformance', 'pdfxid:GTS_PDFXVersion'] as const

const claimsOf = ({ pdf: { xmp } }: MadeBook) =>
  Object.fromEntries(CLAIMS.flatMap((claim) => (xmpValue(xmp, claim) === null ? [] : [[claim, xmpValue(xmp, claim)]])))

describe('a book that asks for no standard', () => {
  let book: MadeBook
  beforeAll(async () => {
    book = await ferryBook(['colour: black'])
  })

  it('is accessible (PDF/UA-1), and says so', () => {
    expect(brokenRules(book.pdf, UA_RULES)).toEqual([])
    expect(claimsOf(book)).toEqual({ 'pdfuaid:part': '1' })
  })

  it('is meant for a press with black ink, by a profile of our own', () => {
    expect(outputProfile(book.pdf, 'GTS_PDFX')).toMatchObject({ deviceClass: 'prtr', space: 'GRAY', components: 1 })
  })

  it('says that inks do not overlap, and when it was made, the same in both places', () => {
    const { info, xmp } = book.pdf
    expect([name(info!, 'Trapped'), xmpValue(xmp, 'pdf:Trapped')]).toEqual(['False', 'False'])
    expect(text(info!, 'ModDate')).toBe('D:20260501000000Z')
    expect(['CreateDate', 'ModifyDate', 'MetadataDate'].map((date) => xmpValue(xmp, `xmp:${date}`))).toEqual(
      Array(3).fill('2026-05-01T00:00:00Z'),
    )
  })

  it('tells where links lead: the heading, the address, the page', () => {
    const links = book.pdf.pages.flatMap(({ node }) => items(node, 'Annots'))
    const words = links.map((link) => text(link as never, 'Contents'))
    expect(words).toEqual(expect.arrayContaining(['学校', 'https://example.org/ferry', '第1页']))
  })
})

describe('a picture without a description', () => {
  it('keeps the file from saying that it is accessible, and the build says so', async () => {
    const book = await ferryBook(['colour: black'], '# 渡口\n\n船。\n\n![　](ferry.png "船")\n')
    expect(brokenRules(book.pdf, UA_RULES)).toEqual([expect.stringMatching(/^5 /), expect.stringMatching(/^7\.3 /)])
    expect(book.findings.find(({ id }) => id === 'print/picture-without-words')?.facts).toEqual({ count: 1 })
  })

  it('is an ornament when nothing at all is said of it', async () => {
    const book = await ferryBook(['colour: black'], '# 渡口\n\n船。\n\n![](ferry.png)\n')
    expect(brokenRules(book.pdf, UA_RULES)).toEqual([])
    expect(claimsOf(book)).toEqual({ 'pdfuaid:part': '1' })
  })
})

describe.each([
  ['black ink', ['colour: black']],
  ['four inks', ['colour: cmyk', 'outputProfile: press.icc']],
  ['a spot ink, with marks', ['colour: spot', 'outputProfile: press.icc', 'bleedMm: 3', 'marks: true']],
] as const)('a book for the press (PDF/X-4) in %s', (_, print) => {
  let book: MadeBook
  beforeAll(async () => {
    book = await ferryBook([...print, 'standard: pdfx-4'])
  })

  it('keeps the rules, and says that it is PDF/X-4 and nothing else', () => {
    expect(brokenRules(book.pdf, PDFX_RULES)).toEqual([])
    expect(claimsOf(book)).toEqual({ 'pdfxid:GTS_PDFXVersion': 'PDF/X-4' })
  })

  it('has no links on its pages, and says that they were left out', () => {
    expect(book.findings.find(({ id }) => id === 'print/links-left-out')?.facts).toEqual({ count: expect.any(Number) })
  })

  it('is tagged all the same: what was a link is text', () => {
    const rules = UA_RULES.filter(({ clause }) => clause !== '5')
    expect(brokenRules(book.pdf, rules)).toEqual([])
  })
})

describe.each([
  ['pdfa-2u', 2, ['colour: black']],
  ['pdfa-3u', 3, ['colour: rgb']],
  ['pdfa-2u', 2, ['colour: cmyk', 'outputProfile: press.icc']],
  ['pdfa-3u', 3, ['colour: spot', 'outputProfile: press.icc', 'bleedMm: 3', 'marks: true']],
] as const)('a book for the archive (%s, %d) with %j', (standard, part, print) => {
  let book: MadeBook
  beforeAll(async () => {
    book = await ferryBook([...print, `standard: ${standard}`])
  })

  it('keeps the rules, and says so', () => {
    expect(brokenRules(book.pdf, pdfaRules(part))).toEqual([])
    expect(claimsOf(book)).toEqual({ 'pdfaid:part': String(part), 'pdfaid:conformance': 'U', 'pdfuaid:part': '1' })
  })

  it('is accessible too', () => {
    expect(brokenRules(book.pdf, UA_RULES)).toEqual([])
  })
})

describe('what the printer gave', () => {
  it('is in the file as it was read, under its own name', async () => {
    const { pdf } = await ferryBook(['colour: cmyk', 'outputProfile: press.icc'])
    const [intent] = items(pdf.catalog, 'OutputIntents') as never[]
    expect(text(intent!, 'OutputConditionIdentifier')).toBe('Test press, four inks')
    expect(dict(intent!, 'DestOutputProfile')).not.toBeNull()
    expect(outputProfile(pdf, 'GTS_PDFX')).toMatchObject({ space: 'CMYK', components: 4 })
  })
})

describe('the sample book and a newspaper compilation', () => {
  it.each(['content', 'tests/fixtures/compilation'])('%s keeps the rules of PDF/UA-1', async (input) => {
    const { value } = await builtBook(input, { formats: { pdf: true, epub: false } })
    expect(brokenRules(await openPdf(value.pdf!), UA_RULES)).toEqual([])
  })
})

describe('identifiers', () => {
  it('are the same in two builds; of the text, the file’s own differs and the document’s stays', async () => {
    const [first, again, changed] = [
      await ferryBook(['colour: black'], '# 渡口\n\n船。\n'),
      await ferryBook(['colour: black'], '# 渡口\n\n船。\n'),
      await ferryBook(['colour: black'], '# 渡口\n\n桥。\n'),
    ]
    expect(again.pdf.bytes.equals(first.pdf.bytes)).toBe(true)
    const ids = ({ pdf: { xmp } }: MadeBook) =>
      ['DocumentID', 'InstanceID'].map((each) => xmpValue(xmp, `xmpMM:${each}`))
    expect(ids(changed)[0]).toBe(ids(first)[0])
    expect(ids(changed)[1]).not.toBe(ids(first)[1])
    for (const id of [...ids(first), ...ids(changed)])
      expect(id).toMatch(/^uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

describe('a booklet of such a book', () => {
  it('is meant for the same press, and claims no standard', async () => {
    const { pdf } = await ferryBook(['colour: black', 'standard: pdfx-4'])
    const sheets = await openPdf((await imposePdf(pdf.bytes, BOOKLET)).value)
    expect(outputProfile(sheets, 'GTS_PDFX')).toMatchObject({ space: 'GRAY' })
    expect(sheets.xmp).toBe('')
    expect(sheets.bytes.includes('GTS_PDFXVersion')).toBe(false)
  })
})

describe('the cover sheet of such a book', () => {
  it.each([
    ['pdfx-4', PDFX_RULES],
    ['pdfa-2u', [...pdfaRules(2), ...UA_RULES]],
  ])('follows %s like the book', async (standard, rules) => {
    const book = ['title: 渡口', 'backCover: { text: 船。 }', `print: { standard: ${standard} }`]
    const folder = await sharedScratch({
      'book.yaml': [...book, 'booklet: { style: perfect, paper: { grammage: 80 } }'].join('\n'),
      'text.md': '# 渡口\n\n船。\n',
    })
    const { value } = await builtBook(folder, { formats: { pdf: true, epub: false, booklet: true } })
    expect(brokenRules(await openPdf(value.cover!), rules)).toEqual([])
  })
})
