/** The language of a passage: as it is marked, else by its letters. */
import { isCjkLetter, isCjkMark, isLatin } from '../../typography/characters.js'

/** Latin words before a passage is English: 表 2-1 over “HTTP” stays Chinese. */
const FEWEST_WORDS = 2

/** A text with letters or marks of CJK is in the language of the book, one of Latin words alone is English; null: it does not tell. */
export function passageLanguage(text: string, bookLang: string): string | null {
  let words = 0
  let inWord = false
  for (const character of text) {
    if (isCjkLetter(character) || isCjkMark(character)) return bookLang
    const isLetter = isLatin(character)
    if (isLetter && !inWord) words++
    inWord = isLetter || character === "'" || character === '’'
  }
  return words < FEWEST_WORDS ? null : 'en'
}
