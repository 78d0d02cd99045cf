/** The rules of what is printed: each fires on a fault that was put into a laid-out page, and on nothing else of it. */

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import { afterAll, describe, expect, it } from 'vitest'
import { hanzi } from '../../support/hanzi.js'
import { png } from '../../support/images.js'
import { closePress, layoutIds, onText, pageProof, rewritten, said, saidOf, styled } from '../../support/page-proof.js'

afterAll(closePress)

const BOOK = {
  'a.md': `# 书\n\n## 渡口\n\n起初一段在这里。\n\n头${hanzi(60)}，\n${hanzi(80, 3)}。\n\n尾${hanzi(60, 5)}。\n`,
}
const FIRST = 3
const marked = (style: string) => onText('头', (block) => styled(block, style))

describe('the text of a page', () => {
  it('is in the PDF', async () => {
    const hidden = onText('头', () => rewritten('写下字', '<span style="visibility:hidden">写下字</span>'))
    const text = BOOK['a.md'].replace('起初一段', '写下字').replace('头天', '头写下字天')
    const found = await pageProof({ 'a.md': text }, hidden)
    expect(layoutIds(found)).toEqual(['layout/text-differs'])
  })

  it('is what was laid out', async () => {
    const found = await pageProof(
      BOOK,
      onText('头', () => rewritten('头天', '头地')),
    )
    expect(saidOf('layout/text-differs', found)).toEqual([`layout/text-differs ${FIRST} a.md:7:2`])
    expect(layoutIds(await pageProof(BOOK))).toEqual([])
  })

  it('has a shape for each character', async () => {
    const found = await pageProof({ 'a.md': `# 书\n\n## 渡口\n\n头${hanzi(40)}\u{31350}${hanzi(20)}。\n` })
    expect(saidOf('layout/missing-glyph', found)).toEqual(['layout/missing-glyph 3 a.md:5:42'])
  })

  it('is drawn by a font of the book', async () => {
    const other = onText('头', (block) => styled(block, "font-family: 'DejaVu Sans', monospace"))
    const found = await pageProof({ 'a.md': BOOK['a.md'].replace('头', '头Qk') }, other)
    expect(layoutIds(found)).toContain('layout/substituted-glyph')
    expect(found.filter(({ id }) => id === 'layout/substituted-glyph').map(({ facts }) => facts.character)).toEqual(
      expect.arrayContaining(['Q', 'k']),
    )
  })

  it('is drawn by the face of the text', async () => {
    const small = {
      'a.md': `---\ntypography: { fonts: { song: small.ttf, hei: small.ttf } }\n---\n${BOOK['a.md']}`,
      'small.ttf': await fontWithout('渡'),
    }
    const found = await pageProof({ ...small, 'a.md': small['a.md'].replace('头', '头渡') })
    expect(saidOf('layout/fallback-glyph', found)).toEqual(['layout/fallback-glyph 3 a.md:10:2'])
  })
})

describe('ink', () => {
  it('keeps to the type area', async () => {
    const found = await pageProof(BOOK, marked('position: relative; left: 5mm'))
    expect(saidOf('layout/outside-type-area', found)).toEqual([`layout/outside-type-area ${FIRST} a.md:7:1`])
    expect(layoutIds(found)).toEqual(['layout/outside-type-area'])
  })

  it('keeps to the page', async () => {
    const found = await pageProof(BOOK, marked('position: relative; left: 30mm'))
    expect(saidOf('layout/cut-off', found)).toEqual([`layout/cut-off ${FIRST} a.md:7:1`])
  })

  it.each([
    ['```\nconst river = water\n```', 'const', 'a.md:7:1'],
    ['| 春夏秋冬天地日月 | 山 |\n|---|---|\n| 春 | 夏 |', '春夏', 'a.md:7:3'],
  ])('of code and tables keeps to the page: %#', async (block, words, place) => {
    const book = { 'a.md': `# 书\n\n## 渡口\n\n头。\n\n${block}\n` }
    const found = await pageProof(
      book,
      onText(words, (at) => styled(at, 'position: relative; left: 100mm')),
    )
    expect(saidOf('layout/cut-off', found)).toEqual([`layout/cut-off ${FIRST} ${place}`])
    expect(layoutIds(await pageProof(book))).toEqual([])
  })

  it('does not lie on other ink', async () => {
    const found = await pageProof(
      BOOK,
      onText('尾', (block) => styled(block, 'position: relative; top: -18pt')),
    )
    expect(saidOf('layout/overlap', found)).toEqual([`layout/overlap ${FIRST} a.md:8:72`])
    expect(layoutIds(found)).toEqual(['layout/overlap'])
  })

  it('of text is not under a picture', async () => {
    const book = {
      'a.md': `# 书\n\n## 渡口\n\n头${hanzi(60)}。\n\n![](a.png){width=30%}\n\n尾。\n`,
      'a.png': png(900, 300),
    }
    const covering = onText('头', () => rewritten(/(<figure[^>]* style=")/u, '$1position:relative;top:-50pt;'))
    const found = await pageProof(book, covering)
    expect(layoutIds(found)).toEqual(['layout/overlap'])
    expect(found.find(({ id }) => id === 'layout/overlap')).toMatchObject({ page: FIRST, facts: { other: 'a.png' } })
    expect(layoutIds(await pageProof(book))).toEqual([])
  })

  it('of a picture is fine enough', async () => {
    const withPicture = (width: number) => ({
      'a.md': `# 书\n\n## 渡口\n\n头。\n\n![桥](a.png){width=50%}\n`,
      'a.png': png(width, 200),
    })
    const told = async (width: number) =>
      (await pageProof(withPicture(width)))
        .filter(({ id }) => id.startsWith('layout/'))
        .map((each) => `${each.severity} ${said(each)}`)
    expect(await told(200)).toEqual([`error layout/image-resolution ${FIRST} a.md:7:1`])
    expect(await told(400)).toEqual([`warning layout/image-resolution ${FIRST} a.md:7:1`])
    expect(await told(600)).toEqual([])
  })
})

async function fontWithout(character: string): Promise<Uint8Array> {
  const path = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  )
  const kept = [...new Set(BOOK['a.md'])].filter((each) => each !== character).join('')
  return subsetFont(await readFile(path), kept, {
    targetFormat: 'truetype',
    noHinting: true,
    keepFeatures: [],
    preserveNameIds: [6],
  })
}
