/** Whole books that were made to break an e-book: each is refused with its reason, or is a valid book. */
import { describe, expect, it } from 'vitest'
import { BookError, type Finding } from '../../src/model/finding.js'
import { builtBook } from '../support/built-book.js'
import { type EpubFacts, readEpub } from '../support/epub-facts.js'
import { pixelPng, png, svg } from '../support/images.js'
import { complaints } from '../support/made-epub.js'
import { scratch } from '../support/scratch.js'

type Files = Readonly<Record<string, string | Uint8Array>>

interface Made {
  /** Null: no book. */
  readonly epub: EpubFacts | null
  /** `id` or `id file:line`, notes left out. */
  readonly said: readonly string[]
}

/** Builds the e-book; what is built is valid. */
async function made(files: Files): Promise<Made> {
  const folder = await scratch(files)
  try {
    const { value, findings } = await builtBook(folder, { formats: { pdf: false, epub: true } })
    expect(await complaints(value.epub!)).toEqual([])
    return { epub: readEpub(value.epub!), said: said(findings) }
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    return { epub: null, said: said(error.findings) }
  }
}

const said = (findings: readonly Finding[]): string[] => [
  ...new Set(
    findings
      .filter(({ severity }) => severity !== 'note')
      .map(({ id, place }) => (place === undefined ? id : `${id} ${place.file}:${place.line}`)),
  ),
]

const refusedFor = (...reasons: string[]): Made => ({ epub: null, said: reasons })
const markupOf = ({ epub }: Made): string => epub!.spine.map(({ markup }) => markup).join('\n')
const textOf = ({ epub }: Made): string => epub!.spine.map(({ text }) => text).join('\n')

describe('a drawing', () => {
  const withDrawing = (drawing: string) => made({ 'book.md': '# 河\n\n![桥](a.svg)\n', 'a.svg': drawing })

  it.each([
    ['with a script', svg('<script>alert(1)</script>')],
    ['that starts by itself', svg('', 'viewBox="0 0 2 1" onload="alert(1)"')],
    ['that loads a picture from the web', svg('<image href="https://example.org/a.png"/>')],
    [
      'that shows a file of the machine',
      svg('<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="file:///etc/hostname"/>'),
    ],
    ['that uses a part of another file', svg('<use href="../b.svg#x"/>')],
    ['with a page in it', svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>')],
    ['whose style loads', svg('<style>@import url(https://example.org/a.css);</style>')],
    ['whose entities grow', `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${svg('<desc>&b;</desc>')}`],
    ['that is not well-formed', svg('<g>')],
  ])('%s is refused', async (_, drawing) => {
    expect(await withDrawing(drawing)).toEqual(refusedFor('sources/svg-unsafe book.md:3'))
  })

  it('that keeps to itself is taken', async () => {
    const book = await withDrawing(svg('<defs><rect id="x" width="2" height="1"/></defs><use href="#x"/>'))
    expect(book.said).toEqual([])
    expect(book.epub!.manifest.some(({ mediaType }) => mediaType === 'image/svg+xml')).toBe(true)
  })
})

describe('raw HTML', () => {
  it.each([
    ['<math><maction actiontype="statusline" href="javascript:alert(1)"><mi>甲</mi></maction></math>', '甲'],
    ['<math><mtext><img src=x onerror=alert(1)>甲</mtext></math>', '甲'],
    ['<svg onload="alert(1)"><text>甲</text></svg>', '甲'],
    ['<p onclick="alert(1)" style="position:fixed">甲</p>', '甲'],
    ['<a href="&#106;avascript:alert(1)">甲</a>', '甲'],
  ])('%s leaves its text, or no book', async (markup, text) => {
    const book = await made({ 'book.md': `# 河\n\n${markup}\n` })
    if (book.epub === null) {
      expect(book.said.join()).toMatch(
        /^(?:parse\/html-undrawn book\.md:3,)?(?:parse\/unsafe-link|sources\/image-not-found) book\.md:3/u,
      )
      return
    }
    expect(markupOf(book)).not.toMatch(/<[^>]*(?:javascript|alert|onload|onclick|onerror|position)/u)
    expect(textOf(book)).toContain(text)
  })

  it('with one id in many places keeps the first', async () => {
    const book = await made({
      'book.md': '# 河\n\n<p id="x">甲</p>\n\n<p id="x">乙</p>\n\n<p><a href="#x">丙</a></p>\n',
    })
    expect(markupOf(book).match(/id="x"/gu)).toHaveLength(1)
  })
})

it('one name for two headings is refused at the second', async () => {
  expect(await made({ 'book.md': '# 河 {#sec:x}\n\n## 岸 {#sec:x}\n\n水。\n' })).toEqual(
    refusedFor('parse/duplicate-id book.md:3'),
  )
})

it('chapters whose files and titles are alike are all there, each in a document of its own', async () => {
  const chapters = ['a/第一章.md', 'b/第一章.md', 'a/chapter.md', 'a/Chapter.md', 'a/cover.md', 'a/toc.md', 'a/<&>.md']
  const files = Object.fromEntries(chapters.map((path, index) => [path, `# 第一章\n\n第${index}条河。\n`]))
  const book = await made({ ...files, 'book.yaml': `title: 河\nchapters: ${JSON.stringify(chapters)}\n` })
  expect(book.said).toEqual([])
  const documents = book.epub!.spine.filter(({ text }) => /第\d条河/u.test(text))
  expect(documents.map(({ text }) => /第\d条河/u.exec(text)![0])).toEqual(chapters.map((_, index) => `第${index}条河`))
  expect(new Set(documents.map(({ file }) => file.toLowerCase())).size).toBe(chapters.length)
  expect(documents.every(({ file }) => /^[a-z0-9.-]+$/u.test(file))).toBe(true)
})

/** The sign that stands for one is in no font of ours. */
const NAMED = /missing-glyph|compose\/forbidden-character|config\/invalid-value/u

describe('characters that XML forbids', () => {
  it('are refused where they stand in a file', async () => {
    expect(await made({ 'book.md': '水\u0000。\n' })).toMatchObject({ epub: null })
    expect(await made({ 'book.md': '水\u001b。\n' })).toEqual(refusedFor('sources/control-character book.md:1'))
  })

  it('are told, and replaced, where references write them', async () => {
    const book = await made({
      'book.md': '# 河&#xFFFE;\n\n水&#xFFFF;&#11;。\n\n![桥&#xFFFE;](a.png "船&#xFFFF;")\n',
      'a.png': PIXELS,
    })
    // Markdown puts the sign for one in their place (CommonMark 2.5), which no font of ours has.
    expect(book.said).toContain('epub/missing-glyph book.md:1')
    expect(textOf(book)).toContain('水��')
  })

  it('are told, and replaced if there is a book, in everything that the package says', async () => {
    const keys = ['title', 'subtitle', 'publisher', 'description', 'rights']
    const lines = keys.map((key) => `${key}: "${key}\\x0b\\uFFFE"`)
    const yaml = [
      ...lines,
      'authors: ["林\\x01渡"]',
      'subjects: ["河\\x02"]',
      'series: { name: "丛书\\x03" }',
      'epub: { fonts: false }',
    ].join('\n')
    const book = await made({ 'book.yaml': `${yaml}\n`, 'book.md': '# 岸\n\n水。\n' })
    if (book.epub === null) return expect(book.said.join()).toMatch(NAMED)
    expect(book.said).toContain('compose/forbidden-character')
    expect(book.epub!.metadata.get('dc:title')![0]).toBe('title��')
    expect(book.epub!.opf).toContain('河�')
  })
})

const PIXELS = pixelPng(new Uint8Array(4).fill(255), 1)

describe('a cover', () => {
  const withCover = (files: Files) =>
    made({ 'book.yaml': 'title: 河\ncover: cover.png\n', 'book.md': '# 岸\n\n水。\n', ...files })

  it.each([
    ['is missing', {}, 'sources/image-not-found book.yaml:2'],
    ['is no picture', { 'cover.png': 'MZ\u0090' }, 'sources/image-type book.yaml:2'],
    ['is cut off', { 'cover.png': png().subarray(0, 12) }, 'sources/image-broken book.yaml:2'],
    ['is enormous', { 'cover.png': png(20_000, 20_000) }, 'sources/image-bomb book.yaml:2'],
    ['is a drawing with a script', { 'cover.png': svg('<script/>') }, 'sources/svg-unsafe book.yaml:2'],
  ])('that %s is refused', async (_, files: Files, reason) => {
    expect(await withCover(files)).toEqual(refusedFor(reason))
  })

  it('that is whole is the cover', async () => {
    const book = await withCover({ 'cover.png': PIXELS })
    expect(book.said).toEqual([])
    expect(book.epub!.manifest.find(({ properties }) => properties === 'cover-image')).toMatchObject({
      mediaType: 'image/png',
    })
  })
})
