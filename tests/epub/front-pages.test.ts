import { describe, expect, it } from 'vitest'
import type { BookMeta } from '../../src/model/book.js'
import type { InternalProfile } from '../../src/model/profile.js'
import { bookOf, heading, paragraph, section } from '../support/books.js'
import { withoutSpace } from '../support/epub-facts.js'
import { complaints, madeEpub } from '../support/made-epub.js'

const INTERNAL: InternalProfile = {
  kind: 'internal',
  permit: '（禾）内资准字第7号',
  compiledBy: '渡口文化站',
  sentTo: null,
  printedBy: null,
  printedOn: null,
  copies: null,
  issue: '第3期',
}

async function pageOf(file: string, meta: Partial<BookMeta>) {
  const { facts, bytes } = await madeEpub(
    bookOf([section(heading(1, 'a', '码头'), [paragraph('缆绳还湿着。')])], { meta }),
  )
  return { text: withoutSpace(facts.spine.find((document) => document.file === file)!.text), bytes }
}

describe('the pages before the text of an e-book', () => {
  it('say what each did for the book, and when it came out, as the title page does in print', async () => {
    const authors = [
      { name: '林渡', role: 'author' as const, sort: null },
      { name: '何照', role: 'author' as const, sort: null },
      { name: '周小满', role: 'photographer' as const, sort: null },
    ]
    const { text } = await pageOf('title-page.xhtml', { authors, date: '2026-05-01', publisher: '海岸小报' })
    expect(text).toBe('港口札记林渡何照著周小满摄影海岸小报2026年5月1日')
  })

  it('bear on the cover of internal material what its cover must bear', async () => {
    const { text, bytes } = await pageOf('cover.xhtml', { profile: INTERNAL })
    expect(text).toBe('内部资料，免费交流准印证号：（禾）内资准字第7号')
    expect(await complaints(bytes)).toEqual([])
    expect((await pageOf('cover.xhtml', {})).text).toBe('')
  })

  it('name the e-book’s own ISBN where nothing else is recorded', async () => {
    const epub = { fonts: false, isbn: '978-7-5321-0000-2', imagePx: 2048 }
    const book = bookOf([section(heading(1, 'a', '码头'))])
    const { facts } = await madeEpub(book, { config: { epub } })
    const colophon = facts.spine.find(({ file }) => file === 'colophon.xhtml')!
    expect(withoutSpace(colophon.text)).toBe('港口札记电子书ISBN978-7-5321-0000-2')
  })
})
