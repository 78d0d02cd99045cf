/** A folder with `book.yaml`: parts, chapters, a cover, a figure, a template and a font of its own. Facts from the made files. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtBook } from '../support/built-book.js'
import { type EpubFacts, readEpub } from '../support/epub-facts.js'
import { png } from '../support/images.js'
import { flatOutline, type PdfFacts, readPdf } from '../support/pdf-facts.js'
import type { PageFacts } from '../support/pdf-page-facts.js'
import { sharedScratch } from '../support/scratch.js'

const BOOK_YAML = `
name: salt-road
title: 盐道
authors: [林渡]
publisher: 山口书社
date: 2026-03
cover: images/cover.png
chapters:
  - { part: 上编, chapters: [one.md, two.md] }
  - { part: 下编, chapters: [three.md] }
templates: templates
typography: { fonts: { kai: fonts/own.ttf } }
print: { trim: A6, sectionStart: recto }
`

const ONE = `# 出山

天没亮，挑盐的人已经过了第一道岭。路标见[第二章](two.md#river)。

![渡口的石阶](images/steps.png){#fig:steps width=40%}

他数着石阶往下走[^1]。

[^1]: 石阶一共一百零八级。
`
const TWO = '# 过河 {#river}\n\n河水不深，**（雨季除外）**挽起裤脚就能过去。\n'
const THREE = '# 归途\n\n*回去的路*总是短一些。\n\n## 换鞋\n\n草鞋一天磨穿一双。\n'

let pdf: PdfFacts
let epub: EpubFacts

const text = (page: PageFacts): string => page.lines.map((line) => line.text).join('\n')
const squeezed = (page: PageFacts): string => text(page).replace(/\s/gu, '')
const pageWith = (words: string): PageFacts => pdf.pages.find((page) => squeezed(page).includes(words))!

beforeAll(async () => {
  const ownFont = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans-sc/300Light/NotoSansSC_300Light.ttf',
  )
  const folder = await sharedScratch({
    'book.yaml': BOOK_YAML,
    'one.md': ONE,
    'two.md': TWO,
    'three.md': THREE,
    'images/cover.png': png(300, 420),
    'images/steps.png': png(600, 400),
    'fonts/own.ttf': await readFile(ownFont),
    'templates/print/part-title.hbs':
      '<section class="part-title"><p class="sign">❖</p><h2 id="{{id}}"{{{unit}}}>{{title}}</h2></section>',
  })
  const { value } = await builtBook(folder)
  expect(value.name).toBe('salt-road')
  pdf = await readPdf(value.pdf!)
  epub = readEpub(value.epub!)
})

describe('the booklet of a folder', () => {
  it('is of the trim that book.yaml asks for, on every page', () => {
    for (const { boxes } of pdf.pages) {
      for (const box of [boxes.media, boxes.trim, boxes.bleed]) {
        expect(box.width).toBeCloseTo(297.64, 1)
        expect(box.height).toBeCloseTo(419.53, 1)
      }
    }
  })

  it('opens with the cover alone, then title page and colophon', () => {
    expect(text(pdf.pages[0]!)).toBe('')
    expect(squeezed(pdf.pages[2]!)).toBe('盐道林渡著山口书社2026年3月')
    expect(squeezed(pdf.pages[3]!)).toBe('盐道著林渡出版山口书社出版日期2026年3月')
  })

  it('starts parts and chapters on a recto, with nothing on the blank versos', () => {
    for (const words of ['上编', '出山', '过河', '下编', '归途']) {
      const page = pdf.pages.filter((each) => text(each).split('\n').includes(words)).at(-1)!
      expect(page.number % 2, words).toBe(1)
    }
    const blanks = pdf.pages.filter((page) => page.number > 1 && text(page) === '')
    expect(blanks.length).toBeGreaterThan(2)
    for (const { number } of blanks) expect(number % 2).toBe(0)
  })

  it('nests the outline as parts, chapters and sections are', () => {
    const outline = flatOutline(pdf.outline).map(({ title, depth }) => `${depth} ${title}`)
    expect(outline).toEqual(['1 上编', '2 出山', '2 过河', '1 下编', '2 归途', '3 换鞋'])
  })

  it('lists parts and chapters with the folios that their pages bear', () => {
    const contents = pageWith('目录').lines.map((line) => line.text.replace(/[·\s]+/gu, ' '))
    for (const title of ['出山', '过河', '归途']) {
      const page = pdf.pages.filter((each) => text(each).split('\n').includes(title)).at(-1)!
      expect(contents).toContain(`${title} ${page.label}`)
    }
  })

  it('prints the caption with its figure, and the note at the foot of the page of its call', () => {
    expect(text(pageWith('渡口的石阶'))).toContain('数着石阶')
    const page = pageWith('石阶一共一百零八级')
    expect(page).toBe(pageWith('他数着石阶往下走'))
    const note = page.lines.find((line) => line.text.includes('一百零八级'))!
    expect(note.y).toBeGreaterThan(page.height * 0.75)
  })

  it('leads a link into another chapter to the page of its heading', () => {
    const target = pdf.pages.filter((each) => text(each).split('\n').includes('过河')).at(-1)!.number
    expect(pageWith('路标见').links.map(({ page }) => page)).toContain(target)
  })

  it('sets bold that ends in a bracket before 汉字 as bold', () => {
    const line = pageWith('雨季除外').lines.find((each) => each.text.includes('雨季除外'))!
    expect(line.runs.find((run) => run.text.includes('雨季除外'))!.font).toContain('NotoSansSC')
  })

  it('takes a template and a face from the book’s own files', () => {
    expect(text(pageWith('上编')) + pdf.pages.map(text).join('')).toContain('❖')
    const emphasis = pageWith('回去的路')
      .lines.flatMap((line) => line.runs)
      .find((run) => run.text.includes('回去的路'))!
    expect(emphasis.font).toContain('NotoSansSC-Light')
  })
})

describe('the e-book of a folder', () => {
  it('has the same chapters, its cover and the figure', () => {
    expect(epub.navigation.map(({ title }) => title)).toEqual(expect.arrayContaining(['上编', '下编']))
    const part = epub.navigation.find(({ title }) => title === '上编')!
    expect(part.entries.map(({ title }) => title)).toEqual(['出山', '过河'])
    expect(epub.manifest.filter(({ properties }) => properties.includes('cover-image'))).toHaveLength(1)
    expect(epub.spine.flatMap(({ images }) => images).map(({ alt }) => alt)).toContain('渡口的石阶')
  })

  it('leads links over files to ids that are there', () => {
    const ids = new Set(epub.spine.flatMap(({ file, ids }) => ids.map((id) => `${file}#${id}`)))
    const links = epub.spine.flatMap(({ file, links }) =>
      links.filter(({ href }) => href.includes('#')).map(({ href }) => (href.startsWith('#') ? file + href : href)),
    )
    expect(links.length).toBeGreaterThan(2)
    for (const link of links) expect(ids, link).toContain(link)
  })
})
