/** A damaged compilation, as an editor gets it, and what its booklet must show. Facts are read from the made files. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtBook, rememberingCache } from '../support/built-book.js'
import { type EpubFacts, readEpub } from '../support/epub-facts.js'
import { flatOutline, type PdfFacts, readPdf } from '../support/pdf-facts.js'
import type { Line, PageFacts } from '../support/pdf-page-facts.js'

const MANUSCRIPT = 'tests/fixtures/compilation/damaged.md'
const expected = JSON.parse(readFileSync('tests/fixtures/compilation/damaged.expected.json', 'utf8'))

interface Contributor {
  readonly text: string
  readonly headline: { readonly parts: readonly string[] }
  readonly numbered: readonly { readonly text: string }[]
}
const contributors: readonly Contributor[] = expected.contributors

const squeezed = (text: string): string => text.replace(/\s+/gu, '')
/** Letters, 汉字 and digits: what no repair of punctuation touches. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')
const TOP_OF_TYPE_AREA = 45

let pdf: PdfFacts
let epub: EpubFacts
let body: readonly PageFacts[]

beforeAll(async () => {
  const { value } = await builtBook(MANUSCRIPT)
  pdf = await readPdf(value.pdf!)
  epub = readEpub(value.epub!)
  body = pdf.pages.slice(pdf.pages.findIndex(({ label }) => label === '1'))
})

/** Lines of the type area, without running head and folio. */
const ownLines = (page: PageFacts): Line[] =>
  page.lines.filter(({ y, text }) => y > TOP_OF_TYPE_AREA && !(y > page.height * 0.9 && /^\d+$/.test(text)))
const runningHead = (page: PageFacts): string =>
  page.lines
    .filter(({ y }) => y <= TOP_OF_TYPE_AREA)
    .map(({ text }) => text)
    .join(' ')
const folio = (page: PageFacts): string | undefined => page.lines.filter(({ y }) => y > page.height * 0.86).at(-1)?.text
const pageOf = (text: string): PageFacts | undefined =>
  body.find((page) => ownLines(page).some((line) => squeezed(line.text) === squeezed(text)))

describe('the booklet of a damaged compilation', () => {
  it('has a title page with the title alone', () => {
    expect(squeezed(pdf.pages[0]!.lines.map(({ text }) => text).join(''))).toBe(expected.title.text)
  })

  it('prints consecutive folios on body pages, from 1 on a recto, near the foot', () => {
    expect(body.map(folio)).toEqual(body.map((_, index) => `${index + 1}`))
    expect(body[0]!.number % 2).toBe(1)
  })

  it('sets each contributor on a new page, the headline under it on its own lines', () => {
    for (const { text, headline } of contributors) {
      const page = pageOf(text)
      expect(page, text).toBeDefined()
      const lines = ownLines(page!).map((line) => squeezed(line.text))
      expect(lines[0]).toBe(text)
      const last = headline.parts.at(-1)!
      const first = headline.parts.slice(0, -1).join('')
      expect(lines.slice(1, 3)).toEqual([first, last])
    }
  })

  it('names the section in every running head', () => {
    let section = expected.editorsNote.label
    for (const page of body) {
      const first = ownLines(page)[0]!.text
      section = contributors.find(({ text }) => text === first)?.text ?? section
      expect(runningHead(page)).toContain(section)
    }
  })

  it('lists every section in the contents, with a leader and the page number that is printed', () => {
    const contents = pdf.pages[1]!.lines.map(({ text }) => text)
    for (const { text, headline } of contributors) {
      const number = folio(pageOf(text)!)!
      for (const title of [text, headline.parts.at(-1)!]) {
        const entry = contents.find((line) => squeezed(line).startsWith(title))
        expect(entry, title).toMatch(new RegExp(`[·\\s]{6,}${number}$`, 'u'))
      }
    }
  })

  it('leads every outline entry and contents link to the page of its heading', () => {
    const entries = flatOutline(pdf.outline)
    for (const { text, headline, numbered } of contributors) {
      const page = pageOf(text)!.number
      expect(entries).toContainEqual(expect.objectContaining({ title: text, page }))
      const parts = headline.parts
      expect(entries).toContainEqual(expect.objectContaining({ title: parts.join(' '), page }))
      expect(
        entries.filter(({ title }) => numbered.some((each) => letters(each.text) === letters(title))),
      ).toHaveLength(numbered.length)
    }
    const targets = new Set(pdf.pages[1]!.links.map(({ page }) => page))
    expect([...targets]).toEqual([body[0]!.number, ...contributors.map(({ text }) => pageOf(text)!.number)])
  })

  it('begins the editor’s note with its label, in kai on a narrower measure', () => {
    const [label, first] = ownLines(body[0]!)
    expect(squeezed(label!.text)).toBe(expected.editorsNote.label)
    expect(label!.font).toContain('NotoSansSC')
    expect(first!.font).toContain('WenKai')
    const article = ownLines(body[1]!).find(({ font }) => font.includes('NotoSerif'))!
    const note = ownLines(body[0]!).filter(({ font }) => font.includes('WenKai'))
    expect(Math.min(...note.map(({ x }) => x))).toBeGreaterThan(Math.min(...ownLines(body[1]!).map(({ x }) => x)) + 10)
    expect(article).toBeDefined()
  })

  it('sets paragraphs that a column break had cut as one', () => {
    const text = squeezed(
      body
        .flatMap(ownLines)
        .map((line) => line.text)
        .join(''),
    )
    for (const { before, after } of expected.joins) expect(letters(text)).toContain(letters(before + after))
    for (const { after } of expected.joins) {
      const line = body.flatMap(ownLines).find((each) => squeezed(each.text).startsWith(squeezed(after).slice(0, 6)))
      const indented = line !== undefined && line.x > Math.min(...ownLines(body[1]!).map(({ x }) => x)) + 15
      expect(indented, after).toBe(false)
    }
  })

  it('prints every letter of the manuscript, in its order, and no other', () => {
    const source = letters(readFileSync(MANUSCRIPT, 'utf8'))
    const printed = letters(
      [pdf.pages[0]!.lines, ...body.map(ownLines)]
        .flat()
        .map(({ text }) => text)
        .join(''),
    )
    expect(printed).toBe(source)
  })

  it('keeps no half-width comma, colon or bracket between 汉字', () => {
    const text = body
      .flatMap(ownLines)
      .map((line) => line.text)
      .join('')
    expect(text).not.toMatch(/\p{Script=Han}[,:;?!()]\p{Script=Han}/u)
  })

  it('spaces the lines of text evenly', () => {
    const lines = ownLines(body[1]!).filter(({ font, fontSize }) => font.includes('NotoSerif') && fontSize === 10.5)
    const pitches = lines.slice(1).map(({ y }, index) => y - lines[index]!.y)
    for (const pitch of pitches) expect(Math.abs(pitch / 18 - Math.round(pitch / 18)) * 18).toBeLessThan(0.1)
  })

  it('embeds one TrueType font for each of three faces', () => {
    expect(pdf.fonts.map(({ embedded, objects }) => ({ embedded, objects }))).toEqual(
      Array.from({ length: 3 }, () => ({ embedded: true, objects: 1 })),
    )
  })
})

describe('the e-book of a damaged compilation', () => {
  it('is navigated as the headings are nested', () => {
    const titles = epub.navigation.map(({ title }) => title)
    for (const { text, headline } of contributors) {
      expect(titles).toContain(text)
      const entry = epub.navigation.find(({ title }) => title === text)!
      expect(entry.entries[0]!.title).toBe(headline.parts.join(' '))
    }
    expect(epub.ncx).toEqual(epub.navigation)
  })

  it('holds every letter of the manuscript', () => {
    const source = letters(readFileSync(MANUSCRIPT, 'utf8'))
    const text = letters(epub.spine.map((document) => document.text).join(''))
    const start = letters(expected.editorsNote.label)
    expect(text).toContain(source.slice(source.indexOf(start)))
  })
})

describe('the same manuscript', () => {
  it('gives the same bytes with one tab, with two tabs and from the cache', async () => {
    const cache = rememberingCache()
    const cold = await builtBook(MANUSCRIPT, { jobs: 1, cache })
    const warm = await builtBook(MANUSCRIPT, { jobs: 2, cache })
    const twoTabs = await builtBook(MANUSCRIPT, { jobs: 2 })
    expect(cache.hits()).toBeGreaterThan(5)
    for (const other of [warm, twoTabs]) {
      expect(Buffer.compare(other.value.pdf!, cold.value.pdf!)).toBe(0)
      expect(Buffer.compare(other.value.epub!, cold.value.epub!)).toBe(0)
    }
  })
})
