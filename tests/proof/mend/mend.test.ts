/** What `banxin mend` makes of a manuscript, and what it leaves as it is. */
import { describe, expect, it } from 'vitest'
import { mended } from '../../support/mend.js'
import { proofOf } from '../../support/proof.js'

const CUT =
  '这条船的机器修了三次，船主终于下了决心，把它换成一台新的柴油发\n\n动机，从此过河只要六分钟，早晚两班再也没有误过点。'
const JOINED = CUT.replace('\n\n', '')

describe('mending a manuscript', () => {
  it('joins what a column cut, puts marks to full width, and gives 汉字 for their radicals', async () => {
    const { text, rules, left } = await mended(`${CUT}\n\n老周说,这座桥是⼈工修的。\n`)
    expect(text).toBe(`${JOINED}\n\n老周说，这座桥是人工修的。\n`)
    expect(rules).toEqual({ 'text/paragraph-cut': 1, 'text/half-width': 1, 'text/stray-character': 1 })
    expect(left).toEqual([])
  })

  it('mends what a repair brings to light: a mark that stands at the joint', async () => {
    const { text } = await mended(`${CUT.replace('\n\n', '\n\n\u200b')}\n`)
    expect(text).toBe(`${JOINED}\n`)
  })

  it('keeps front matter, byte order mark, line ends, trailing spaces and a last line without its end', async () => {
    const written = `\ufeff---\r\ntitle: 甲,乙\r\n---\r\n\r\n# 渡口  \r\n\r\n老周说,水涨了。  \r\n\`a,b\`\t\r\n\r\n${CUT.replaceAll('\n', '\r\n')}`
    expect((await mended(written)).text).toBe(
      written.replace('周说,', '周说，').replace('柴油发\r\n\r\n动机', '柴油发动机'),
    )
  })

  it('keeps the line ends of an old Macintosh, and the form feeds of a scanner', async () => {
    expect((await mended('渡口\f（开了）。\r\r老周说,水涨了。\r')).text).toBe('渡口\f（开了）。\r\r老周说，水涨了。\r')
  })

  it('mends the text of a chapter whose title stands in its front matter, and not the title', async () => {
    const beside = { 'book.yaml': 'chapters: [a.md]\n' }
    const { text } = await mended('---\ntitle: ⼈工桥\n---\n\n老周说,水涨了。\n', { beside, inputs: [] })
    expect(text).toBe('---\ntitle: ⼈工桥\n---\n\n老周说，水涨了。\n')
  })

  it('takes away nothing that is read: a character that no program could read is left to a person', async () => {
    const { text, left } = await mended('这座桥是\ufffd工修的。\n\n\ue123这座桥。\n')
    expect(text).toBe('这座桥是\ufffd工修的。\n\n\ue123这座桥。\n')
    expect(left).toEqual(['text/stray-character', 'text/stray-character'])
  })

  it('mends the findings of the rules it is told alone', async () => {
    const { text, rules } = await mended('老周说,这座桥是⼈工修的。\n', { only: ['text/half-width'] })
    expect(text).toBe('老周说，这座桥是⼈工修的。\n')
    expect(rules).toEqual({ 'text/half-width': 1 })
  })
})

describe('a glossary', () => {
  const front = '---\nproof: { terms: terms.yaml }\n---\n\n'
  const beside = { 'terms.yaml': 'preferred: { 帐号: 账号 }\nbanned: [亲们]\nnames: { 临埠镇文化站: [临阜文化站] }\n' }

  it('says which word stands instead of which; what it bans is left to a person', async () => {
    const { text, left } = await mended(`${front}亲们,请在临阜文化站登记帐号。\n`, { beside })
    expect(text).toBe(`${front}亲们，请在临埠镇文化站登记账号。\n`)
    expect(left).toEqual(['text/banned-term'])
  })

  it('leaves a name that only looks like one of its own to a person', async () => {
    const { text, left } = await mended(`${front}他在临埠镇文华站。\n`, { beside })
    expect(text).toBe(`${front}他在临埠镇文华站。\n`)
    expect(left).toEqual(['text/name'])
  })
})

describe('what the book says of its findings holds for repairs', () => {
  it('a comment lets it through', async () => {
    const written = '<!-- proof-ignore half-width: 原文如此 -->\n\n老周说,水涨了。\n\n老周说,水涨了。\n'
    expect((await mended(written)).text).toBe(written.replace(/,(?=[^,]*$)/, '，'))
  })

  it('the rule is switched off', async () => {
    const written = '---\nproof: { rules: { text/half-width: off } }\n---\n\n老周说,这座桥是⼈工修的。\n'
    expect((await mended(written)).text).toBe(written.replace('⼈', '人'))
  })

  it('the baseline knows it', async () => {
    const front = '---\nproof: { baseline: known.json }\n---\n\n'
    const known = await proofOf.baseline(`${front}老周说,水涨了。\n`)
    const { text } = await mended(`${front}老周说,水涨了。\n\n船来了,又走了。\n`, { beside: { 'known.json': known } })
    expect(text).toBe(`${front}老周说,水涨了。\n\n船来了，又走了。\n`)
  })
})
