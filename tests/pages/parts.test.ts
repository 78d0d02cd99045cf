import { join } from 'node:path'
import { expect, it } from 'vitest'
import { builtBook } from '../support/built-book.js'
import { readPdf } from '../support/pdf-facts.js'
import { scratch } from '../support/scratch.js'

it('lists the parts of a book in its contents, without a number, each over its sections', async () => {
  const yaml = 'title: 两编\nchapters:\n  - {part: 上编, chapters: [a.md]}\n  - {part: 下编, chapters: [b.md]}\n'
  const folder = await scratch({ 'book.yaml': yaml, 'a.md': '## 河流\n\n水。\n', 'b.md': '## 书店\n\n书。\n' })
  const { value } = await builtBook(join(folder, 'book.yaml'), { formats: { pdf: true, epub: false } })
  const { pages } = await readPdf(value.pdf!)
  const lines = pages[1]!.lines.map(({ text }) => text.replace(/[·\s]+/gu, ' '))
  expect(lines.slice(1, 5)).toEqual(['上编', '河流 1', '下编', '书店 4'])
})

it('spaces the letters of no English part title, which would come apart when copied', async () => {
  const yaml =
    'title: River\nlang: en\nnumbering: { parts: Part I }\nchapters:\n  - {part: The bank, chapters: [a.md]}\n'
  const { value } = await builtBook(await scratch({ 'book.yaml': yaml, 'a.md': '# Ferry\n\nIt crosses.\n' }))
  const { pages } = await readPdf(value.pdf!)
  const lines = pages.map((page) => page.lines.map(({ text }) => text.trim()))
  expect(lines).toContainEqual(['Part I', 'The bank'])
})
