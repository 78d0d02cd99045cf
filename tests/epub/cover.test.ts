/** The cover that is drawn for a book without one, as a shelf shows it. */
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { titleLines } from '../../src/compose/epub/title-lines.js'
import { builtBook, rememberingCache } from '../support/built-book.js'
import { type Pixels, pngPixels } from '../support/png-pixels.js'
import { refused } from '../support/refused.js'
import { scratch } from '../support/scratch.js'

const EPUB = { pdf: false, epub: true }

async function coverOf(config: string, cache = rememberingCache()): Promise<{ file: Uint8Array; picture: Pixels }> {
  const folder = await scratch({ 'book.yaml': config, 'a.md': '水。\n' })
  const { value } = await builtBook(folder, { formats: EPUB, cache })
  const file = unzipSync(value.epub!)['OEBPS/images/cover.png']!
  return { file, picture: pngPixels(file) }
}

/** The columns and rows in which the light letters of the title stand. */
function inkOf({ data, width, height }: Pixels) {
  const isLight = (x: number, y: number) => data[4 * (y * width + x) + 2]! > 230
  const field = Math.round(height * 0.68)
  const columns = range(width).filter((x) => range(field).some((y) => isLight(x, y)))
  const rows = range(field).filter((y) => range(width).some((x) => isLight(x, y)))
  return { left: columns[0]!, right: columns.at(-1)!, top: rows[0]!, bottom: rows.at(-1)! }
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index)

describe('a drawn cover', () => {
  it('is a PNG of two to three, its title large and in the middle', async () => {
    const { picture } = await coverOf('title: 渡口札记\nauthors: 林舟\npublisher: 海岸书房\n')
    expect([picture.width, picture.height]).toEqual([1600, 2400])
    const { left, right, top, bottom } = inkOf(picture)
    expect(right - left).toBeGreaterThan(1100)
    expect(bottom - top).toBeGreaterThan(250)
    expect(Math.abs(left + right - 1600)).toBeLessThan(60)
  })

  it.each([
    ['of one character', '渡'],
    ['of thirty', '二十世纪以来长江下游沿岸村镇水利设施变迁口述史资料选编与研究'],
    ['of one long word', 'Donaudampfschifffahrtsgesellschaft'],
    ['in Japanese', '渡し場の記録と川の暮らし'],
  ])('keeps a title %s between its edges', async (_what, title) => {
    const { left, right, top } = inkOf((await coverOf(`title: ${title}\n`)).picture)
    expect(left).toBeGreaterThan(60)
    expect(right).toBeLessThan(1540)
    expect(top).toBeGreaterThan(250)
  })

  it('is no reason to refuse a book whose fonts are not installed, and is not told of twice', async () => {
    const korean = { 'book.yaml': 'title: 나루터 쀍\nlang: ko\n', 'a.md': '강을 쀍 건넌다.\n' }
    const { value, findings } = await builtBook(await scratch(korean), { formats: EPUB })
    expect(unzipSync(value.epub!)['OEBPS/images/cover.png']).toBeDefined()
    expect(findings.filter(({ id }) => id === 'epub/font-package-missing')).toHaveLength(1)
  })

  it('keeps the lines of three roles apart from the publisher', async () => {
    const authors = '[{ name: 林舟 }, { name: 何照, role: editor }, { name: 沈岸, role: photographer }]'
    const { data, width, height } = (await coverOf(`title: 渡口札记\nauthors: ${authors}\npublisher: 海岸书房\n`))
      .picture
    const hasInk = (y: number) => range(width).some((x) => data[4 * (y * width + x)]! < 120)
    const rows = range(height).filter((y) => y > height * 0.72 && hasInk(y))
    const gaps = rows.slice(1).flatMap((y, index) => (y - rows[index]! > 30 ? [y - rows[index]!] : []))
    expect(gaps).toHaveLength(3)
    expect(gaps.at(-1)).toBeGreaterThan(gaps[0]!)
  })

  it('is the same each time, painted anew or not', async () => {
    const cache = rememberingCache()
    const config = 'title: 渡口札记\nsubtitle: 一个船工的三十年\n'
    const { file: first } = await coverOf(config, cache)
    const hits = cache.hits()
    expect((await coverOf(config, cache)).file).toEqual(first)
    expect(cache.hits()).toBeGreaterThan(hits)
    expect((await coverOf(config)).file).toEqual(first)
    expect((await coverOf('title: 渡口札记\n')).file).not.toEqual(first)
  })

  it('is drawn by the template of the book, in its colours', async () => {
    const drawing = (inside: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="12"><title>{{label}}</title>${inside}</svg>`
    const files = (inside: string) => ({
      'book.yaml': 'title: 甲\ntemplates: t\n',
      'a.md': '水。\n',
      't/epub/cover-image.hbs': drawing(inside),
    })
    const text = '{{#each title}}<text y="9">{{text}}</text>{{/each}}'
    const build = async (inside: string) => builtBook(await scratch(files(inside)), { formats: EPUB })
    const { value } = await build(`<rect width="8" height="12" fill="#0000ff"/>${text}`)
    const { data, width } = pngPixels(unzipSync(value.epub!)['OEBPS/images/cover.png']!)
    expect([width, ...data.slice(0, 4)]).toEqual([8, 0, 0, 255, 255])
    for (const inside of [
      '<foreignObject width="8" height="8"/>',
      '<image href="https://example.org/a.png" width="8" height="8"/>',
    ]) {
      expect(await refused(() => build(inside + text))).toMatchObject([
        { id: 'epub/cover-drawing', place: { file: 't/epub/cover-image.hbs' } },
      ])
    }
  })

  it('is not drawn for a book whose own cover is missing: it is told where that is named', async () => {
    const folder = await scratch({ 'book.yaml': 'title: 甲\ncover: 封面.jpg\n', 'a.md': '水。\n' })
    expect(await refused(() => builtBook(folder, { formats: EPUB }))).toMatchObject([
      { id: 'sources/image-not-found', facts: { path: '封面.jpg' }, place: { file: 'book.yaml', line: 2 } },
    ])
  })
})

describe('a title on a cover', () => {
  it.each([
    ['渡口札记', ['渡口札记']],
    ['中国古代桥梁技术史研究概论', ['中国古代桥梁', '技术史研究概论']],
    ['人工智能时代的出版与编辑工作指南', ['人工智能', '时代的出版', '与编辑工作指南']],
    ['河水把沿岸村庄道路桥梁分成两半', ['河水把沿岸', '村庄道路', '桥梁分成两半']],
    ['《渡口》（修订本）', ['《渡口》', '（修订本）']],
    ['2026年度工作报告', ['2026年度', '工作报告']],
    ['日本語の作文技術', ['日本語の', '作文技術']],
    ['Notes on Rivers and Weather', ['Notes on', 'Rivers and', 'Weather']],
  ])('is broken where its words end: %s', (title, lines) => {
    expect(titleLines(title)).toEqual(lines)
  })
})
