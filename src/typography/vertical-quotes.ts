/**
 * Quotation marks “ ” ‘ ’ of Chinese in a vertical line, where they have the shape of 『』「」 (GB/T 15834, 5.2; CLREQ 3.1.4). Unicode lays them on their
 * side, as it cannot know whose they are; stood upright, Chinese fonts draw that shape of the same characters.
 */
import { isChineseMark, isCjkLetter, isDigit, isLatin } from './characters.js'
import type { Run } from './upright-runs.js'

export function verticalQuotes(line: string): Run[] {
  const marks = Array.from(line.matchAll(/[“”‘’]/gu), ({ index }) => index)
  return marks.filter((at) => isChinese(line, at)).map((at) => ({ from: at, to: at + 1 }))
}

function isChinese(line: string, at: number): boolean {
  const mark = line[at]!
  const [before, after] = [line[at - 1], line[at + 1]]
  const [outer, inner] = mark === '“' || mark === '‘' ? [before, after] : [after, before]
  // it’s, the students’
  if (mark === '’' && isWord(inner)) return isCjk(outer)
  return isCjk(outer) || isCjk(inner) || (outer === undefined && Array.from(line).some(isCjkLetter))
}

const isCjk = (character: string | undefined): boolean =>
  character !== undefined && (isCjkLetter(character) || isChineseMark(character))
const isWord = (character: string | undefined): boolean =>
  character !== undefined && (isDigit(character) || isLatin(character))
