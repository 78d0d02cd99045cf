/** Figures and tables whose numbers were typed: 图 3, 表 2-1. */
import type { ProseBlock } from '../../model/prose.js'
import { letterCount } from '../../typography/characters.js'
import type { Broken } from './numbering-gap.js'

const CAPTION = /^([图圖表])\s*((?:\d{1,3}\s*[-－–—.．]\s*)?)(\d{1,3})(?=[\s\u3000：:.．]|$)(?!\s*[,，、和与])/u
/** Letters. A longer line is a sentence about the figure. */
const LONGEST = 60
const LARGEST_LEAP = 2

/** `counted`: the last number of each kind, in the whole book. Numbers may begin anew. */
export function brokenCaption({ kind, text }: ProseBlock, counted: Map<string, number>): Broken[] {
  const match = kind === 'caption' || kind === 'paragraph' ? CAPTION.exec(text.trim()) : null
  if (match === null || (kind === 'paragraph' && (letterCount(text) > LONGEST || /[。；，]$/u.test(text.trim()))))
    return []
  const [said, word, before, number] = match as unknown as [string, string, string, string]
  const key = `${word}${before.replace(/\s/gu, '').replace(/[－–—.．]/gu, '-')}`
  const value = Number(number)
  const expected = (counted.get(key) ?? value - 1) + 1
  counted.set(key, value)
  const isLeap = value > expected && value - expected < LARGEST_LEAP
  const write = (other: number): string => said.slice(0, said.length - number.length) + other
  return isLeap ? [{ label: { said, write }, start: text.length - text.trimStart().length, expected }] : []
}
