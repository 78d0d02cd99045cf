/** A book with the examples of docs/templates.md, and with templates that leave words of ours out and add some. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.js'
import { builtBook } from '../support/built-book.js'
import { readEpub } from '../support/epub-facts.js'
import { type PdfFacts, readPdf } from '../support/pdf-facts.js'
import { sharedScratch } from '../support/scratch.js'

const DOCS = readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8')
const EXAMPLES = Object.fromEntries(
  Array.from(DOCS.matchAll(/^````handlebars (templates\/\S+)\n([\s\S]*?)\n````/gmu), ([, file, text]) => [
    file!,
    text!,
  ]),
)

let pdf: PdfFacts
let titlePage: string
let findings: readonly Finding[]

const squeezed = (page: number): string =>
  pdf.pages[page - 1]!.lines.map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '')

beforeAll(async () => {
  const folder = await sharedScratch({
    'book.yaml': 'authors: [林渡, 沈禾]\npublisher: 山口书社\nrights: 版权归作者\ntemplates: templates\n',
    'book.md': '# 盐道\n\n::: editors-note\n\n挑盐的人走过的路。\n\n—— 沈禾\n\n:::\n\n## 出山\n\n路在岭上。\n',
    ...EXAMPLES,
    'templates/parts/colophon-line.hbs': '{{value}}（{{label}}）',
    'templates/parts/epub/title-credits.hbs': '<p>作者：{{#each authors}}{{this}}。{{/each}}</p>',
    'templates/parts/epub/title-imprint.hbs': '',
  })
  const built = await builtBook(folder)
  findings = built.findings
  pdf = await readPdf(built.value.pdf!)
  titlePage = readEpub(built.value.epub!).spine.find(({ file }) => file.includes('title-page'))!.text
})

describe('a book with templates of its own', () => {
  it('is built without a word about them', () => {
    expect(Object.keys(EXAMPLES)).toHaveLength(2)
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([])
  })

  it('changes the credits alone: the rest of the title page is ours', () => {
    expect(squeezed(1)).toBe('盐道❖林渡沈禾著山口书社')
  })

  it('may add words to ours, and their order is the template’s', () => {
    expect(squeezed(2)).toContain('山口书社（出版）')
  })

  it('sets its editor’s note in the manner of the book, with all of its text', () => {
    const note = pdf.pages.findIndex((_, index) => squeezed(index + 1).includes('＊＊＊')) + 1
    expect(squeezed(note)).toContain('＊＊＊编者按挑盐的人走过的路。沈禾')
  })

  it('may leave words of ours out of the e-book', () => {
    expect(titlePage.replace(/\s/gu, '')).toBe('盐道作者：林渡沈禾著。')
  })
})
