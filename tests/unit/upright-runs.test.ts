/** What stands upright in a vertical line (纵中横), in square brackets here, and which quotation marks are Chinese. */
import { describe, expect, it } from 'vitest'
import { type Run, uprightRuns } from '../../src/typography/upright-runs.js'
import { verticalQuotes } from '../../src/typography/vertical-quotes.js'

const marked = (line: string, runs: readonly Run[]): string =>
  runs.reduceRight((text, { from, to }) => `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`, line)
const upright = (line: string): string => marked(line, uprightRuns(line))

describe('a square of a vertical line', () => {
  it.each([
    ['a number of two digits', '走了25里，过9座桥', '走了[25]里，过[9]座桥'],
    ['the day, not the year', '2026年5月12日', '2026年[5]月[12]日'],
    ['a number between typed spaces', '第 12 章', '第 [12] 章'],
    ['a number within marks', '（3）“12”《7》', '（[3]）“[12]”《[7]》'],
    ['the digits of a call of a note', '(12)', '([12])'],
    ['the numbers of a range in Chinese marks', '12—15页，10～20人', '[12]—[15]页，[10]～[20]人'],
    ['a percentage, in two squares', '占了12%，另有5‰', '占了[12][%]，另有[5][‰]'],
    ['a number with its full stop', '1.轻重　12.快慢', '[1.]轻重　[12.]快慢'],
    ['a letter among 汉字', 'A班和B超，维生素C', '[A]班和[B]超，维生素[C]'],
    ['letters of a name between middle dots', 'J·K·罗琳', '[J]·[K]·罗琳'],
    ['marks of question and exclamation', '什么?!真的！？走!', '什么[?!]真的[！？]走[!]'],
  ])('holds %s', (_what, line, expected) => {
    expect(upright(line)).toBe(expected)
  })

  it.each([
    ['three digits and more', '100天，共1200张'],
    ['numbers with a decimal point or separators', '0.02毫米，1,200张，7.2度'],
    ['dates and times in digits', '2026-05-01，6:50开，5/12'],
    ['words, and what stands beside them', 'Wi-Fi和pH计，iPhone 15手机，12 kg，A4纸'],
    ['a letter of a sentence', 'What a day it is'],
    ['a function', 'f(x)的值'],
    ['addresses', '见 https://example.org/12 和 a@b.cn'],
    ['three full-width marks', '什么！？！'],
  ])('is not made of %s', (_what, line) => {
    expect(upright(line)).toBe(line)
  })

  it('is found in a line of many numbers without looking at it anew for each', () => {
    const line = '12 里'.repeat(50_000)
    expect(uprightRuns(line)).toHaveLength(50_000)
  })
})

describe('a quotation mark of a vertical line', () => {
  const quotes = (line: string): string => marked(line, verticalQuotes(line))
  it.each([
    ['Chinese quotations', '他说：“来了‘么’。”', '他说：[“]来了[‘]么[’]。[”]'],
    ['quotations of foreign words in Chinese', '叫“Wi-Fi”的', '叫[“]Wi-Fi[”]的'],
    ['a quotation that is a whole paragraph', '“Hi，来了！”', '[“]Hi，来了！[”]'],
  ])('is turned in %s', (_what, line, expected) => {
    expect(quotes(line)).toBe(expected)
  })

  it.each(['it’s', 'She said, “Yes.” Then', '“Yes,” she said.', 'the students’ books'])(
    'lies with its words in %s',
    (line) => {
      expect(quotes(line)).toBe(line)
    },
  )
})
