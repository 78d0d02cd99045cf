/** Controls of the tests of structure: the checker sees what is wrong, and what the tree is told moves nothing on the page. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNull, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { openPress } from '../../src/paginate/press.js'
import { builtBook } from '../support/built-book.js'
import { readPdf } from '../support/pdf-facts.js'
import { prose, testFlow, testSheet, testWorkshop } from '../support/press.js'
import { sharedScratch } from '../support/scratch.js'
import { allElements, readStructure, type StructureTree, type TreeElement } from '../support/structure-tree.js'
import { TAGGED_BOOK } from '../support/tagged-book.js'
import { structureFaults } from '../support/ua-structure.js'

let pdf: Uint8Array

beforeAll(async () => {
  const { value } = await builtBook(await sharedScratch(TAGGED_BOOK), { formats: { pdf: true, epub: false } })
  pdf = value.pdf!
})

const first = (tree: StructureTree, type: string): TreeElement =>
  allElements(tree.document).find((element) => element.type === type)!
const setType = (type: string, other: string) => (tree: StructureTree) =>
  first(tree, type).dictionary.set(PDFName.of('S'), PDFName.of(other))
const take = (type: string, key: string) => (tree: StructureTree) =>
  first(tree, type).dictionary.delete(PDFName.of(key))
const parents = ({ root }: StructureTree): PDFArray =>
  root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray)

const DAMAGES: readonly [string, (tree: StructureTree) => unknown, RegExp][] = [
  ['a heading that skips a level', setType('H2', 'H4'), /H4 after H1/],
  ['a cell outside of a row', setType('TR', 'Div'), /TH in Div/],
  ['an item without a list', setType('L', 'Div'), /LI in Div/],
  ['a type that nobody knows', setType('P', 'Verse'), /Verse is not known/],
  ['a picture without words', take('Figure', 'Alt'), /Figure without words/],
  ['a note without a name', take('Note', 'ID'), /Note without identifier/],
  ['a header that stands over nothing', take('TH', 'A'), /TH without scope/],
  ['a paragraph without content', take('P', 'K'), /an empty P/],
  [
    'a mark of ours',
    (tree) => first(tree, 'P').dictionary.set(PDFName.of('Lang'), PDFString.of('zh-CN-x-bx-1-to')),
    /is no language/,
  ],
  [
    'content that leads nowhere',
    (tree) => parents(tree).lookup(1, PDFArray).set(0, PDFNull),
    /leads to another element/,
  ],
  [
    'a link that leads to a paragraph',
    (tree) => parents(tree).set(parents(tree).size() - 1, first(tree, 'P').ref),
    /a link leads to another/,
  ],
  [
    'content that is on no page',
    (tree) => first(tree, 'H1').dictionary.set(PDFName.of('K'), PDFNumber.of(99)),
    /99 is not marked/,
  ],
]

describe('the checker of structure trees', () => {
  it.each(DAMAGES)('sees %s', async (_, damage, fault) => {
    const tree = await readStructure(pdf)
    damage(tree)
    expect((await structureFaults(await tree.file.save())).join('\n')).toMatch(fault)
  })

  it('sees what is painted outside of all marks', async () => {
    const file = await PDFDocument.load(pdf)
    file.getPage(0).drawLine({ start: { x: 0, y: 0 }, end: { x: 9, y: 9 } })
    expect((await structureFaults(await file.save())).join()).toMatch(/page 1: S unmarked/)
  })
})

describe('what the tree is told', () => {
  it('moves nothing on the page', async () => {
    const note =
      '<span class="note-call" data-tag="Reference">[1]</span><span class="footnote" data-tag="Note" data-block="2" id="n">[1]注文</span>'
    const flow = testFlow(
      `<section data-tag="Sect"><p data-block="0">（“${prose(700)}”）</p><p data-block="1">${prose(90, 7)}${note}「${prose(400, 3)}」</p></section>`,
    )
    const press = await openPress(testWorkshop())
    const sheet = await testSheet()
    const { value } = await press.layOut([flow], sheet)
    const pages = value[0]!.pages.map(({ html }) => `<div class="page"><div class="type-area">${html}</div></div>`)
    const plain = pages.map((page) => page.replaceAll(/ lang="[^"]*"| role="group"/g, ''))
    const [told, untold] = [await press.print(pages, sheet), await press.print(plain, sheet)]
    await press.close()
    expect(pages.join()).toContain('-x-bx-2-from-to')
    expect(plain.join()).not.toContain('x-bx')
    const lines = async (bytes: Uint8Array) => (await readPdf(bytes)).pages.map((page) => page.lines)
    expect(await lines(told)).toEqual(await lines(untold))
  })
})
