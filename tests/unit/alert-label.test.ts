import { describe, expect, it } from 'vitest'
import { alertLabel, isAlert } from '../../src/parse/alert-label.js'

describe('the label of an alert', () => {
  it.each([
    ['zh-CN', '警告'],
    ['zh-TW', '警告'],
    ['ja', '警告'],
    ['ko', '경고'],
    ['en-GB', 'Caution'],
    ['fr', 'Caution'],
  ])('is in the language of the book: %s', (lang, label) => {
    expect(alertLabel('danger', lang)).toBe(label)
  })

  it('has the traditional characters of a traditional book', () => {
    expect([alertLabel('note', 'zh-Hant'), alertLabel('note', 'zh-CN')]).toEqual(['說明', '说明'])
  })

  it('is the name itself where nobody knows the kind, and names of objects are no kinds', () => {
    expect(alertLabel('recipe', 'zh-CN')).toBe('recipe')
    expect([isAlert('constructor'), isAlert('tip')]).toEqual([false, true])
  })
})
