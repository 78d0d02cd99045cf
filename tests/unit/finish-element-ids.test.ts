import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PrintFinish } from '../../src/finish/print-finish.js'
import { openPress } from '../../src/paginate/press.js'
import { finished } from '../support/finished.js'
import { plainConfig, plainMeta } from '../support/one-file.js'
import { testSheet, testWorkshop } from '../support/press.js'

const TABLE = `<table><thead><tr><th>山</th><th>水</th></tr></thead>
  <tbody><tr><td>高</td><td>长</td></tr></tbody></table>`

let printed: Uint8Array
let finish: PrintFinish

beforeAll(async () => {
  const press = await openPress(testWorkshop())
  const sheet = await testSheet()
  const page = `<div class="page"><div class="type-area"><div class="set-page">${TABLE}</div></div></div>`
  printed = await press.print([page], sheet)
  await press.close()
  finish = {
    meta: plainMeta(),
    print: { ...plainConfig().print, page: sheet.page },
    outputProfile: null,
    ...{ outline: [], labels: ['1'], folds: [], dated: new Date('2026-05-01'), producer: 'Banxin 9.9' },
  }
})

/** Names of elements, names that cells ask for, and names in the tree of names, as they come. */
async function namesIn(pdf: Uint8Array): Promise<{ ids: string[]; asked: string[]; listed: string[] }> {
  const { context, catalog } = await PDFDocument.load(pdf)
  const [ids, asked]: string[][] = [[], []]
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue
    const id = object.get(PDFName.of('ID'))
    if (id instanceof PDFString) ids!.push(id.asString())
    for (const attributes of object.lookupMaybe(PDFName.of('A'), PDFArray)?.asArray() ?? []) {
      asked!.push(...strings((attributes as PDFDict).lookup(PDFName.of('Headers'))))
    }
  }
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('IDTree'), PDFDict)
  const leaf = root.lookupMaybe(PDFName.of('Kids'), PDFArray)?.lookup(0, PDFDict) ?? root
  return { ids: ids!, asked: asked!, listed: strings(leaf.lookup(PDFName.of('Names'))) }
}

const strings = (array: PDFObject | undefined): string[] =>
  array instanceof PDFArray
    ? array.asArray().flatMap((each) => (each instanceof PDFString ? [each.asString()] : []))
    : []

describe('the names of header cells', () => {
  it('are counted in the book, and found by the cells below', async () => {
    const { ids, asked, listed } = await namesIn(await finished(printed, finish))
    expect(ids.sort()).toEqual(['cell00000001', 'cell00000002'])
    expect(asked.sort()).toEqual(ids)
    expect(listed).toEqual(ids)
  })

  it('are the same whatever the browser showed before', async () => {
    const text = Buffer.from(printed).toString('latin1')
    const later = text.replace(/(?<=\(node)\d{8}/g, (count) => `${Number(count) + 20}`.padStart(8, '0'))
    expect(later).not.toBe(text)
    expect(await finished(Buffer.from(later, 'latin1'), finish)).toEqual(await finished(printed, finish))
  })
})
