/** Formulas on the pages of a made book. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BuildResult } from '../../src/build.js'
import type { Outcome } from '../../src/model/finding.js'
import { builtBook } from '../support/built-book.js'
import { drawnOn } from '../support/drawn.js'
import { glyphHeights } from '../support/glyph-heights.js'
import { markedTexts } from '../support/marked-text.js'
import { type PdfFacts, readPdf } from '../support/pdf-facts.js'
import { prose } from '../support/press.js'
import { sharedScratch } from '../support/scratch.js'
import { allElements, readStructure, type StructureTree } from '../support/structure-tree.js'

const TEXT = String.raw`# 渡口

## 水流 $v$ 与河宽

船速是$v$，河宽是 $w$，所以 $t=\frac{w}{v}$；票价 $5 和 $10。

$$\left(\sum_{k=1}^{n}\frac{1}{k^2}\right)^2<\sqrt{\frac{\frac{a}{b}}{\frac{c}{d}}}, f(x)=\sum i+\sqrt{\frac{a}{b}}$$

$$g=\begin{cases}1&\text{涨潮时}\\2\\3\\4\\5&\text{否则}\end{cases}$$

${prose(20, 1)}$x_1$，${'$y$、'.repeat(60)}。见注[^1]。

[^1]: 设 $z=\frac{1}{2}$。
`

async function built(text: string): Promise<Outcome<BuildResult>> {
  const folder = await sharedScratch({ 'book.md': text })
  return builtBook(`${folder}/book.md`, { formats: { pdf: true, epub: false } })
}

describe('a book with formulas', () => {
  let made: Outcome<BuildResult>
  let facts: PdfFacts
  let tree: StructureTree
  beforeAll(async () => {
    made = await built(TEXT)
    facts = await readPdf(made.value.pdf!)
    tree = await readStructure(made.value.pdf!)
  })

  it('draws them with one more face, TrueType like the others', () => {
    expect(facts.fonts.filter(({ name }) => name.includes('STIX'))).toEqual([
      { name: 'STIXTwoMath-Regular', subtype: 'Type0', embedded: true, objects: 1 },
    ])
  })

  it('has brackets, roots and sums in the sizes that they need', async () => {
    const heights = await glyphHeights(made.value.pdf!, 'STIXTwoMath-Regular')
    expect(heights('(')).toHaveLength(2)
    expect(heights('(').at(-1)).toBeGreaterThan(2 * heights('(')[0]!)
    expect(heights('√').at(-1)).toBeGreaterThan(1.3)
    expect(heights('∑').at(-1)).toBeGreaterThan(1.2)
  })

  it('draws the bars of fractions and roots', async () => {
    const pdf = await PDFDocument.load(made.value.pdf!)
    const bars = pdf.getPages().flatMap((_, index) =>
      drawnOn(pdf, index + 1).filter(({ kind, seen }) => {
        const [width, height] = [seen.right - seen.left, seen.top - seen.bottom]
        return kind === 'fill' && height > 0.2 && height < 1.2 && width > 2 && width < 60
      }),
    )
    // w/v, 1/k², a/b, c/d, the one over the other, the root, 1/2 in the note.
    expect(bars.length).toBeGreaterThanOrEqual(7)
  })

  it('tells those who cannot see the TeX of each', () => {
    const formulas = allElements(tree.document).filter(({ type }) => type === 'Formula')
    expect(formulas.map(({ alt }) => alt)).toEqual(expect.arrayContaining(['v', 't=\\frac{w}{v}', 'z=\\frac{1}{2}']))
    expect(formulas.every(({ alt }) => alt !== null && alt !== '')).toBe(true)
    expect(allElements(tree.document).filter(({ type }) => type === 'Figure')).toEqual([])
  })

  it('is copied with italics that are letters, and without unknown glyphs', () => {
    const copied = tree.file
      .getPages()
      .flatMap((page) => markedTexts(page).map((text) => text.byToUnicode))
      .join('')
    expect(copied).toMatch(/船速是𝑣，河宽是 ?𝑤/u)
    expect(copied).toContain('涨潮时')
    expect(copied).not.toMatch(/[\ufffd\u0000\p{Co}\u2061-\u2064]/u)
    // A brace of five lines is put together from pieces, and copied once.
    expect(copied.match(/\{/g)).toHaveLength(1)
  })

  it('names a heading by the text of its formula in the outline', () => {
    expect(facts.outline.map(({ title }) => title)).toContain('水流 v 与河宽')
  })

  it('says nothing but what it always says', () => {
    expect(made.findings.filter(({ severity }) => severity !== 'note')).toEqual([])
  })
})

describe('a formula that is wider than the page', () => {
  it.each([
    ['$$', '$$'],
    ['甲 $', '$ 乙'],
  ])('is reported with its place: %s', async (before, after) => {
    const { findings } = await built(`# 渡口\n\n字。\n\n${before}${'a+'.repeat(17)}b${after}\n`)
    expect(findings.find(({ id }) => id === 'layout/outside-type-area')?.place).toMatchObject({ line: 5 })
  })

  it('is not printed when the knife would cut it', async () => {
    await expect(built(`# 渡口\n\n$$${'a+'.repeat(40)}b$$\n`)).rejects.toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ id: 'layout/cut-off' })]),
    })
  })
})

describe('a formula that does not fit below the text', () => {
  it('stands on the next page, whole', async () => {
    const matrix = String.raw`$$\begin{pmatrix}11\\12\\13\\14\\15\\16\\17\\18\end{pmatrix}$$`
    const { value } = await built(`# 渡口\n\n${prose(27 * 20, 2)}。\n\n${matrix}\n\n尾声。\n`)
    const { pages } = await readPdf(value.pdf!)
    const on = pages.filter(({ lines }) => lines.some(({ text }) => /\b1[18]\b/.test(text)))
    expect(on).toHaveLength(1)
  })
})

describe('broken TeX', () => {
  it('ends the build: nothing is printed that a reader would see broken', async () => {
    await expect(built('# 渡口\n\n$\\frac{a$ 与 $b^c^d$\n')).rejects.toMatchObject({
      findings: [
        { id: 'parse/formula-open', severity: 'error', place: { line: 3 } },
        { id: 'parse/formula-broken', severity: 'error', place: { line: 3 } },
      ],
    })
  })
})

describe('a book without formulas', () => {
  it('has no face for them', async () => {
    const { value } = await built('# 渡口\n\n票价 $5 和 $10。\n')
    const { fonts } = await readPdf(value.pdf!)
    expect(fonts.map(({ name }) => name).join()).not.toMatch(/STIX|Bold/)
  })
})
