import { describe, expect, it } from 'vitest'
import { nearestName } from '../../src/model/nearest-name.js'

describe('the nearest name', () => {
  it.each([
    ['titel', 'title'],
    ['author', 'authors'],
    ['punctuaton', 'punctuation'],
    ['TITLE', 'title'],
    ['xyz', undefined],
    ['', undefined],
  ])('to %s is %s', (name, expected) => {
    expect(nearestName(name, ['title', 'authors', 'punctuation', 'print'])).toBe(expected)
  })

  it('is none when there are none', () => {
    expect(nearestName('a', [])).toBeUndefined()
  })
})
