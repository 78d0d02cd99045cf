/** A damaged newspaper, mended, is the book that `structure: auto` makes of the damaged one, without anything being inferred. */
import { describe, expect, it } from 'vitest'
import { leavesOf } from '../../../src/model/book-leaves.js'
import { parse } from '../../../src/parse/parse.js'
import { mended } from '../../support/mend.js'
import { manuscriptOf, plainConfig } from '../../support/one-file.js'

const DAMAGED = `# 渡口阅览室

## 【临埠镇】

### 候船室里的阅览室

候船室建于一九七八年,红砖墙,水泥地,南面一排木窗,冬天漏风,夏天倒凉快.等船的⼈都爱坐在窗下,炉

子边上是老周的位子,他的书从来不借.

一、钟点是等出来的

起初照文化站的作息,上午九点开,下午五点关,中午歇两个钟头,来的人很少(多半是学生).

二、书要看得见

后来把书架搬到窗下,封面朝外,等船的人一抬头就看得见,

借的人慢慢多了;早班 6:50 开,票价 1,200 元.

【渡头村】

###菜场里的书架

书架一共三排,靠着卖豆腐的摊子,早上来买菜的人多,书就在那时候借出去,傍晚再还回来,从没有丢过一本.
`

/** Every text of the book with what it is; nothing of where it stood. */
function shapeOf(text: string, structure: 'auto' | 'marked'): readonly string[] {
  const { typography } = plainConfig()
  const punctuation = structure === 'auto' ? 'fullwidth' : 'keep'
  const config = plainConfig({ structure, typography: { ...typography, punctuation } })
  return Array.from(
    leavesOf(parse(manuscriptOf({ 'a.md': text }, config)).value),
    (leaf) => `${leaf.source.type}${leaf.source.type === 'heading' ? leaf.source.level : ''} ${leaf.text}`,
  )
}

describe('a mended newspaper', () => {
  it('reads, taken as it is marked, like the damaged one with its structure inferred', async () => {
    const { text, left } = await mended(DAMAGED)
    expect(left).toEqual([])
    expect(shapeOf(text, 'marked')).toEqual(shapeOf(DAMAGED.replace('⼈', '人'), 'auto'))
    expect(shapeOf(DAMAGED, 'marked')).not.toEqual(shapeOf(DAMAGED, 'auto'))
  })
})
