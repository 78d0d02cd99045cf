import { describe, expect, test } from 'vitest'
import { makeBook } from '../../bench/make-book.js'
import { makeLongBook } from '../../bench/make-long-book.js'

const book = makeBook()
const chapters = [...book].flatMap(([path, content]) =>
  typeof content === 'string' && path.endsWith('.md') ? [content] : [],
)
const blocks = chapters.flatMap((chapter) => chapter.trimEnd().split('\n\n'))

describe('the benchmark’s book', () => {
  test('is the same every time', () => {
    expect(makeBook()).toEqual(book)
  })

  test('has no paragraph twice, for periodic text hides lost lines', () => {
    const paragraphs = blocks.filter((block) => /^\p{Script=Han}/u.test(block))
    expect(paragraphs.length).toBeGreaterThan(1000)
    expect(new Set(paragraphs).size).toBe(paragraphs.length)
  })

  test.each([
    ['headings of three levels', /^### /],
    ['lists', /^- /],
    ['numbered lists', /^1\. /],
    ['code', /^```sql/],
    ['tables', /^\| /],
    ['quotes', /^> /],
    ['figures', /^!\[.+\]\(images\/.+\.(svg|png)\)$/],
    ['notes', /^\[\^c1n1\]: /],
  ])('has %s', (_, mark) => {
    expect(blocks.some((block) => mark.test(block))).toBe(true)
  })

  test('calls every note once, and brings every picture it shows', () => {
    const text = chapters.join('\n')
    const labels = [...text.matchAll(/^\[\^(\w+)\]:/gm)].map(([, label]) => label!)
    for (const label of labels) expect(text.split(`[^${label}]`)).toHaveLength(3)
    const shown = [...text.matchAll(/\]\((images\/[^)]+)\)/g)].map(([, path]) => path!)
    expect(shown.filter((path) => !book.has(path))).toEqual([])
  })
})

describe('the benchmark’s long book', () => {
  const texts = makeLongBook({ chapters: 4, bytes: 200_000 })

  test('has the chapters and the length that are asked for, and is the same every time', () => {
    expect(texts).toHaveLength(4)
    expect(Math.abs(Buffer.byteLength(texts.join('')) - 200_000)).toBeLessThan(20_000)
    expect(makeLongBook({ chapters: 4, bytes: 200_000 })).toEqual(texts)
  })

  test('has the notes that it calls, and no picture', () => {
    const text = texts.join('\n')
    const labels = [...text.matchAll(/^\[\^(\w+)\]:/gm)].map(([, label]) => label!)
    expect(labels.length).toBeGreaterThan(3)
    for (const label of labels) expect(text.split(`[^${label}]`)).toHaveLength(3)
    expect(text).not.toContain('![')
  })
})
