/** A proof tells what would end a build, and goes on: with text and pages in one list. */
import { describe, expect, it } from 'vitest'
import { proofBook } from '../../../src/proof-book.js'
import { hanzi } from '../../support/hanzi.js'
import { said } from '../../support/page-proof.js'
import { testWorkshop } from '../../support/press.js'
import { scratch } from '../../support/scratch.js'

async function proofed(files: Readonly<Record<string, string>>, textOnly = false): Promise<string[]> {
  const request = {
    inputs: ['a.md'],
    cwd: await scratch(files),
    configFile: null,
    pictures: false,
    updateBaseline: false,
  }
  const { findings } = await proofBook({ ...request, textOnly }, testWorkshop())
  return findings.map((each) => `${each.severity} ${said(each)}`)
}

const WIDE = `$$\\text{${'水'.repeat(50)}}$$`

describe('a proof', () => {
  it('shows on its page what would end a build', async () => {
    const text = `# 书\n\n## 渡口\n\n头\u{31350}${hanzi(20)}。\n\n${WIDE}\n\n![桥](gone.png)\n\n见[桥](#nowhere)。\n`
    expect(await proofed({ 'a.md': text })).toEqual(
      expect.arrayContaining([
        'error layout/missing-glyph 3 a.md:5:2',
        'error layout/cut-off 3 a.md:7:1',
        'error sources/image-not-found 3 a.md:9:1',
        'error parse/broken-link 3 a.md:11:2',
      ]),
    )
  })

  it('tells a character without a shape once', async () => {
    const told = await proofed({ 'a.md': `# 书\n\n## 渡口\n\n头\u{31350}${hanzi(20)}。\n` })
    expect(told).toEqual(['error layout/missing-glyph 3 a.md:5:2'])
  })

  it('of the text only makes no pages', async () => {
    const text = `# 书\n\n## 渡口\n\n头\u{31350}${hanzi(20)},${hanzi(9)}。\n\n${WIDE}\n`
    expect(await proofed({ 'a.md': text }, true)).toEqual(['warning text/half-width - a.md:5:23'])
  })

  it('is as grave as the book sees it, and lets pass what a comment lets pass', async () => {
    const paragraph = `头${hanzi(23)}2公里，${hanzi(40, 3)}。`
    const book = (before: string, rest = '') => ({ 'a.md': `${before}# 书\n\n## 渡口\n\n${rest}${paragraph}\n` })
    expect(await proofed(book(''))).toEqual(['note layout/split-number 3 a.md:5:1'])
    expect(await proofed(book('---\nproof: { rules: { layout/split-number: error } }\n---\n'))).toEqual([
      'error layout/split-number 3 a.md:8:1',
    ])
    expect(await proofed(book('', '<!-- proof-ignore layout/split-number: 表格里的数 -->\n\n'))).toEqual([])
  })
})
