/** Classes of characters in CJK text, after CLREQ 3.1.1–3.1.2 and GB/T 15834. Pure questions about one code point. */

const HAN = /^\p{Script=Han}$/u
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]$/u
const HANGUL = /^\p{Script=Hangul}$/u
const LATIN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u

/** 点号 inside a sentence: 句内点号 (GB/T 15834, 4.4–4.7). */
const SENTENCE_MIDDLE = new Set('，、；：')
/** 标号 that close (CLREQ 3.1.2). ” and ’ serve Latin text as well. */
const CLOSING = new Set('”’）》〉」』】〕］｝〗')
const OPENING = new Set('“‘（《〈「『【〔［｛〖')
/** Marks that CJK text shares with Latin text. */
const SHARED = new Set('“”‘’…—–·')
const CJK_MARKS = new Set(
  [...'。！？．～', ...SENTENCE_MIDDLE, ...OPENING, ...CLOSING].filter((mark) => !SHARED.has(mark)),
)

/** 中日韩统一表意文字, the block that nearly every 汉字 of a book is in: asked first, as patterns are slow. */
const isCommonHan = (character: string): boolean => character >= '\u4e00' && character <= '\u9fff'
const isAscii = (character: string): boolean => character < '\u0080'

export const isHan = (character: string): boolean =>
  isCommonHan(character) || (!isAscii(character) && HAN.test(character))
export const isDigit = (character: string): boolean => character >= '0' && character <= '9'
export const isLatin = (character: string): boolean => !isCommonHan(character) && LATIN.test(character)

/** A letter of Chinese, Japanese or Korean. */
export function isCjkLetter(character: string): boolean {
  if (isAscii(character)) return false
  return isHan(character) || KANA.test(character) || HANGUL.test(character)
}

export const isClosingMark = (character: string): boolean => CLOSING.has(character)
export const isOpeningMark = (character: string): boolean => OPENING.has(character)

/** A mark that Latin text has too: alone it does not tell which of the two it stands in. */
export const isSharedMark = (character: string): boolean => SHARED.has(character)

/** A mark that only CJK text has: its presence tells what the text around it is. */
export function isCjkMark(character: string): boolean {
  return CJK_MARKS.has(character)
}

/** A mark of Chinese text, whether or not other text has it too. */
export const isChineseMark = (character: string): boolean => CJK_MARKS.has(character) || SHARED.has(character)

export const hanCount = (text: string): number => Array.from(text).filter(isHan).length

/** Letters and digits: a length that does not change with the width of marks. */
export function letterCount(text: string): number {
  let count = 0
  for (const character of text) if (isLetterOrDigit(character)) count += 1
  return count
}

/** `letterCount(text) > most`, which a long text need not be counted through for. */
export function hasMoreLetters(text: string, most: number): boolean {
  if (text.length <= most) return false
  let count = 0
  for (const character of text) if (isLetterOrDigit(character) && ++count > most) return true
  return false
}

const isLetterOrDigit = (character: string): boolean => isCommonHan(character) || LETTER_OR_DIGIT.test(character)

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
