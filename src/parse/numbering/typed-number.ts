/** The number that a title begins with because its author typed it: 第三章 渡口, 一、货物, 1.2 方法, Chapter 3, 附录 B. */
import type { NumberPattern } from '../../model/config.js'
import { NUMERALS, type Numeral, readNumber } from '../../typography/numerals.js'

export interface TypedNumber {
  /** As typed, without the space behind it: 第三章, 一、, 1.2, 附录 B. */
  readonly said: string
  /** It says what it numbers: 第三章, not 一、. */
  readonly isName: boolean
  readonly numeral: Numeral
  /** From the outermost inwards: 1.2 is two numbers. Empty: 附录 without a letter. */
  readonly values: readonly number[]
}

interface Form {
  /** With the whole number as a group `said` and its numeral as a group `number`. */
  readonly pattern: RegExp
  readonly numerals: readonly Numeral[]
  readonly isName: boolean
}

const either = (...numerals: readonly Numeral[]): string =>
  `(?<number>${numerals.map((each) => NUMERALS[each]).join('|')})`
const END = String.raw`(?=[\s.．:：、—-]|$)`

const form = (pattern: string, numerals: readonly Numeral[], isName: boolean, flags = 'u'): Form => ({
  pattern: new RegExp(`^${pattern}`, flags),
  numerals,
  isName,
})

/** 章, 节 and 编 are read without a space behind them, 部 is not: 第三部电影. */
const FORMS: readonly Form[] = [
  form(String.raw`(?<said>第\s?${either('han', 'arabic')}\s?[章节節编編](?![程课課]))`, ['han', 'arabic'], true),
  form(
    String.raw`(?<said>第\s?${either('han', 'arabic')}\s?(?:部分|[部卷篇回讲講课課幕]))${END}`,
    ['han', 'arabic'],
    true,
  ),
  form(String.raw`(?<said>제\s?${either('arabic')}\s?[장절편부])${END}`, ['arabic'], true),
  form(
    String.raw`(?<said>(?:附[录錄]|付録|부록)\s*${either('letter', 'han', 'arabic')})(?![A-Za-z])`,
    ['letter', 'han', 'arabic'],
    true,
  ),
  form(
    String.raw`(?<said>(?:Chapter|Part|Section|Book)\s+${either('arabic', 'roman')})${END}`,
    ['arabic', 'roman'],
    true,
    'iu',
  ),
  form(String.raw`(?<said>Appendix\s+${either('letter', 'arabic')})${END}`, ['letter', 'arabic'], true, 'iu'),
  form(`(?<said>${either('han')}[、．])`, ['han'], false),
  form(String.raw`(?<said>[（(]${either('han', 'arabic')}[）)])\s*\S`, ['han', 'arabic'], false),
  form(String.raw`(?<said>(?<number>\d{1,3}(?:\.\d{1,3}){1,4})\.?)[\s\u3000]+\S`, ['arabic'], false),
  form(String.raw`(?<said>(?<number>[0-9０-９]{1,3})[.．、])(?=\s*[^\s\d])`, ['arabic'], false),
]

/** 附录 says all that it is. */
const BARE_APPENDIX = /^(?:附[录錄]|付録|부록|appendix)(?=[\s:：]|$)/iu

/** `pattern`: what the book numbers headings of this rank with; a title may bear such a number already. */
export function typedNumber(title: string, pattern: NumberPattern | null): TypedNumber | null {
  const text = title.trim()
  for (const each of pattern === null ? FORMS : [...FORMS, ...formOf(pattern)]) {
    const typed = match(text, each)
    if (typed !== null) return typed
  }
  const bare = BARE_APPENDIX.exec(text)?.[0]
  return bare === undefined ? null : { said: bare, isName: true, numeral: 'letter', values: [] }
}

function match(text: string, { pattern, numerals, isName }: Form): TypedNumber | null {
  const groups = pattern.exec(text)?.groups
  if (groups === undefined) return null
  const said = groups.said!.replace(/\s+/gu, ' ').trim()
  for (const numeral of numerals) {
    const values = groups.number!.split('.').map((each) => readNumber(each.toUpperCase(), numeral))
    if (values.every((value) => value !== null)) return { said, isName, numeral, values }
  }
  return null
}

/** A pattern that is nothing but its number would find one in 2024 年. */
function formOf({ before, numeral, after, isNested }: NumberPattern): Form[] {
  if (isNested || (before + after).trim() === '') return []
  const escaped = (text: string): string => text.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const isName = /\p{L}/u.test(before + after)
  return [form(String.raw`(?<said>${escaped(before)}\s*${either(numeral)}\s*${escaped(after)})`, [numeral], isName)]
}
