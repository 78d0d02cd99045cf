/** The benchmark of the proof: it injures what it says, where it says, and counts right. */
import { describe, expect, it } from 'vitest'
import { measureRules } from '../../bench/proof/measure-rules.js'

const PARAGRAPHS = [
  '候船室建于一九七八年，红砖墙，水泥地，南面一排木窗，冬天漏风，夏天倒凉快，等船的人都爱坐在窗下，看对岸的船慢慢靠过来，又慢慢离开。',
  '管理员把书架搬到窗下，封面朝外，等船的人一抬头就看得见；借的人慢慢多了，来还书的人也多了，一本新书上架，当天就有人翻开它的第一页。',
  '合作社去年添了两台冷柜，又在码头边搭了一个大棚，收成都集中在这里过秤，账目每月贴在墙上，谁家多少斤，谁家先来后到，一看便清清楚楚。',
]
const TEXT = `# 渡口\n\n${Array.from({ length: 30 }, (_, at) => PARAGRAPHS[at % 3]!.replace('，', `，第${at + 1}年，`)).join('\n\n')}\n`

describe('the benchmark of the proof', () => {
  const measures = measureRules([{ name: 'a', text: TEXT }], 7)
  const of = (name: string) => measures.find(({ injury }) => injury === name)!

  it.each(['half-width mark between 汉字', 'zero-width space', 'character that could not be read'])(
    'finds every one of what cannot be missed: %s',
    (name) => {
      const { made, found, beside, inClean } = of(name)
      expect(made).toBeGreaterThan(5)
      expect({ found, beside, inClean }).toEqual({ found: made, beside: 0, inClean: 0 })
    },
  )

  it('makes the same injuries for the same seed', () => {
    expect(measureRules([{ name: 'a', text: TEXT }], 7)).toEqual(measures)
  })
})
