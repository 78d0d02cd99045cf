import { describe, expect, it } from 'vitest'
import { turnedTitle } from '../../src/compose/print/turned-title.js'
import { textWidth } from '../../src/typography/width.js'

describe('a title of the contents', () => {
  it('stays as it is where its line has room', () => {
    expect(turnedTitle('渡口的早晨', 5)).toEqual(['渡口的早晨'])
    expect(turnedTitle('', 5)).toEqual([''])
  })

  it('is turned into lines of nearly equal length', () => {
    expect(turnedTitle('一二三四五六七八九十甲', 10)).toEqual(['一二三四五六', '七八九十甲'])
    expect(turnedTitle('一二三四五六七八九十'.repeat(3), 11).map(textWidth)).toEqual([10, 10, 10])
  })

  it('begins no line with a mark that closes or divides, ends none with one that opens', () => {
    expect(turnedTitle('一二三四五，六七八九', 6)).toEqual(['一二三四五，', '六七八九'])
    expect(turnedTitle('一二三四五《六七》八九', 6)).toEqual(['一二三四五', '《六七》八九'])
  })

  it('breaks Latin text between words', () => {
    const lines = turnedTitle('How a River Came to Its Present Bed', 12)
    expect(lines.join(' ')).toBe('How a River Came to Its Present Bed')
    expect(turnedTitle('渡口 Harbour 的早晨', 7)).toEqual(['渡口 Harbour', '的早晨'])
  })

  it('keeps a word that is longer than any line', () => {
    const word = 'a'.repeat(200)
    expect(turnedTitle(`渡口${word}`, 10)).toEqual(['渡口', word])
    expect(turnedTitle(word, 0)).toEqual([word])
  })
})
