/**
 * 纵中横: what stands upright in a vertical line, side by side in the square of one character (CLREQ 3.2.1; JLREQ 3.2.5, tate-chu-yoko).
 * All else that is not CJK lies on its side, as a word or a number that is longer than a square must.
 */
import { isDigit, isLatin } from './characters.js'

/** Characters of a line, by UTF-16 code units. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** What hangs together when it lies on its side: letters, digits and the marks between them. CJK text and white space part it. */
const PIECE = /[!-~\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}’‘“”–−×÷±°‰€£¥]+/gu
/** A piece without the marks that enclose it or end its clause: these lie on their side, as brackets of vertical text do. */
const WITHIN_MARKS = /^([([{<"'“‘]*)(.*?)[)\]}>"'”’,:;]*$/su

/** Two marks of question or exclamation take the place of one character (GB/T 15834, 5.1). */
const PAIRED_MARKS = /(?<![！？])[！？]{2}(?![！？])/gu

/** Numbers of two digits and no more: fonts and reading systems crowd three into a square that nobody can read. */
const FORMS: readonly { readonly form: RegExp; readonly squares: RegExp }[] = [
  { form: /^\d{1,2}\.?$/, squares: /.+/g },
  { form: /^\d{1,2}[%‰]$/, squares: /\d+|[%‰]/g },
  { form: /^\d{1,2}(?:[)\]][([]\d{1,2})+$/, squares: /\d+/g },
  { form: /^[!?]{1,3}$/, squares: /.+/g },
]

/** The runs of a line that take a square each, in order. */
export function uprightRuns(line: string): Run[] {
  const pieces = Array.from(line.matchAll(PIECE), ({ 0: text, index }) => ({ text, from: index }))
  const runs = pieces.flatMap(({ text, from }) =>
    hasNeighbour(line, from, from + text.length) ? [] : squaresOf(text, from),
  )
  const marks = Array.from(line.matchAll(PAIRED_MARKS), ({ index }) => ({ from: index, to: index + 2 }))
  return marks.length === 0 ? runs : [...runs, ...marks].sort((one, other) => one.from - other.from)
}

function squaresOf(piece: string, start: number): Run[] {
  const [, before = '', text = ''] = WITHIN_MARKS.exec(piece) ?? []
  const offset = start + before.length
  if (isOneLetter(text)) return [{ from: offset, to: offset + text.length }]
  const { squares } = FORMS.find(({ form }) => form.test(text)) ?? {}
  if (squares === undefined) return []
  return Array.from(text.matchAll(squares), ({ 0: { length }, index }) => ({
    from: offset + index,
    to: offset + index + length,
  }))
}

/** Plan A is a letter among 汉字; its accents are part of it. */
function isOneLetter(text: string): boolean {
  const [first, ...rest] = Array.from(text)
  return first !== undefined && isLatin(first) && rest.every((each) => /\p{M}/u.test(each))
}

/** Only spaces are between it and a word or another number: 12 kg, iPhone 15. It lies down with them. */
const hasNeighbour = (line: string, from: number, to: number): boolean =>
  isWord(beyondSpaces(line, from - 1, -1)) || isWord(beyondSpaces(line, to, 1))

/** The character behind the spaces that begin here; undefined: no spaces, or the end of the line. */
function beyondSpaces(line: string, start: number, step: 1 | -1): string | undefined {
  let at = start
  while (line[at] === ' ') at += step
  return at === start ? undefined : line[at]
}

const isWord = (character: string | undefined): boolean =>
  character !== undefined && (isDigit(character) || isLatin(character))
