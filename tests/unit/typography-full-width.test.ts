import { describe, expect, test } from 'vitest'
import { fullWidthPunctuation } from '../../src/typography/full-width-punctuation.js'
import { MAINLAND_QUOTES, TRADITIONAL_QUOTES } from '../../src/typography/full-width-quotes.js'
import type { TextRun } from '../../src/typography/line-of-text.js'

const set = (text: string): string => fullWidthPunctuation([{ text, kept: false }], MAINLAND_QUOTES)[0]!.text

const changed: readonly (readonly [string, string, string])[] = [
  ['stops between 汉字', '船来了,快走;别忘了:带伞!好吗?', '船来了，快走；别忘了：带伞！好吗？'],
  ['the space that stood for the width of a mark goes', '船来了, 快走', '船来了，快走'],
  ['a comma with Latin on its left', '先装 Docker,再装别的', '先装 Docker，再装别的'],
  ['a colon before an address', '船期见网站:https://example.com/a', '船期见网站：https://example.com/a'],
  ['a comma after a unit and before a 汉字', '增幅8%,比去年高', '增幅8%，比去年高'],
  ['a comma behind a closing mark', '有“慢船”,也有快船', '有“慢船”，也有快船'],
  ['brackets around Chinese', '渡口(老码头)还在', '渡口（老码头）还在'],
  ['brackets around Latin after a 汉字', '容器(container)里', '容器（container）里'],
  ['brackets behind Latin that hold Chinese', 'Docker(容器)很轻', 'Docker（容器）很轻'],
  ['brackets around years', '规程(2019—2021年)有效', '规程（2019—2021年）有效'],
  ['brackets within brackets', '船(汽渡(大)和小船)都在', '船（汽渡（大）和小船）都在'],
  ['a number in brackets that opens a line', '(1)先看水位', '（1）先看水位'],
  ['one half of a pair is full width already', '渡口（老码头)还在', '渡口（老码头）还在'],
  ['three points and six', '他说...等等......', '他说……等等……'],
  ['two hyphens and three', '船--木船---不在了', '船——木船——不在了'],
  ['straight quotes in pairs', '他说"上船"又说\'下船\'', '他说“上船”又说‘下船’'],
  ['quotes around Latin in Chinese', '按"Enter"键', '按“Enter”键'],
  ['a point that ends a sentence', '船来了. 快走.', '船来了。快走。'],
  ['a row of marks of both widths', '船来了！!! 真的？!', '船来了！！！真的？！'],
  [
    'a point between two sentences, where others end with one',
    '船班开展了活动.这次活动很好.',
    '船班开展了活动。这次活动很好。',
  ],
  ['Chinese around one English name', '约翰 Smith 来了,又走了', '约翰 Smith 来了，又走了'],
]

const kept: readonly (readonly [string, string])[] = [
  ['an entry of a list of references', '周福根. 渡口志[M]. 北京: 水利出版社, 1986: 12-15.'],
  ['numbers, ratios and times', '共 1,000 人，比例 3:2，十点即 10:30'],
  ['an English sentence', 'The ferry (a wooden one), he said: "wait!"'],
  ['an English sentence with one Chinese word', 'The word 渡口, which means ferry, is common here (really)'],
  ['an address', '见 http://example.com/a,b?c=(1)'],
  ['a mail address', '写信给 a.b@example.com'],
  ['a formula', '其中 $f(x,y)=\\{a:b\\}$ 成立'],
  ['a call', '调用 f(x) 和 max(a, b)'],
  ['a pair of values after a 汉字', '区间(0, 1)'],
  ['a path in code', '用 std::vector 存'],
  ['an option', '加上 --help'],
  ['a list of Latin names', '有 map, filter 和 reduce'],
  ['quotes that do not come out even', '屏幕是 5" 的'],
  ['inches', '5"和7"都有'],
  ['an apostrophe', "O'Brien 的船"],
  ['a bracket without its other half', '1) 先看水位'],
  ['a numbering', '一.先看水位'],
  ['a rule somebody drew', '船--------岸'],
  ['a point in a name', '作者是约翰.史密斯，他住在江边'],
  ['a file name', '打开 book.md 文件'],
]

describe('full-width punctuation', () => {
  test.each(changed)('changes %s', (_, text, expected) => {
    expect(set(text)).toBe(expected)
  })

  test.each(kept)('keeps %s', (_, text) => {
    expect(set(text)).toBe(text)
  })

  test('a mark knows what stands beyond the border of its run', () => {
    const runs: TextRun[] = [
      { text: '船', kept: false },
      { text: ',', kept: false },
      { text: 'a,b', kept: true },
      { text: ',岸(', kept: false },
      { text: 'c', kept: true },
      { text: ')', kept: false },
    ]
    const texts = fullWidthPunctuation(runs, MAINLAND_QUOTES).map((run) => run.text)
    expect(texts).toEqual(['船', '，', 'a,b', '，岸（', 'c', '）'])
  })

  test('Taiwan and Hong Kong quote with corner brackets', () => {
    expect(fullWidthPunctuation([{ text: '他說"上船"', kept: false }], TRADITIONAL_QUOTES)[0]!.text).toBe(
      '他說「上船」',
    )
  })
})
