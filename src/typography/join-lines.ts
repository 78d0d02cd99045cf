/** Where one line of text goes on in the next: is there a space between the two? */
import { isCjkLetter, isCjkMark, isSharedMark } from './characters.js'

const HANGUL = /\p{Script=Hangul}/u

/**
 * What stands between two lines that are set as one: nothing beside 汉字, kana or full-width marks, else one space.
 * Korean sets words apart, so 한글 beside 한글 or Latin keeps its space (CLREQ 3.2.2, KLREQ 2.2).
 */
export function lineJoint(before: string, after: string): '' | ' ' {
  const left = lastCharacter(before.trimEnd())
  const right = firstCharacter(after.trimStart())
  if (left === '' || right === '') return ''
  if (HANGUL.test(left) || HANGUL.test(right)) return isCjkMark(left) || isCjkMark(right) ? '' : ' '
  if (isSharedMark(left) && isSharedMark(right)) return ''
  return isUnspaced(left) || isUnspaced(right) ? '' : ' '
}

const isUnspaced = (character: string): boolean => isCjkLetter(character) || isCjkMark(character)

export function firstCharacter(text: string): string {
  const code = text.codePointAt(0)
  return code === undefined ? '' : String.fromCodePoint(code)
}

export function lastCharacter(text: string): string {
  return firstCharacter(text.slice(isLowSurrogate(text.charCodeAt(text.length - 1)) ? -2 : -1))
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
