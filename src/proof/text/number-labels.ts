/** The number that a line begins with, and what it belongs to: 第三章, 一、, （一）, 1.2, 1., （1）, ①, 第五条, 图 3. */
import { NUMERALS, type Numeral, readNumber, writeNumber } from '../../typography/numerals.js'

export interface NumberLabel {
  /** What counts together: labels of one form. */
  readonly form: string
  /** Forms that come first are higher: they begin those below them anew. */
  readonly rank: number
  /** Of 1.2 all but the last: it belongs to the numbers that have the same before it. */
  readonly before: string
  readonly value: number
  /** As typed. */
  readonly said: string
  /** How another number of this form is written. */
  readonly write: (value: number) => string
}

interface Form {
  readonly name: string
  readonly pattern: RegExp
  readonly numerals: readonly Numeral[]
}

const HAN = NUMERALS.han
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const END = '(?=[\\s\\u3000：:.．、]|$)'

const ordinal = (name: string, words: string, end = END): Form => ({
  name,
  pattern: new RegExp(`^第\\s?(${HAN}|\\d{1,4})\\s?(?:${words})${end}`, 'u'),
  numerals: ['han', 'arabic'],
})

/** From the highest to the lowest (GB/T 9704-2012, 7.3.3: 一、（一）1.（1）); books add 第N章 above, and ① below. */
const FORMS: readonly Form[] = [
  ordinal('编', '[编編部卷篇]'),
  ordinal('章', '[章回讲講课課]'),
  ordinal('节', '[节節]'),
  ordinal('条', '[条條]'),
  { name: '一、', pattern: new RegExp(`^(${HAN})[、．]\\s*(?=\\S)`, 'u'), numerals: ['han'] },
  { name: '（一）', pattern: new RegExp(`^[（(](${HAN})[）)]\\s*(?=\\S)`, 'u'), numerals: ['han'] },
  { name: '1.', pattern: /^(\d{1,2})(?:[、．]|\.(?!\d))\s*(?=[^\s\d])/u, numerals: ['arabic'] },
  { name: '（1）', pattern: /^[（(](\d{1,2})[）)]\s*(?=\S)/u, numerals: ['arabic'] },
  { name: '1）', pattern: /^(\d{1,2})[）)]\s*(?=\S)/u, numerals: ['arabic'] },
]
const DECIMAL = /^((?:\d{1,2}\.)+)(\d{1,2})\.?[\s\u3000]+(?=[^\s\d])/u

export function numberLabel(line: string): NumberLabel | null {
  for (const [rank, { name, pattern, numerals }] of FORMS.entries()) {
    const match = pattern.exec(line)
    if (match === null) continue
    const number = match[1]!
    const numeral = numerals.find((each) => readNumber(number, each) !== null)
    if (numeral === undefined) return null
    const said = match[0].trim()
    return {
      form: name,
      rank,
      before: '',
      value: readNumber(number, numeral)!,
      said,
      write: writer(said, number, numeral),
    }
  }
  return decimal(line) ?? circled(line)
}

function decimal(line: string): NumberLabel | null {
  const match = DECIMAL.exec(line)
  if (match === null) return null
  const [said, before, last] = match as unknown as [string, string, string]
  const depth = before.split('.').length
  const stop = said.trim().endsWith('.') ? '.' : ''
  const write = (value: number): string => `${before}${value}${stop}`
  return { form: `1.1 ${depth}`, rank: 3 + depth / 10, before, value: Number(last), said: said.trim(), write }
}

function circled(line: string): NumberLabel | null {
  const value = CIRCLED.indexOf(line[0] ?? '') + 1
  if (value === 0) return null
  return {
    form: '①',
    rank: FORMS.length,
    before: '',
    value,
    said: line[0]!,
    write: (each) => CIRCLED[each - 1] ?? `(${each})`,
  }
}

/** 一、 says the next number as 二、, and 第3章 as 第4章. */
const writer =
  (said: string, number: string, numeral: Numeral) =>
  (value: number): string =>
    said.replace(number, writeNumber(value, numeral))
