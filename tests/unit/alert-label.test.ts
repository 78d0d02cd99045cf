import { describe, expect, it } from 'vitest'
import { openingOf } from '../../src/parse/alert-label.js'

const opening = (name: string) => ({ name, title: null, attributes: { classes: [], values: {} }, isClosed: true })
const alert = (name: string, lang: string) => openingOf({ ...opening(name), isAlert: true }, lang)

describe('the label of an alert', () => {
  it.each([
    ['zh-CN', '警告'],
    ['zh-TW', '警告'],
    ['ja', '警告'],
    ['ko', '경고'],
    ['en-GB', 'Caution'],
    ['fr', 'Caution'],
  ])('is in the language of the book: %s', (lang, label) => {
    expect(alert('danger', lang)).toMatchObject({ name: 'box', title: label })
  })

  it('has the traditional characters of a traditional book', () => {
    expect([alert('note', 'zh-Hant').title, alert('note', 'zh-CN').title]).toEqual(['說明', '说明'])
  })

  it('is the name itself where nobody knows the kind, and names of objects are no kinds', () => {
    expect(alert('recipe', 'zh-CN').title).toBe('recipe')
    expect(openingOf(opening('constructor'), 'en')).toEqual(opening('constructor'))
    expect(openingOf(opening('tip'), 'en').title).toBe('Tip')
  })
})
