/** The gap between 汉字 and Latin letters or digits as printed and in the e-book: `typography.spacing`. */
import { describe, expect, it } from 'vitest'
import { builtBook } from '../support/built-book.js'
import { readEpub } from '../support/epub-facts.js'
import { type GlyphLine, glyphLines, lineText } from '../support/glyph-places.js'
import { complaints } from '../support/made-epub.js'
import { flatOutline, readPdf } from '../support/pdf-facts.js'
import { scratch } from '../support/scratch.js'

const BOOK = '# 用 Git 记账\n\n甲 A 乙\n\n甲A乙\n\n甲 **A** 乙\n\n甲 `A` 乙\n\n甲丙 丁乙\n'

async function made(spacing: string) {
  const folder = await scratch({
    'book.yaml': `title: 渡口\ntypography: { spacing: ${spacing} }\n`,
    'text.md': BOOK,
  })
  const { value } = await builtBook(folder)
  const pdf = await readPdf(value.pdf!)
  const body = pdf.pages.find(({ label }) => label === '1')!
  return { pdf, epub: value.epub!, lines: await glyphLines(value.pdf!, body.number) }
}

/** Of the lines 甲 A 乙, 甲A乙, 甲 **A** 乙: the gap before the A, in ems, and how much farther 乙 is from the A than in 甲A乙. */
function gaps(lines: readonly GlyphLine[]): { readonly before: number[]; readonly after: number[] } {
  const plain = lines.filter((line) => /^甲 ?A ?乙$/.test(lineText(line))).slice(0, 3)
  const pens = plain.map((line) => ['甲', 'A', '乙'].map((each) => line.find(({ character }) => character === each)!.x))
  const size = plain[0]![0]!.size
  const ems = (length: number) => Math.round((length / size) * 1000) / 1000
  const untyped = pens[1]![2]! - pens[1]![1]!
  return {
    before: pens.map(([from, pen]) => ems(pen! - from!) - 1),
    // The A of the third line is of another face.
    after: pens.slice(0, 2).map(([, pen, to]) => ems(to! - pen! - untyped)),
  }
}

describe('between 汉字 and Latin letters', () => {
  it('there is a gap of an eighth of an em with auto, whether a space was typed or not', async () => {
    const { lines, pdf, epub } = await made('auto')
    const { before, after } = gaps(lines)
    expect(before).toHaveLength(3)
    for (const gap of before) expect(gap).toBeCloseTo(0.125, 2)
    expect(after[0]).toBeCloseTo(0, 2)
    // Bookmarks say what was written.
    expect(flatOutline(pdf.outline).map(({ title }) => title)).toContain('用 Git 记账')
    const chapter = readEpub(epub).read('OEBPS/chapter-001.xhtml')
    expect(chapter).toContain('<p>甲<span class="typed-gap"> </span>A<span class="typed-gap"> </span>乙</p>')
    expect(chapter).toContain('<p>甲 <code>A</code> 乙</p>')
    expect(readEpub(epub).read('OEBPS/style.css')).toMatch(/text-autospace: normal/)
    expect(await complaints(epub)).toEqual([])
  })

  it('there is nothing with strip', async () => {
    const { lines, epub } = await made('strip')
    const { before, after } = gaps(lines)
    expect(before).toHaveLength(3)
    for (const gap of [...before, ...after]) expect(gap).toBeCloseTo(0, 2)
    const chapter = readEpub(epub).read('OEBPS/chapter-001.xhtml')
    for (const words of ['<p>甲A乙</p>', '<p>甲<code>A</code>乙</p>', '<p>甲丙 丁乙</p>'])
      expect(chapter).toContain(words)
    expect(readEpub(epub).read('OEBPS/style.css')).not.toMatch(/text-autospace: normal/)
  })

  it('there is what was typed, and nothing more, with keep', async () => {
    const { lines, epub } = await made('keep')
    const { before, after } = gaps(lines)
    expect(before[1]).toBeCloseTo(0, 2)
    for (const gap of [before[0], before[2], after[0]]) expect(gap).toBeGreaterThan(0.2)
    expect(readEpub(epub).read('OEBPS/chapter-001.xhtml')).toContain('<p>甲 A 乙</p>')
  })
})
