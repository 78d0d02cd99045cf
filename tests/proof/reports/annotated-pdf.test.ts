/** The annotated PDF as a reader's program shows it (pdf.js), and as an editor's answers need it. */
import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Finding, finding } from '../../../src/model/finding.js'
import { type Spot, spotsOf } from '../../../src/proof/on-page/spots.js'
import { annotatePdf } from '../../../src/proof/reports/pdf/annotate-pdf.js'
import { glyphLines, lineText } from '../../support/glyph-places.js'
import { type MadeProof, pageProof } from '../../support/proof-reports.js'

const CALM = '站长把昨夜的水位抄进本子里，又把雨量筒里的水倒出来量了一遍，写上日期和时刻，然后合上本子。'
const BOOK = `# 河边的小站

清晨的河面很静,站长沿着石阶走下去。

${CALM.repeat(3)}他写道：“水落了,路干了。”

一是河水涨了两尺，站长在本子上记下来，又打电话告诉下游的人，请他们把船拴好，把晒在堤上的网收起来；二是桥要修⼀修。
`
const ON_PAGE = finding('layout/short-last-page', { lines: 2, text: '甲' }, { page: 2 })
/** Over three paragraphs. */
const LONG = finding('text/mixed-style', {}, { place: { file: 'a.md', line: 3, column: 1, endLine: 7, endColumn: 5 } })
const NOWHERE = finding('layout/short-last-page', { lines: 3, text: '乙' })

interface Shown {
  readonly page: number
  readonly subtype: string
  readonly rect: readonly number[]
  readonly quadPoints: Float32Array | null
  readonly title: string
  readonly contents: string
}

describe('the annotated PDF', () => {
  let proof: MadeProof
  let pdf: Uint8Array
  let findings: readonly Finding[]
  let shown: readonly Shown[]
  let spots: ReadonlyMap<Finding, readonly Spot[]>

  beforeAll(async () => {
    proof = await pageProof({ 'a.md': BOOK })
    findings = [...proof.findings, ON_PAGE, NOWHERE, LONG]
    const { printed, files } = proof.value
    spots = new Map([...printed!.spots, ...spotsOf([LONG], files, proof.value.paged!.pages)])
    pdf = await annotated('zh-CN')
    shown = await annotationsIn(pdf)
  })

  const annotated = (language: 'zh-CN' | 'en') =>
    annotatePdf({ ...proof.value.printed!, spots, findings, files: proof.value.files }, language)

  it('has a highlight or a note for each finding, with a pop-up, in the words of the interface', async () => {
    const remarks = shown.filter(({ subtype }) => subtype === 'Highlight' || subtype === 'Text')
    expect(remarks.length).toBeGreaterThanOrEqual(findings.length)
    expect(shown.filter(({ subtype }) => subtype === 'Popup')).toHaveLength(remarks.length)
    expect(new Set(remarks.map(({ title }) => title))).toEqual(new Set(['Banxin proof']))
    expect(remarks.map(({ contents }) => contents)).toContain('汉字之间用了半角标点：,\n请改成，\na.md:3:8')
    const english = await annotationsIn(await annotated('en'))
    expect(english.map(({ contents }) => contents)).toContain(
      'A half-width mark in Chinese text: ,\nWrite ，\na.md:3:8',
    )
  })

  it('lays each highlight over the very characters that are printed', async () => {
    const commas = shown.filter(({ subtype, contents }) => subtype === 'Highlight' && contents.includes('请改成，'))
    expect(commas).toHaveLength(2)
    for (const { page, quadPoints } of commas) expect(await textUnder(page, quadPoints!)).toBe('，')
    const radical = shown.find(({ subtype, contents }) => subtype === 'Highlight' && contents.includes('U+2F00'))
    expect(await textUnder(radical!.page, radical!.quadPoints!)).toBe('⼀')
  })

  it('has one remark on a page for what goes over several paragraphs', () => {
    const long = shown.filter(({ subtype, contents }) => subtype === 'Highlight' && contents.endsWith('a.md:3:1'))
    expect(long).toHaveLength(1)
    expect(long[0]!.quadPoints!.length / 8).toBeGreaterThan(5)
  })

  it('puts what has no words on a page at the head of its page, and what is nowhere on the first', () => {
    const notes = shown.filter(({ subtype }) => subtype === 'Text')
    expect(notes.map(({ page }) => page).sort()).toEqual([1, 2])
    for (const { rect } of notes) expect(rect[1]).toBeGreaterThan(550)
  })

  it('names each remark by its rule and its text, once on a page', async () => {
    const names = (await PDFDocument.load(pdf)).getPages().map(remarkNames)
    for (const onPage of names) expect(new Set(onPage).size).toBe(onPage.length)
    expect(names.flat().filter((name) => /^banxin:text\/half-width:[0-9a-f]{16}:1$/.test(name))).toHaveLength(2)
  })

  it('has the pages of the printed book, and the same bytes each time', async () => {
    const printed = await PDFDocument.load(proof.value.printed!.pdf)
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(printed.getPageCount())
    expect(Buffer.compare(await annotated('zh-CN'), pdf)).toBe(0)
  })

  async function textUnder(page: number, quads: Float32Array): Promise<string> {
    const [xs, ys] = [quads.filter((_, index) => index % 2 === 0), quads.filter((_, index) => index % 2 === 1)]
    const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    const lines = await glyphLines(pdf, page)
    const under = lines.flat().filter(({ x, y }) => y < top && y > bottom && x > left - 1 && x < right - 1)
    return lineText(under)
  }
})

async function annotationsIn(bytes: Uint8Array): Promise<Shown[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const reader = await loading.promise
  const all: Shown[] = []
  for (let page = 1; page <= reader.numPages; page++) {
    const annotations = await (await reader.getPage(page)).getAnnotations()
    for (const { subtype, rect, quadPoints = null, titleObj, contentsObj } of annotations)
      all.push({ page, subtype, rect, quadPoints, title: titleObj?.str, contents: contentsObj?.str })
  }
  await loading.destroy()
  return all
}

function remarkNames({ node }: PDFPage): string[] {
  return (node.Annots()?.asArray() ?? []).flatMap((ref) => {
    const annotation = node.context.lookup(ref, PDFDict)
    const name = annotation.get(PDFName.of('NM'))
    return name instanceof PDFHexString ? [name.decodeText()] : []
  })
}
