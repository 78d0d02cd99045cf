/** An editor writes on the annotated PDF; what was written is found again in the manuscript. */
import { type PDFDict, PDFDocument, PDFHexString, type PDFRef } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Comment, commentsJson, readComments } from '../../src/proof/comments/read-comments.js'
import { annotatePdf } from '../../src/proof/reports/pdf/annotate-pdf.js'
import { glyphLines, lineText } from '../support/glyph-places.js'
import { type MadeProof, pageProof, textProof } from '../support/proof-reports.js'

const FIRST = '清晨的河面很静,站长沿着石阶走下去。'
const SECOND = '他在本子上写道，昨夜的水位比前天低了两尺，桥墩露出了青苔。'
const THIRD = '邻村的人撑着船来问路，谁也不知道渡口什么时候才开。'
const BOOK = [`# 河边的小站`, FIRST, SECOND, THIRD].join('\n\n')

type Entries = Record<string, string | number[] | PDFHexString | PDFRef>

describe('the comments of an editor', () => {
  let proof: MadeProof
  let pdf: Uint8Array
  let comments: readonly Comment[]

  beforeAll(async () => {
    proof = await pageProof({ 'a.md': BOOK })
    const { printed, files } = proof.value
    pdf = await marked(await annotatePdf({ ...printed!, findings: proof.findings, files }, 'zh-CN'))
    comments = (await readComments(pdf, files))!
  })

  it('are those that were added: neither ours nor the links of the book', () => {
    expect(comments.map(({ kind, text }) => [kind, text])).toEqual([
      ['StrikeOut', '啰唆'],
      ['Highlight', ''],
      ['Text', '核实\n再查一次'],
      ['Text', '保留原样'],
    ])
    expect(new Set(comments.map(({ author }) => author))).toEqual(new Set(['林渡']))
  })

  it('have the words that are marked, and their line and columns in the manuscript', () => {
    const [struck, highlighted] = comments
    expect(struck).toMatchObject({
      marked: '沿着石阶',
      isSame: true,
      place: { file: 'a.md', line: 3, column: 11, endColumn: 15 },
    })
    expect(highlighted).toMatchObject({ marked: '比前天低', place: { line: 5, column: 14, endColumn: 18 } })
  })

  it('mean the text beside them when they stand in the margin', () => {
    expect(comments[2]).toMatchObject({ marked: '', place: { line: 7 } })
  })

  it('say what they answer, and stand where that stands', () => {
    const { answers, place } = comments[3]!
    expect(answers).toContain('汉字之间用了半角标点')
    expect(place).toMatchObject({ line: 3 })
  })

  it('are found again where their paragraph has moved to', async () => {
    const moved = await inText([`# 河边的小站`, '新添的一段话，写在最前面。', THIRD, SECOND, FIRST].join('\n\n'))
    expect(moved[0]).toMatchObject({ isSame: true, place: { line: 9, column: 11, endColumn: 15 } })
  })

  it('say so when their words have changed, and lead to what is left beside them', async () => {
    const changed = await inText(BOOK.replace('沿着石阶走', '顺着台阶走'))
    expect(changed[0]).toMatchObject({ marked: '沿着石阶', isSame: false, place: { line: 3 } })
    expect(changed[1]).toMatchObject({ isSame: true, place: { line: 5 } })
  })

  it('lead nowhere in another book', async () => {
    expect((await inText('# 山路\n\n松林里起了雾。\n')).map(({ place }) => place)).toEqual([null, null, null, null])
  })

  it('are told as JSON, with no keys for what is not there', () => {
    const { version, comments: told } = JSON.parse(commentsJson(comments))
    expect(version).toBe(1)
    expect(Object.keys(told[0]).sort()).toEqual(['author', 'isSame', 'kind', 'marked', 'page', 'place', 'text'])
  })

  it('are none in a PDF that nobody has written on, and what is no PDF is told apart from it', async () => {
    expect(await readComments(proof.value.printed!.pdf, proof.value.files)).toEqual([])
    expect(await readComments(new TextEncoder().encode('no PDF'), proof.value.files)).toBeNull()
  })

  async function inText(text: string): Promise<readonly Comment[]> {
    return (await readComments(pdf, (await textProof({ 'a.md': text })).value.files))!
  }

  /** As programs for PDF do it: over the glyphs of words, beside a line, and as an answer to a remark of ours. */
  async function marked(annotated: Uint8Array): Promise<Uint8Array> {
    const document = await PDFDocument.load(annotated, { updateMetadata: false })
    const { context } = document
    // The text of so small a book is its last page.
    const page = document.getPages().at(-1)!
    const lines = await glyphLines(annotated, document.getPageCount())
    const add = (entries: Entries) =>
      page.node.addAnnot(context.register(context.obj({ Type: 'Annot', T: PDFHexString.fromText('林渡'), ...entries })))
    const over = (words: string, kind: string, said: string) => {
      const line = lines.find((each) => lineText(each).includes(words))!
      const from = lineText(line).indexOf(words)
      const [first, last] = [line[from]!, line[from + words.length - 1]!]
      const [left, right] = [first.x, last.x + last.size]
      const [bottom, top] = [first.y - 2, first.y + first.size]
      const QuadPoints = [left, top, right, top, left, bottom, right, bottom]
      const text = said === '' ? {} : { Contents: PDFHexString.fromText(said) }
      add({ Subtype: kind, Rect: [left, bottom, right, top], QuadPoints, ...text })
    }
    over('沿着石阶', 'StrikeOut', '啰唆')
    over('比前天低', 'Highlight', '')
    const beside = lines.find((each) => lineText(each).includes('邻村的人'))![0]!
    add({
      Subtype: 'Text',
      Rect: [8, beside.y - 4, 26, beside.y + 14],
      Contents: PDFHexString.fromText('核实\r再查一次'),
    })
    const ours = page.node
      .Annots()!
      .asArray()
      .find((each) => isHighlight(context.lookup(each) as PDFDict))
    add({ Subtype: 'Text', Rect: [0, 0, 9, 9], IRT: ours as PDFRef, Contents: PDFHexString.fromText('保留原样') })
    return document.save()
  }
})

const isHighlight = (annotation: PDFDict): boolean => String(annotation).includes('/Highlight')
