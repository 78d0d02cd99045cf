/** The rules of lines: each fires on a fault that was put into a laid-out page, and on nothing else of it. */
import { afterAll, describe, expect, it } from 'vitest'
import { hanzi } from '../../support/hanzi.js'
import { closePress, layoutIds, onText, pageProof, saidOf, styled } from '../../support/page-proof.js'

afterAll(closePress)

/** Characters of a line: the first has two fewer. */
const MEASURE = 27
const book = (paragraph: string) => ({ 'a.md': `# 书\n\n## 渡口\n\n起初一段在这里。\n\n${paragraph}\n` })
/** The page on which the text of these books begins. */
const FIRST = 3

/** On the paragraph that begins with 头. */
const marked = (style: string) => onText('头', (block) => styled(block, style))

describe('a line', () => {
  it('does not begin with a mark that closes', async () => {
    const text = `头${hanzi(24)}，${hanzi(40, 3)}。`
    const found = await pageProof(book(text), marked('line-break: anywhere; text-spacing-trim: space-all'))
    expect(saidOf('layout/kinsoku', found)).toEqual([`layout/kinsoku ${FIRST} a.md:7:27`])
    expect(layoutIds(await pageProof(book(text)))).toEqual([])
  })

  it('does not end with a mark that opens', async () => {
    const text = `头${hanzi(23)}《${hanzi(4)}》${hanzi(40, 3)}。`
    const found = await pageProof(book(text), marked('line-break: anywhere; text-spacing-trim: space-all'))
    expect(saidOf('layout/kinsoku', found)).toEqual([`layout/kinsoku ${FIRST} a.md:7:1`])
    expect(layoutIds(await pageProof(book(text)))).toEqual([])
  })

  it.each(['——', '……'])('does not break %s', async (mark) => {
    const text = `头${hanzi(23)}${mark}${hanzi(40, 3)}。`
    const found = await pageProof(book(text), marked('word-break: break-all; line-break: anywhere'))
    expect(saidOf('layout/split-dash', found)).toEqual([`layout/split-dash ${FIRST} a.md:7:1`])
    expect(layoutIds(await pageProof(book(text)))).toEqual([])
  })

  it('does not part a number from its unit', async () => {
    const parted = `头${hanzi(23)}2公里，${hanzi(40, 3)}。`
    expect(saidOf('layout/split-number', await pageProof(book(parted)))).toEqual([
      `layout/split-number ${FIRST} a.md:7:1`,
    ])
    const whole = `头${hanzi(10)}2公里，${hanzi(13)}2 克服了${hanzi(30, 3)}。`
    expect(layoutIds(await pageProof(book(whole)))).toEqual([])
  })

  it('does not part the name of a person whom the book knows', async () => {
    const text = `头${hanzi(22)}王小明${hanzi(40, 3)}。`
    const known = { ...book(text), 'book.yaml': 'authors: [王小明]\nchapters: [a.md]\n' }
    expect(layoutIds(await pageProof(known))).toEqual(['layout/split-name'])
    const marked = book(text.replace('王小明', '[王小明]{.name}'))
    expect(layoutIds(await pageProof(marked))).toEqual(['layout/split-name'])
    expect(layoutIds(await pageProof(book(text)))).toEqual([])
    expect(layoutIds(await pageProof(book(text.replace('王小明', '[石家庄]{.name}'))))).toEqual([])
  })

  it('is neither driven apart nor pressed together', async () => {
    const text = `头${hanzi(60)}。`
    expect(saidOf('layout/loose-line', await pageProof(book(text), marked('letter-spacing: .3em')))).toEqual([
      `layout/loose-line ${FIRST} a.md:7:1`,
      `layout/loose-line ${FIRST} a.md:7:20`,
      `layout/loose-line ${FIRST} a.md:7:40`,
    ])
    expect(saidOf('layout/tight-line', await pageProof(book(text), marked('letter-spacing: -.08em')))).toEqual([
      `layout/tight-line ${FIRST} a.md:7:1`,
      expect.stringContaining(`layout/tight-line ${FIRST} a.md:7:`),
    ])
    expect(layoutIds(await pageProof(book(text)))).toEqual([])
  })

  it('stands on the grid', async () => {
    const text = `头${hanzi(60)}。\n\n## 渡船\n\n${hanzi(99, 5)}。`
    const found = await pageProof(book(text), marked('margin-block-start: 5pt'))
    expect(saidOf('layout/off-grid', found)).toEqual([`layout/off-grid ${FIRST} a.md:7:1`])
    expect(layoutIds(await pageProof(book(text)))).toEqual([])
  })
})

describe('a paragraph', () => {
  it('does not end with one character on a line', async () => {
    const text = `头${hanzi(2 * MEASURE - 3)}完。`
    const found = await pageProof(book(text), marked('text-wrap: wrap'))
    expect(saidOf('layout/runt', found)).toEqual([`layout/runt ${FIRST} a.md:7:53`])
    expect(layoutIds(await pageProof(book(text)))).toEqual([])
  })
})
