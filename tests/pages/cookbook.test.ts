/** The books of the cookbook build as they are shown, and each does what its recipe says. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.js'
import { builtBook } from '../support/built-book.js'
import { type EpubFacts, readEpub, withoutSpace } from '../support/epub-facts.js'
import { complaints } from '../support/made-epub.js'
import { flatOutline, type PdfFacts, readPdf } from '../support/pdf-facts.js'
import type { PageFacts } from '../support/pdf-page-facts.js'

interface Made {
  readonly pdf: PdfFacts
  readonly epub: EpubFacts
  readonly bytes: Uint8Array
  readonly findings: readonly Finding[]
}

async function made(folder: string): Promise<Made> {
  const { value, findings } = await builtBook(`content/cookbook/${folder}`)
  return { pdf: await readPdf(value.pdf!), epub: readEpub(value.epub!), bytes: value.epub!, findings }
}

const linesOf = (page: PageFacts): string[] => page.lines.map(({ text }) => withoutSpace(text))
/** The page of the body that has this line alone. */
const opening = ({ pdf }: Made, line: string): PageFacts =>
  pdf.pages.filter((page) => linesOf(page).includes(line)).at(-1)!
const outlineOf = ({ pdf }: Made): string[] => flatOutline(pdf.outline).map(({ title, depth }) => `${depth} ${title}`)

function buildsCleanly(book: () => Made): void {
  it('builds with nothing but notes', () => {
    expect(book().findings.filter(({ severity }) => severity !== 'note')).toEqual([])
  })

  it('numbers the pages of its text from 1, on a recto', () => {
    const { pages } = book().pdf
    const body = pages.slice(pages.findIndex(({ label }) => label === '1'))
    const numbered = body.filter(({ label }) => /^\d+$/.test(label!))
    expect(body[0]!.number % 2).toBe(1)
    expect(numbered.map(({ label }) => label)).toEqual(numbered.map((_, index) => `${index + 1}`))
  })

  it('is an e-book without fault', async () => {
    expect(await complaints(book().bytes)).toEqual([])
  })
}

describe('the compilation', () => {
  let book: Made
  beforeAll(async () => {
    book = await made('compilation')
  })
  buildsCleanly(() => book)

  it('says on its cover that it is internal material', () => {
    expect(linesOf(book.pdf.pages[0]!).slice(0, 2)).toEqual([
      '内部资料，免费交流',
      '准印证号：（禾）内资准字（2026）第0042号',
    ])
  })

  it('opens each piece on a page of its own, the headline on two lines under the contributor', () => {
    const page = opening(book, '【水产区三十七号摊贺银霞】')
    expect(linesOf(page).slice(1, 4)).toEqual(['【水产区三十七号摊贺银霞】', '把秤转过去', '一块朝外的秤盘值多少钱'])
    expect(outlineOf(book)).toContain('2 把秤转过去 一块朝外的秤盘值多少钱')
  })

  it('lets the editor speak before, inside and after the pieces', () => {
    const labelled = (label: string) => book.pdf.pages.flatMap((page) => linesOf(page).filter((line) => line === label))
    expect(labelled('编者按')).toHaveLength(1)
    expect(labelled('编者注')).toHaveLength(2)
    expect(labelled('编后')).toHaveLength(1)
  })

  it('fills four sheets of a booklet', () => {
    expect(book.pdf.pages).toHaveLength(16)
  })
})
