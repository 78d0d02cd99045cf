/** Enumerations inside a paragraph: ①…②…④, （一）…（二）…（四）, 一是…二是…四是. */
import { NUMERALS, readNumber, writeNumber } from '../../typography/numerals.js'
import type { Broken } from './numbering-gap.js'

interface InlineForm {
  readonly pattern: RegExp
  readonly read: (written: string) => number | null
  readonly write: (value: number) => string
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const han = (value: number): string => writeNumber(value, 'han')
/** A label opens its clause. */
const CLAUSE = '(?<=^|[。；：，、！？;:,\\s])'

const FORMS: readonly InlineForm[] = [
  {
    pattern: /([①-⑳])/gu,
    read: (each) => CIRCLED.indexOf(each) + 1,
    write: (value) => CIRCLED[value - 1] ?? String(value),
  },
  {
    pattern: new RegExp(`${CLAUSE}[（(](${NUMERALS.han})[）)]`, 'gu'),
    read: (each) => readNumber(each, 'han'),
    write: (value) => `（${han(value)}）`,
  },
  { pattern: new RegExp(`${CLAUSE}[（(](\\d{1,2})[）)]`, 'gu'), read: Number, write: (value) => `（${value}）` },
  {
    pattern: new RegExp(`${CLAUSE}(${NUMERALS.han})是(?!一)`, 'gu'),
    read: (each) => readNumber(each, 'han'),
    write: (value) => `${han(value)}是`,
  },
]

/** The first number that leaps, after two in order from 1: references (见②) come in no order. */
export function brokenInside(text: string): Broken[] {
  return FORMS.flatMap(({ pattern, read, write }): Broken[] => {
    let last = 0
    for (const match of text.matchAll(pattern)) {
      const value = read(match[1]!)
      if (value === last + 1) last += 1
      else if (last < 2 || value === null || value <= last) return []
      else
        return value === last + 2 ? [{ label: { said: match[0], write }, start: match.index, expected: last + 1 }] : []
    }
    return []
  })
}

/** How many labels of one form follow each other from 1; null: none, or only one. */
export function inlineLabels(text: string): number | null {
  for (const { pattern, read } of FORMS) {
    let last = 0
    for (const match of text.matchAll(pattern)) {
      if (read(match[1]!) !== last + 1) break
      last += 1
    }
    if (last > 1) return last
  }
  return null
}
