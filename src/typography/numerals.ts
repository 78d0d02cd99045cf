/** Numbers as headings bear them: 十二, 12, L, XII; written and read. */
import type { NumberPattern } from '../model/config.js'

export type Numeral = NumberPattern['numeral']

/** A number in one of the four ways; what is too large for it is written in digits. */
export function writeNumber(value: number, numeral: Numeral): string {
  return WRITERS[numeral](value) ?? String(value)
}

const HAN_DIGITS = '零一二三四五六七八九'
const HAN_UNITS = ['', '十', '百', '千'] as const
const LARGEST_HAN = 9999

/** 十, 二十一, 一百零五, 一千零一十: a gap is said once, and 一 before 十 only behind a hundred. */
function writeHan(value: number): string | null {
  if (value < 1 || value > LARGEST_HAN) return null
  const digits = Array.from(String(value), Number)
  const written = digits.map((digit, index) =>
    digit === 0 ? '零' : HAN_DIGITS[digit]! + HAN_UNITS[digits.length - 1 - index]!,
  )
  return written.join('').replace(/零+/gu, '零').replace(/零$/u, '').replace(/^一十/u, '十')
}

/** A … Z, AA, AB …: no zero. */
function writeLetters(value: number): string | null {
  if (value < 1) return null
  const before = Math.floor((value - 1) / 26)
  return (before > 0 ? writeLetters(before)! : '') + String.fromCharCode(0x41 + ((value - 1) % 26))
}

const ROMAN: readonly (readonly [weight: number, letters: string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
  ] as const),
  ...([
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
]
const LARGEST_ROMAN = 3999

function writeRoman(value: number): string | null {
  if (value < 1 || value > LARGEST_ROMAN) return null
  let rest = value
  return ROMAN.map(([weight, letters]) => {
    const times = Math.floor(rest / weight)
    rest %= weight
    return letters.repeat(times)
  }).join('')
}

const WRITERS: Readonly<Record<Numeral, (value: number) => string | null>> = {
  han: writeHan,
  arabic: String,
  letter: writeLetters,
  roman: writeRoman,
}

/** What a numeral may be made of, as a group of a regular expression. */
export const NUMERALS: Readonly<Record<Numeral, string>> = {
  han: '[一二三四五六七八九十百千零〇两兩]{1,9}',
  arabic: '[0-9０-９]{1,4}',
  letter: '[A-Z]{1,2}',
  roman: '[IVXLCDM]{1,9}',
}

/** Null: no number of that kind. */
export function readNumber(written: string, numeral: Numeral): number | null {
  const value = READERS[numeral](written)
  return value > 0 && Number.isSafeInteger(value) ? value : null
}

const READERS: Readonly<Record<Numeral, (written: string) => number>> = {
  han: readHan,
  arabic: (written) => Number(written.normalize('NFKC')),
  letter: readLetters,
  roman: readRoman,
}

function readLetters(written: string): number {
  if (!/^[A-Z]+$/.test(written)) return 0
  return Array.from(written).reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 0x40, 0)
}

/** 二十一, and 二一 as years and old chapters have it. */
function readHan(written: string): number {
  const plain = written.replace(/〇/gu, '零').replace(/[两兩]/gu, '二')
  if (!/[十百千]/u.test(plain)) return Number(Array.from(plain, (digit) => HAN_DIGITS.indexOf(digit)).join(''))
  let value = 0
  let digit = 0
  for (const character of plain) {
    const unit = HAN_UNITS.indexOf(character as (typeof HAN_UNITS)[number])
    if (unit > 0) {
      value += (digit || 1) * 10 ** unit
      digit = 0
    } else digit = HAN_DIGITS.indexOf(character)
  }
  return value + digit
}

/** Only as it is written today: IIII is none. */
function readRoman(written: string): number {
  let rest = written
  let value = 0
  for (const [weight, letters] of ROMAN) {
    while (rest.startsWith(letters)) {
      value += weight
      rest = rest.slice(letters.length)
    }
  }
  return rest === '' && writeRoman(value) === written ? value : 0
}
