/** Numbers that no way of writing has (GB/T 15835-2011): one number in digits and in 汉字, half-width and full-width. */
import type { Finding } from '../../model/finding.js'
import { writeNumber } from '../../typography/numerals.js'
import { isHabit, standsIn, textOf } from './house-style.js'
import { type ProofFile, type TextRule, textFinding } from './rule.js'

interface Fault {
  readonly pattern: RegExp
  better(written: string): string | undefined
  /** True where nothing else can be meant. */
  readonly isSure: boolean
}

const han = (digits: string): string => writeNumber(Number(digits), 'han')

const FAULTS: readonly Fault[] = [
  // 二0一五年, 二O一五年: 5.2.3, the 汉字 of a nought in a year is 〇.
  {
    pattern:
      /(?<![〇零一二三四五六七八九十百千万\d])[一二](?=[〇零一二三四五六七八九]*[0０OoＯ○])[〇零一二三四五六七八九0０OoＯ○]{3}(?=年|$)/gmu,
    better: (written) => written.replace(/[0０OoＯ○]/gu, '〇'),
    isSure: true,
  },
  // 1０: half-width and full-width.
  {
    pattern: /(?:[0-9]+[０-９]|[０-９]+[0-9])[0-9０-９]*/gu,
    better: (written) => written.normalize('NFKC'),
    isSure: true,
  },
  // 2015年三月五日, 二〇一五年3月: a date is written in one way.
  {
    pattern:
      /\d{4} ?年(?:[元正一二三四五六七八九十]{1,3}月(?:\d{1,2}日|[一二三四五六七八九十]{1,3}日)?|\d{1,2} ?月[一二三四五六七八九十]{1,3}日)|[一二][〇零一二三四五六七八九]{3}年\d{1,2}月(?:\d{1,2}日)?/gu,
    better: () => undefined,
    isSure: false,
  },
  // 20几, 数10, 3、4天: 4.2.3, what is about a number stands in 汉字.
  {
    pattern: /(?<![\d.])\d{1,2}几(?![何乎率])/gu,
    better: (written) => `${han(written.slice(0, -1))}几`,
    isSure: false,
  },
  {
    pattern: /(?<![\p{Script=Han}\d])[几数]10(?=[个名人位条种年天次余多])/gu,
    better: (written) => `${written[0]}十`,
    isSure: false,
  },
  {
    pattern: /(?<![\d.第、A-Za-z] ?)(?:1、2|2、3|3、4|4、5|5、6|6、7|7、8|8、9)(?=[天岁里])/gu,
    better: (written) => written.split('、').map(han).join(''),
    isSure: false,
  },
  { pattern: /百分之 ?\d+(?:\.\d+)?/gu, better: (written) => `${written.replace(/^\D+/u, '')}%`, isSure: false },
]

/** 二零一五年: the 汉字 零 is for amounts, 〇 for numbers that are read digit by digit (5.2.3). */
const ZERO_YEARS =
  /(?<![〇零一二三四五六七八九十百千万])[一二](?=\p{Script=Han}{0,2}零)[零一二三四五六七八九]{3}(?=年)/gu
const ROUND_YEARS = /[一二](?=\p{Script=Han}{0,2}〇)[〇一二三四五六七八九]{3}(?=年)/gu

export const numberStyle: TextRule = {
  ids: ['text/number-style'],
  check({ config, files }) {
    if (!/^zh\b/i.test(config.lang)) return []
    return [...FAULTS.flatMap((fault) => found(files, fault)), ...zeroYears(files)]
  },
}

function found(files: readonly ProofFile[], { pattern, better, isSure }: Fault): Finding[] {
  return standsIn(files, pattern).map((stretch) => {
    const text = textOf(stretch)
    const put = better(text)
    const facts = { text, ...(put === undefined ? {} : { better: put }) }
    return textFinding('text/number-style', stretch, facts, isSure ? put : undefined)
  })
}

/** A book that always writes 零 is told once. */
function zeroYears(files: readonly ProofFile[]): Finding[] {
  const zero = { pattern: ZERO_YEARS, better: (written: string) => written.replaceAll('零', '〇'), isSure: false }
  const findings = found(files, zero)
  return isHabit(findings.length, standsIn(files, ROUND_YEARS).length) ? findings.slice(0, 1) : findings
}
