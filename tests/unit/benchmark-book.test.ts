import { describe, expect, test } from 'vitest'
import { makeBook } from '../../bench/make-book.js'

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
